/// A short word as one number, to be looked up in a table: up to eight bytes, ASCII letters in lower
/// case.
struct WordKey: Hashable {
  private let bits: UInt64

  /// - Returns: nil where the word is empty or longer than eight bytes.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 8 else { return nil }
    var bits: UInt64 = 0
    for offset in range { bits = bits << 8 | UInt64(Self.lowercased(bytes[offset])) }
    self.bits = bits
  }

  init(_ word: String) {
    bits = word.utf8.reduce(0) { $0 << 8 | UInt64(Self.lowercased($1)) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension [WordKey: Abbreviation] {
  /// A table of the words in `lists`, which are separated by white space.
  init(_ lists: KeyValuePairs<Abbreviation, String>) {
    self.init()
    for (value, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        self[WordKey(String(word))] = value
      }
    }
  }
}

extension Set<WordKey> {
  /// The words of `list`, which are separated by white space.
  init(words list: String) {
    self.init(list.split(whereSeparator: \.isWhitespace).map { WordKey(String($0)) })
  }
}
