/// Decodes Windows-1252 as the WHATWG Encoding Standard has it: every byte is a character.
func decodeWindows1252(_ bytes: Span<UInt8>) -> String {
  var buffer = ByteBuffer()
  buffer.reserve(bytes.count + bytes.count / 8)
  for index in 0..<bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      buffer.append(byte)
    } else {
      let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
      for unit in UTF8.encode(scalar) ?? UTF8.EncodedScalar() { buffer.append(unit) }
    }
  }
  return String(decoding: buffer.array, as: UTF8.self)
}

/// The characters of the bytes 0x80 to 0x9F; five that Windows has no characters for are controls.
///
/// From https://encoding.spec.whatwg.org/index-windows-1252.txt.
private let windows1252: [Unicode.Scalar] = [
  "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
  "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
]
