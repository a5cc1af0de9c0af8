/// A name in lower-case words with hyphens, such as `long-words`: what stages and pipelines are called.
struct KebabCaseName: CustomStringConvertible {
  let description: String

  /// Longer names make no good file names.
  private static let longest = 60

  /// - Throws: what is wrong with it, with a name that would do where there is one.
  init(_ name: String, of kind: String) throws(CommandRefusal) {
    guard Self.isOne(name) else {
      let close = Self.closest(to: name)
      let hint = close.map { "'\($0)'" } ?? "'long-words'"
      throw CommandRefusal(
        "'\(name)' can't be the name of a \(kind); "
          + "name it in lower-case words with hyphens, such as \(hint)")
    }
    description = name
  }

  /// The words, without hyphens.
  var words: [String] { description.split(separator: "-").map(String.init) }

  /// `LongWords`.
  var inCamelCase: String { words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() }

  private static func isOne(_ name: String) -> Bool {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = name.utf8.first, ("a"..."z").contains(Character(UnicodeScalar(first))) else {
      return false
    }
    return name.utf8.count <= longest
      && words.allSatisfy { word in !word.isEmpty && word.utf8.allSatisfy(isPlain) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// `LongWords`, `long_words` and `Long words` as `long-words`.
  private static func closest(to name: String) -> String? {
    var bytes: [UInt8] = []
    var wasCapital = true
    for byte in name.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let lower = isCapital ? byte | 0x20 : byte
      let startsWord = isCapital ? !wasCapital : !isPlain(lower)
      if startsWord, bytes.last.map({ $0 != 0x2D }) ?? false { bytes.append(0x2D) }
      if isPlain(lower) { bytes.append(lower) }
      wasCapital = isCapital
    }
    while bytes.last == 0x2D { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    return isOne(text) ? text : nil
  }
}
