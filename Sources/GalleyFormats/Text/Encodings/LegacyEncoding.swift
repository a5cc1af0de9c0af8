/// An encoding from before Unicode, decoded as the WHATWG Encoding Standard has it, by the C library.
struct LegacyEncoding: Hashable, Sendable {
  /// The standard's name in lower case.
  let name: String
  /// What the C library calls it.
  let converter: String

  /// Whether a character may take several bytes.
  private var isMultiByte: Bool {
    ["gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr"].contains(name)
  }

  /// - Returns: nil where the C library has no converter for it on this machine.
  func decode(_ bytes: Span<UInt8>) -> (text: String, replacements: Int)? {
    guard let converter = EncodingConverter(from: converter) else { return nil }
    return isMultiByte
      ? decodeRuns(bytes, by: converter) : decodeEach(bytes, by: characters(of: converter))
  }

  /// What the bytes 0x80 to 0xFF stand for, each for itself: the C library would compose Hebrew and
  /// Vietnamese letters with the marks behind them.
  private func characters(of converter: borrowing EncodingConverter) -> [Unicode.Scalar?] {
    (UInt8(0x80)...0xFF).map { byte in
      if let own = ownCharacter(of: byte) { return own }
      let bytes: [UInt8] = [byte]
      var buffer = ByteBuffer()
      converter.convert(bytes.span, to: &buffer) { _, _ in 1 }
      let scalar = String(decoding: buffer.array, as: UTF8.self).unicodeScalars.first
      return scalar ?? (byte < 0xA0 ? Unicode.Scalar(byte) : nil)
    }
  }

  private func decodeEach(
    _ bytes: Span<UInt8>, by characters: [Unicode.Scalar?]
  ) -> (text: String, replacements: Int) {
    var buffer = ByteBuffer()
    buffer.reserve(bytes.count + bytes.count / 4)
    var replacements = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        buffer.append(byte)
        continue
      }
      let scalar = characters[Int(byte) - 0x80]
      if scalar == nil { replacements += 1 }
      buffer.append(scalar ?? "\u{FFFD}")
    }
    return (String(decoding: buffer.array, as: UTF8.self), replacements)
  }

  private func decodeRuns(
    _ bytes: Span<UInt8>, by converter: borrowing EncodingConverter
  ) -> (text: String, replacements: Int) {
    var buffer = ByteBuffer()
    buffer.reserve(bytes.count * 2)
    var replacements = 0
    converter.convert(bytes, to: &buffer) { place, output in
      let own = ownCharacter(of: bytes[place])
      if own == nil { replacements += 1 }
      output.append(own ?? "\u{FFFD}")
      // A byte of ASCII behind one that begins a character is itself.
      let isFollowed = place + 1 < bytes.count && bytes[place + 1] >= 0x80
      return own == nil && isFollowed && isLead(bytes[place]) ? 2 : 1
    }
    return (String(decoding: buffer.array, as: UTF8.self), replacements)
  }

  private func isLead(_ byte: UInt8) -> Bool {
    name == "shift_jis" ? byte > 0x80 && byte < 0xFD && byte != 0xA0 : byte > 0x80 && byte < 0xFF
  }

  /// What a byte stands for, where the standard and the C library differ.
  private func ownCharacter(of byte: UInt8) -> Unicode.Scalar? {
    switch (name, byte) {
    case ("koi8-u", 0xAE): "ў"
    case ("koi8-u", 0xBE): "Ў"
    case ("macintosh", 0xC6): "∆"
    case ("macintosh", 0xF0): "\u{F8FF}"
    case ("x-mac-cyrillic", 0xFF), ("gb18030", 0x80): "€"
    case ("shift_jis", 0x80): "\u{80}"
    default: nil
    }
  }
}

extension ByteBuffer {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    for unit in UTF8.encode(scalar) ?? UTF8.EncodedScalar() { append(unit) }
  }
}
