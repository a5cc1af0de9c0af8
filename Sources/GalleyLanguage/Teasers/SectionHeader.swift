/// The headings over teasers, in the words of many sites.
struct SectionHeader {
  enum Kind: UInt32 {
    case none
    /// The line starts as a heading that names a section: `More from the desk`.
    case start
    /// A heading and a headline share the line: `Also read: Town to raise bus fares`.
    case inline
    /// The line is a heading and nothing else.
    case whole
  }

  /// No heading has more words.
  static let mostWords = 7
  /// A heading that names a section is no longer, in scalars.
  private static let longestStart = 50

  /// The words so far.
  private(set) var phrase = PhraseHash()
  private var startsAsHeading = false
  private(set) var isOverComments = false
  private var isInline = false

  /// Takes in the next of the first words.
  mutating func append(_ word: UInt32, isLast: Bool, endsLabel: Bool) {
    if endsLabel, word == WordStem.empty, !isLast { noteLabel() }
    guard word != WordStem.empty else { return }
    phrase.append(word)
    if CommentHeader.starts(with: phrase.value) { isOverComments = true }
    if !isLast, Self.starts.contains(phrase.value) { startsAsHeading = true }
    if endsLabel, !isLast { noteLabel() }
  }

  private mutating func noteLabel() {
    if Self.inline.contains(phrase.value) { isInline = true }
  }

  /// What the line is whose words were taken in.
  func kind(of shape: LineShape) -> Kind {
    if shape.words <= Self.mostWords, Self.whole.contains(phrase.value) { return .whole }
    if isInline { return .inline }
    let endsSentence = shape.end == .sentence
    return startsAsHeading && shape.length <= Self.longestStart && !endsSentence ? .start : .none
  }

  /// The length of the heading with its colon where a headline follows on the same line.
  static func inlineLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard let colon = colon(in: line.prefix(longestInline)) else { return nil }
    var end = colon + (line[colon] == 0xEF ? 3 : 1)
    while end < line.endIndex, line[end] == 0x20 { end += 1 }
    let heading = String(decoding: line[line.startIndex..<colon], as: UTF8.self)
    guard line.endIndex - end >= 10, inline.contains(PhraseHash(heading).value) else { return nil }
    return end - line.startIndex
  }

  /// In bytes.
  private static let longestInline = 80

  /// Where a line's first `:`, `|` or wide colon (U+FF1A) stands.
  private static func colon(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { index in
      switch line[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"): true
      case 0xEF: line[index...].starts(with: [0xEF, 0xBC, 0x9A])
      default: false
      }
    }
  }

  /// Whether a line of these words may as well be a heading of the article itself.
  static func isAmbiguous(_ phrase: UInt32) -> Bool { ambiguous.contains(phrase) }

  private static let ambiguous = HashSet(phrases: [
    "more", "read", "learn more", "latest", "the latest", "newest", "popular", "featured",
    "articles", "categories", "elsewhere", "trending", "recommended", "suggested",
    "further reading", "go deeper", "dig deeper",
  ])
}
