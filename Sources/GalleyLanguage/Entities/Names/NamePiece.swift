import Galley

/// A part of a text that a name may begin or end with: a token, or what hyphens and the like part in one.
struct NamePiece {
  /// UTF-8 offsets.
  var start: Int32 = 0
  var end: Int32 = 0
  /// The word with capitals folded, figures alike and quotation marks alike.
  var word: UInt32 = 0
  /// The same word for the gazetteer.
  var name = WordHash()
  /// Its first letter, folded.
  var initial: UInt8 = 0
  /// Its first two, three and four letters, and its last one to four.
  var prefixes = (UInt32(0), UInt32(0), UInt32(0))
  var suffixes = (UInt32(0), UInt32(0), UInt32(0), UInt32(0))
  /// How capitals, small letters, figures and marks follow each other, runs as one.
  var shape: UInt32 = 0
  var form = Form.edge
  var position = CapitalPosition.strong
  var classes: WordClass = []
  /// Classes of the longest phrase that it is part of, and whether it is its first word.
  var phrase: WordClass = []
  var startsPhrase = false
  /// It has a capital in a headline, where that says nothing.
  var hasIdleCapital = false
  /// Nothing stands between it and the piece before.
  var isTied = false

  /// What its letters look like.
  enum Form: UInt8 {
    /// Before or behind a sentence.
    case edge
    case lower
    /// `Smith`
    case initial
    /// `J`
    case letter
    /// `NATO`
    case capitals
    /// `McDonald`, `iPhone`
    case mixed
    case number
    case mark
    /// In a line of capitals alone.
    case shouted
  }

  var isCapitalised: Bool {
    switch form {
    case .initial, .letter, .capitals, .mixed, .shouted: true
    case .edge, .lower, .number, .mark: false
    }
  }

  /// What stands outside a sentence.
  static let edge = NamePiece(word: 0x9E37_79B9, shape: 0x85EB_CA6B)
}
