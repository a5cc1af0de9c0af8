/// Controls, invisible characters, and spaces and line ends of unusual kinds.
enum OddCharacters {
  /// Whether `scalar`, from U+0300 on, is one that `replaced(in:)` looks at.
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF, 0xFFF9...0xFFFC,
      0x1680, 0x180E:
      true
    default: false
    }
  }

  /// The text with plain spaces and line ends, without what is invisible and means nothing.
  ///
  /// The joiners U+200C and U+200D shape Persian, Hindi and emoji; they go between two ASCII letters
  /// alone. The zero-width space stays beside letters of Thai, Khmer and their neighbours, where it
  /// parts words. Marks of direction stay in a text with letters that run from right to left. A
  /// no-break space inside guillemets stays: French sets it there. Controls from U+0080 on are read
  /// as Windows-1252, as browsers do.
  static func replaced(in bytes: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let keepsDirection = hasRightToLeftLetters(bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        result.append(byte)
        index += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      let end = index + length
      switch action(for: scalar) {
      case .keep: result.append(bytes, index..<end)
      case .drop: break
      case .space:
        if isInsideGuillemets(bytes, index..<end, scalar) {
          result.append(bytes, index..<end)
        } else {
          result.append(0x20)
        }
      case .upperControl:
        if let read = SingleByteEncodings.windows1252(ofControl: scalar) {
          result.append(scalar: read)
        }
      case .wordBreak:
        if isBesideUnspaced(bytes, index..<end) { result.append(bytes, index..<end) }
      case .lineEnd:
        let isPair = scalar == 0x0D && end < bytes.count && bytes[end] == 0x0A
        if !isPair { result.append(0x0A) }
      case .direction: if keepsDirection { result.append(bytes, index..<end) }
      case .joiner:
        let run = endOfJoiners(bytes, from: index)
        let isBetweenLetters =
          run < bytes.count && bytes[run].isLetter && (result.last?.isLetter ?? false)
        if !isBetweenLetters { result.append(bytes, index..<run) }
        index = run
        continue
      }
      index = end
    }
    return result
  }

  private enum Action {
    case keep
    case drop
    case space
    case lineEnd
    case direction
    case joiner
    case upperControl
    case wordBreak
  }

  private static func action(for scalar: UInt32) -> Action {
    switch scalar {
    case 0x0A: .keep
    case 0x0B, 0x0C, 0x0D, 0x2028, 0x2029: .lineEnd
    case 0x80...0x9F: .upperControl
    case 0x200B: .wordBreak
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x200C, 0x200D: .joiner
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
    case ..<0x20, 0x7F, 0xAD, 0x180E, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF,
      0xFFF9...0xFFFC:
      .drop
    default: .keep
    }
  }

  /// Whether a no-break space stands behind « or before ».
  private static func isInsideGuillemets(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ scalar: UInt32
  ) -> Bool {
    guard scalar == 0xA0 || scalar == 0x202F else { return false }
    if decodeScalar(bytes, before: range.lowerBound) == 0xAB { return true }
    return range.upperBound < bytes.count
      && decodeScalar(bytes, at: range.upperBound).scalar == 0xBB
  }

  /// Whether a letter of a script without spaces between words, from Thai to Khmer, is beside it.
  private static func isBesideUnspaced(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let before = decodeScalar(bytes, before: range.lowerBound)
    let next = range.upperBound < bytes.count ? decodeScalar(bytes, at: range.upperBound).scalar : 0
    return isUnspaced(before) || isUnspaced(next)
  }

  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    (0x0E01...0x0EFF).contains(scalar) || (0x1000...0x109F).contains(scalar)
      || (0x1780...0x17FF).contains(scalar)
  }

  private static func endOfJoiners(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x8C || bytes[index + 2] == 0x8D
    {
      index += 3
    }
    return index
  }

  /// Whether a letter of Hebrew, Arabic or a script beside them (U+0590 to U+07FF) occurs.
  private static func hasRightToLeftLetters(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where (0xD6...0xDF).contains(bytes[index]) { return true }
    return false
  }
}
