/// One token of a text: a word, a number, or a mark.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with apostrophes and hyphens inside: `Jovic`, `don't`, `mid-word`, `U.S.`.
    case word
    /// Digits, with separators inside: `250`, `1,50,000`, `4.7`, `22:30`.
    case number
    /// A mark of punctuation, or a run of one: `,`, `…`, `--`.
    case punctuation
    /// Any other mark: `₹`, `%`, an emoji.
    case symbol
  }

  /// UTF-8 offset of the first byte.
  package let start: Int32
  /// UTF-8 offset behind the last byte.
  package let end: Int32
  package let kind: Kind

  package init(start: Int, end: Int, kind: Kind) {
    self.start = Int32(start)
    self.end = Int32(end)
    self.kind = kind
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// The sentences and tokens of one version of a text, shared by the stages that need them.
package struct TextAnalysis: Hashable, Sendable {
  /// In text order, as UTF-8 offsets.
  package let sentences: [Range<Int>]
  /// In text order; white space is in none.
  package let tokens: [Token]

  package init(sentences: [Range<Int>], tokens: [Token]) {
    self.sentences = sentences
    self.tokens = tokens
  }
}
