import Galley

/// Which words of a story are a sentence's.
struct SentenceWords {
  /// Its words in `StoryWords.whole`.
  let whole: Range<Int>
  /// Its stems in `StoryWords.stems`.
  let stems: Range<Int>
  /// How many words behind the first have a capital: about what share of it is names.
  let capitals: Int
}

/// The words of a story, as they are compared, in text order.
struct StoryWords {
  /// The hashes of all words, by `WordFolding`.
  private(set) var whole: [UInt64] = []
  /// The hashes of the stems of those that say what a sentence is about.
  private(set) var stems: [UInt64] = []

  /// - Parameter count: about how many words there will be.
  init(count: Int) {
    whole.reserveCapacity(count)
    stems.reserveCapacity(count)
  }

  /// Adds a sentence.
  ///
  /// - Parameter tokens: those of the sentence.
  mutating func append(_ bytes: Span<UInt8>, _ tokens: ArraySlice<Token>) -> SentenceWords {
    let (first, firstStem) = (whole.count, stems.count)
    let stopWords = StopWords.all
    var capitals = 0
    for token in tokens where token.isWord {
      let folding = WordFolding(bytes, token.range)
      if whole.count > first, token.traits.contains(.startsUpper) { capitals += 1 }
      whole.append(folding.hash)
      if !stopWords.contains(folding.hash) { stems.append(folding.stem) }
    }
    return SentenceWords(
      whole: first..<whole.count, stems: firstStem..<stems.count, capitals: capitals)
  }

  /// Equal where the words of sentences are.
  func fingerprint(of sentence: SentenceWords) -> UInt64 {
    var value = UInt64(sentence.whole.count)
    for place in sentence.whole {
      value = (value ^ whole[place]) &* 0x9E37_79B9_7F4A_7C15 ^ value >> 29
    }
    return value
  }
}

extension Token {
  /// Whether the token counts as a word of the text.
  var isWord: Bool {
    switch kind {
    case .word, .number: true
    default: false
    }
  }
}
