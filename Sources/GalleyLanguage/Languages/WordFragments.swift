/// What a word counts for in the model of languages: itself, and its pieces of one to four letters.
package enum WordFragments {
  /// Longer words are told by their first letters.
  private static let longestWord = 20

  /// Calls `body` with the hash of each fragment; that of the whole word is the first.
  @inline(__always)
  package static func forEach(of word: ArraySlice<UInt32>, _ body: (_ hash: UInt32) -> Void) {
    let end = word.startIndex + min(word.count, longestWord)
    body(wholeWord(word[..<end]))
    // The edges of the word count as letters.
    for first in (word.startIndex - 1)..<end {
      var hash: UInt32 = 0x811C_9DC5
      for place in first..<min(first + 4, end + 1) {
        let isEdge = place < word.startIndex || place == end
        hash = mix(hash, isEdge ? 0x5F : word[place])
        if place > first || !isEdge && word[place] > 0x7F { body(hash) }
      }
    }
  }

  private static func wholeWord(_ word: ArraySlice<UInt32>) -> UInt32 {
    word.reduce(0x9E37_79B9, mix)
  }

  @inline(__always)
  private static func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    let product = (hash ^ value) &* 0x85EB_CA6B
    return product ^ (product >> 15)
  }
}
