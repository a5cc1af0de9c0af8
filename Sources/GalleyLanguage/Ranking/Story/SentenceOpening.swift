/// How a sentence begins, as far as it matters to one who reads it alone.
struct SentenceOpening {
  /// Whether it speaks of someone or something named before it: `He said …`, `This came after …`.
  let isDangling: Bool
  /// Whether it does so by `this` or the like, with which no story begins.
  let isDemonstrative: Bool
  /// Whether it joins on to the sentence before it: `But …`, `However, …`.
  let isConnected: Bool
  /// Whether it begins with `the` and a word in small letters.
  let isDefinite: Bool
  /// Whether that word means what was said before: `The talks ended …`, but not `The talks on …`.
  let pointsBack: Bool

  /// - Parameter words: the hashes of the sentence's words, by `WordFolding`.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ words: ArraySlice<UInt64>) {
    let clause = words.drop { Self.connectives.contains($0) }
    isConnected = clause.count < words.count
    isDangling = Self.isDangling(clause)
    isDemonstrative = isDangling && Self.demonstratives.contains(clause.first ?? 0)
    let noun = range.lowerBound + 4
    isDefinite = words.first == Self.the && noun < range.upperBound && bytes[noun].isLowercase
    pointsBack =
      isDefinite && Self.pointers.contains(words.dropFirst().first ?? 0)
      && !Self.specifiers.contains(words.dropFirst(2).first ?? 0)
  }

  /// - Parameter clause: its words, without those that join it on to the sentence before it.
  private static func isDangling(_ clause: ArraySlice<UInt64>) -> Bool {
    if pronouns.contains(clause.first ?? 0) { return !isImpersonal(clause) && !isPlain(clause) }
    // `After this`, `According to him`; but `In his speech` may name him later on.
    let object = clause.drop { prepositions.contains($0) }
    return object.count < clause.count && objects.contains(object.first ?? 0) && !isPlain(object)
  }

  /// `It was here that …`: nothing stood before that `it` means.
  private static func isImpersonal(_ clause: ArraySlice<UInt64>) -> Bool {
    let rest = clause.dropFirst()
    guard clause.first == it, rest.count > 1, let verb = rest.first else { return false }
    return copulas.contains(verb) && rest.prefix(14).contains(that)
  }

  /// `This year`, `Those who`: understood by themselves.
  private static func isPlain(_ clause: ArraySlice<UInt64>) -> Bool {
    let next = clause.dropFirst().first ?? 0
    return clause.first == this && periods.contains(next)
      || clause.first == those && relatives.contains(next)
  }

  private static let the = WordFolding.hash(of: "the")
  private static let it = WordFolding.hash(of: "it")
  private static let that = WordFolding.hash(of: "that")
  private static let this = WordFolding.hash(of: "this")
  private static let those = WordFolding.hash(of: "those")
  private static let demonstratives = FoldedWords(of: "this that these those such")
  private static let periods = FoldedWords(
    of: "year month week weekend morning afternoon evening season spring summer autumn winter")
  private static let relatives = FoldedWords(of: "who whose whom")
  private static let copulas = FoldedWords(of: "is was will would has had")
  private static let pronouns = FoldedWords(
    of: """
      he she it they him her them his its their theirs this that these those such both neither
      he's she's it's they're he'd she'd they'd he'll she'll they'll that's
      """)
  private static let connectives = FoldedWords(
    of: """
      and but or so nor yet however meanwhile moreover furthermore also therefore thus then still
      besides instead nevertheless nonetheless additionally similarly likewise conversely
      consequently hence otherwise plus
      """)

  private static let prepositions = FoldedWords(
    of: """
      about according after at before by despite due during following for from in of on over to with
      """)
  private static let objects = FoldedWords(of: "him it her them this that these those")

  /// Nouns that mean what the sentence before says, as a whole.
  private static let pointers = FoldedWords(
    of: """
      accident accused announcement announcements arrest arrests attack clash clashes comment comments
      complaint couple deal deceased decision development developments discussion discussions drill
      duo exchange exercise former incident incidents latter meeting move moves order pair remark
      remarks ruling statement statements suspect suspects talks tragedy trio verdict victim victims
      visit
      """)
  /// What follows such a noun where the sentence itself says which one it means.
  private static let specifiers = FoldedWords(
    of: """
      about against at between by for from in of on over that to towards when where which who with
      """)
}
