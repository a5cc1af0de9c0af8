import Galley

/// What keeps bytes from being read as YAML at all.
struct TextProblem: Error {
  let code: DiagnosticCode
  let message: String
  /// The byte to blame.
  let offset: Int
}

/// Checks that `bytes` are a UTF-8 text of a size and of characters that YAML allows.
///
/// - Parameter bytes: without a byte order mark of UTF-8.
func checkText(_ bytes: [UInt8]) throws(TextProblem) {
  guard bytes.count <= YAMLLimits.bytes else {
    throw TextProblem(
      code: .yamlTooLarge, message: "the file is larger than \(YAMLLimits.bytes >> 20) MiB",
      offset: 0)
  }
  if let encoding = otherEncoding(of: bytes) {
    throw TextProblem(
      code: .yamlEncoding, message: "the file is \(encoding); save it as UTF-8", offset: 0)
  }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    let offset = error.byteOffsets.lowerBound
    throw TextProblem(
      code: .yamlEncoding,
      message: "byte 0x\(hexadecimal(UInt32(bytes[offset]))) is not UTF-8; save the file as UTF-8",
      offset: offset)
  }
  try checkCharacters(bytes)
}

/// UTF-16 and UTF-32 by their byte order marks, or by the zeros beside an ASCII start.
private func otherEncoding(of bytes: [UInt8]) -> String? {
  let start = Array(bytes.prefix(4))
  if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
  if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  let zeros = start.map { $0 == 0 }
  return switch zeros {
  case [false, true, false, true], [true, false, true, false]: "UTF-16"
  case [false, true, true, true], [true, true, true, false]: "UTF-32"
  default: nil
  }
}

/// Refuses what is no printable character (YAML 1.2.2, section 5.1) nor allowed for by `StandIns`.
private func checkCharacters(_ bytes: [UInt8]) throws(TextProblem) {
  for index in bytes.indices {
    let byte = bytes[index]
    let refused: UInt32? =
      switch byte {
      case 0x09, 0x0A, 0x0D: nil
      case 0..<0x20, 0x7F: UInt32(byte)
      // U+0080 to U+009F but U+0085.
      case 0xC2 where bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85:
        UInt32(bytes[index + 1])
      // U+FFFE and U+FFFF.
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        0xFFC0 | UInt32(bytes[index + 2] & 0x3F)
      default: nil
      }
    guard let refused else { continue }
    let digits = hexadecimal(refused)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    throw TextProblem(
      code: .yamlEncoding,
      message: "character U+\(name) can't stand in a file; write \"\\u\(name)\", with the quotes",
      offset: index)
  }
}

private func hexadecimal(_ number: UInt32) -> String {
  String(number, radix: 16, uppercase: true)
}
