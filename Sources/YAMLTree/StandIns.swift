/// Characters that libyaml would take for line ends, or refuse, though YAML 1.2 knows them as text:
/// in what libyaml reads, private-use characters that the text neither holds nor names stand in for
/// them.
///
/// One scalar stands for one, so positions stay right.
struct StandIns {
  /// The character meant, by the character that stands in.
  private var meant: [Unicode.Scalar: Unicode.Scalar] = [:]
  /// The text for libyaml.
  private(set) var bytes: [UInt8]

  /// U+0085, U+2028, U+2029 and U+FEFF.
  private static let characters: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"]

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { [0xC2, 0xE2, 0xEF].contains($0) }) else { return }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let held = Set(scalars).union(Self.escaped(in: bytes))
    let needed = Self.characters.filter(held.contains)
    guard !needed.isEmpty else { return }
    let free = (0xF0000...0xFFFFD).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
      .filter { !held.contains($0) }
    let pairs = Array(zip(needed, free.prefix(needed.count)))
    meant = Dictionary(uniqueKeysWithValues: pairs.map { ($0.1, $0.0) })
    let standIns = Dictionary(uniqueKeysWithValues: pairs)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { standIns[$0] ?? $0 })
    self.bytes = Array(String(text).utf8)
  }

  /// The characters that escapes of eight digits name, which are not there yet when libyaml reads.
  private static func escaped(in bytes: [UInt8]) -> [Unicode.Scalar] {
    bytes.indices.dropLast(9).compactMap { index in
      guard bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "U") else {
        return nil
      }
      let digits = String(decoding: bytes[(index + 2)..<(index + 10)], as: UTF8.self)
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }
  }

  /// `text` from libyaml with the characters that were meant.
  func restoring(_ text: String) -> String {
    guard !meant.isEmpty, text.unicodeScalars.contains(where: { meant[$0] != nil }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.lazy.map { meant[$0] ?? $0 })
    return String(result)
  }
}
