import Galley

/// The words of a sentence, as they are compared.
struct SentenceWords {
  /// The hashes of all words, by `WordFolding`, in text order.
  private(set) var whole: [UInt64] = []
  /// The hashes of the stems of those that say what the sentence is about, in text order.
  private(set) var stems: [UInt64] = []
  /// How many words behind the first have a capital: about what share of it is names.
  private(set) var capitals = 0

  /// - Parameter tokens: those of the sentence.
  init(_ bytes: Span<UInt8>, _ tokens: ArraySlice<Token>) {
    whole.reserveCapacity(tokens.count)
    stems.reserveCapacity(tokens.count)
    for token in tokens where token.isWord {
      let folding = WordFolding(bytes, token.range)
      if !whole.isEmpty, token.traits.contains(.startsUpper) { capitals += 1 }
      whole.append(folding.hash)
      if !StopWords.contains(folding.hash) { stems.append(folding.stem) }
    }
  }

  /// Equal where the words are.
  var fingerprint: UInt64 {
    whole.reduce(UInt64(whole.count)) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
  }
}

extension Token {
  /// Whether the token counts as a word of the text.
  var isWord: Bool { kind == .word || kind == .number }
}
