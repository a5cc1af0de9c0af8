/// Reads a list of words, which stand apart by white space, without making strings of them.
enum WordList {
  /// Calls back with the hash of each word, a phrase's words being joined by `_`.
  static func forEachWord(in list: String, _ body: (WordHash, Int) -> Void) {
    let bytes = Array(list.utf8)
    var (index, start) = (0, 0)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] > UInt8(ascii: " ") { end += 1 }
      if end > start {
        body(phrase(bytes, start..<end), index)
        index += 1
      }
      start = end + 1
    }
  }

  private static func phrase(_ bytes: [UInt8], _ range: Range<Int>) -> WordHash {
    var phrase: WordHash?
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: "_") { end += 1 }
      let word = WordHash(bytes, start..<end)
      phrase = phrase?.followed(by: word) ?? word
      start = end + 1
    }
    return phrase ?? WordHash(bytes, range)
  }

  /// Calls back with each pair of words that a colon joins: the first one's hash, and the second.
  static func forEachPair(in list: String, _ body: (WordHash, ArraySlice<UInt8>) -> Void) {
    let bytes = Array(list.utf8)
    for pair in bytes.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      guard let colon = pair.firstIndex(of: UInt8(ascii: ":")) else { continue }
      body(WordHash(bytes, pair.startIndex..<colon), pair[(colon + 1)...])
    }
  }
}
