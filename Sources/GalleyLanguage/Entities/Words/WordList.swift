/// Reads a list of words, which stand apart by white space, without making strings of them.
enum WordList {
  /// Calls back with the hash and the number of each word, a phrase's words being joined by `_`.
  ///
  /// - Parameter list: in lower case but for letters of ASCII.
  static func forEachWord(in list: String, _ body: (WordHash, Int) -> Void) {
    var word = WordHash()
    var phrase: WordHash?
    var (isInside, index) = (false, 0)
    func endWord() -> WordHash { phrase.map { $0.followed(by: word) } ?? word }
    let bytes = Array(list.utf8)
    for byte in bytes {
      if byte == UInt8(ascii: "_") {
        phrase = endWord()
        word = WordHash()
      } else if byte > UInt8(ascii: " ") {
        word.add(folding: byte)
        isInside = true
      } else if isInside {
        body(endWord(), index)
        (word, phrase, isInside, index) = (WordHash(), nil, false, index + 1)
      }
    }
    if isInside { body(endWord(), index) }
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
