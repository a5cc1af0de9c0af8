import Galley

/// A word that keywords may be made of.
struct KeywordWord {
  /// UTF-8 offsets of the text.
  let range: Range<Int>
  /// The hash of its stem, by `WordFolding`.
  let stem: UInt64
  /// The number of its sentence.
  let sentence: Int
  /// What it can be in a keyword, where it is no name.
  let role: Role
  /// What its letters tell.
  var evidence: Evidence
  /// Whether it has a capital that tells something.
  var isName: Bool
  /// Whether one space alone parts it from the word before, of the same sentence.
  let joins: Bool
  /// The number of the mention of a known name that it belongs to.
  var mention: Int?

  enum Evidence {
    /// It is a name, or part of one, whatever its letters.
    case known
    /// It has a capital only where it is a name.
    case letters
    /// It has a capital anyway, as the first word of a sentence and all words of headlines do.
    case none
  }

  enum Role {
    /// A keyword alone, or any word of a phrase.
    case topic
    /// The first word of a phrase, or one inside of it, as participles are: `armed forces`.
    case modifier
    /// A word of a name, as `New` is.
    case weak
    /// What only ties the words of a name together, as in `Bank of England`.
    case link
    /// What stands before a name but doesn't belong to it, as `President` does.
    case title
  }

  var isLink: Bool { role == .link }
  var standsAlone: Bool { role == .topic }
  /// Whether it can be the first word of a phrase.
  var begins: Bool { ends || role == .modifier }
  /// Whether it can be the last word of a phrase.
  var ends: Bool { role == .topic || role == .title || isName && !isLink }
}
