/// One token of a text: a word, a number, or a mark.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with apostrophes and hyphens inside: `Jovic`, `don't`, `mid-word`, `U.S.`.
    case word
    /// The `'s` that ends a word, split off so that `Jovic's` and `Jovic` share a token.
    case clitic
    /// Digits, with separators inside: `250`, `1,50,000`, `4.7`, `22:30`.
    case number
    /// A web or mail address.
    case address
    /// A mark of punctuation, or a run of one: `,`, `…`, `--`.
    case punctuation
    /// Any other mark: `₹`, `%`, an emoji.
    case symbol
  }

  /// What a token looks like, and what stands before it.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its first letter is a capital.
    package static let startsUpper = Traits(rawValue: 1)
    /// It has a letter in lower case.
    package static let hasLower = Traits(rawValue: 2)
    /// It has a capital behind its first letter.
    package static let hasInnerUpper = Traits(rawValue: 4)
    /// It has a digit.
    package static let hasDigit = Traits(rawValue: 8)
    /// It has bytes over 0x7F.
    package static let notASCII = Traits(rawValue: 16)
    /// White space stands before it, or nothing.
    package static let spaceBefore = Traits(rawValue: 32)
    /// A line ends somewhere before it and behind the token before, or the text starts.
    package static let lineBefore = Traits(rawValue: 64)
  }

  /// UTF-8 offset of the first byte.
  package let start: Int32
  /// UTF-8 offset behind the last byte.
  package let end: Int32
  package let kind: Kind
  package let traits: Traits

  package init(start: Int, end: Int, kind: Kind, traits: Traits = []) {
    self.start = Int32(start)
    self.end = Int32(end)
    self.kind = kind
    self.traits = traits
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
