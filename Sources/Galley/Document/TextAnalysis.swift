/// One token of a text: a word, a number, or a mark.
@frozen
package struct Token: Hashable, Sendable {
  @frozen
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
  ///
  /// A set, but no `OptionSet`: the methods of a protocol aren't specialized across modules, and the
  /// tokenizer asks several times a token.
  @frozen
  package struct Traits: Hashable, Sendable, ExpressibleByArrayLiteral {
    package var rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable
    package init(arrayLiteral elements: Traits...) {
      rawValue = elements.reduce(0) { $0 | $1.rawValue }
    }

    @inlinable
    package func contains(_ traits: Traits) -> Bool {
      rawValue & traits.rawValue == traits.rawValue
    }

    @inlinable
    package func union(_ traits: Traits) -> Traits { Traits(rawValue: rawValue | traits.rawValue) }

    @inlinable
    package mutating func insert(_ traits: Traits) { rawValue |= traits.rawValue }

    /// Its first letter is a capital.
    @inlinable package static var startsUpper: Traits { Traits(rawValue: 1) }
    /// It has a letter in lower case.
    @inlinable package static var hasLower: Traits { Traits(rawValue: 2) }
    /// It has a capital behind its first letter.
    @inlinable package static var hasInnerUpper: Traits { Traits(rawValue: 4) }
    /// It has a digit.
    @inlinable package static var hasDigit: Traits { Traits(rawValue: 8) }
    /// It has bytes over 0x7F.
    @inlinable package static var notASCII: Traits { Traits(rawValue: 16) }
    /// White space stands before it, or nothing.
    @inlinable package static var spaceBefore: Traits { Traits(rawValue: 32) }
    /// A line ends somewhere before it and behind the token before, or the text starts.
    @inlinable package static var lineBefore: Traits { Traits(rawValue: 64) }
  }

  /// UTF-8 offset of the first byte.
  package let start: Int32
  /// UTF-8 offset behind the last byte.
  package let end: Int32
  package let kind: Kind
  package let traits: Traits

  @inlinable
  package init(start: Int, end: Int, kind: Kind, traits: Traits) {
    self.start = Int32(start)
    self.end = Int32(end)
    self.kind = kind
    self.traits = traits
  }

  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }
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
