import Glibc

/// A converter of the C library from an encoding to UTF-8.
@safe struct EncodingConverter: ~Copyable {
  private let descriptor: iconv_t

  /// - Returns: nil where the machine has none for `encoding`.
  init?(from encoding: String) {
    guard let opened = unsafe iconv_open("UTF-8", encoding),
      Int(bitPattern: opened) != -1
    else { return nil }
    unsafe descriptor = opened
  }

  deinit { unsafe iconv_close(descriptor) }

  /// Converts all bytes, and appends what they encode.
  ///
  /// - Parameter repair: called with a place whose bytes encode nothing; it appends what stands for
  ///   them, and returns how many they are.
  func convert(
    _ bytes: Span<UInt8>, to output: inout ByteBuffer,
    repair: (_ place: Int, _ output: inout ByteBuffer) -> Int
  ) {
    var piece = [UInt8](repeating: 0, count: min(16_384, bytes.count * 4 + 16))
    unsafe bytes.withUnsafeBytes { source in
      let start = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var place = 0
      while place < source.count {
        var input = unsafe start.map { unsafe $0 + place }
        var left = source.count - place
        let isHeldUp = unsafe convert(&input, &left, through: &piece, to: &output)
        place = source.count - left
        if isHeldUp { place += repair(place, &output) }
      }
      // A converter may hold a letter back until it has seen what follows.
      _ = unsafe convert(nil, nil, through: &piece, to: &output)
    }
  }

  /// Converts until the piece is full, or bytes encode nothing.
  ///
  /// - Returns: whether bytes encode nothing.
  private func convert(
    _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ left: UnsafeMutablePointer<Int>?,
    through piece: inout [UInt8], to output: inout ByteBuffer
  ) -> Bool {
    var room = piece.count
    let isHeldUp = unsafe piece.withUnsafeMutableBytes { memory in
      var target = unsafe memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe iconv(descriptor, input, left, &target, &room) == -1 && errno != E2BIG
    }
    output.append(piece.span.extracting(..<(piece.count - room)))
    return isHeldUp
  }
}
