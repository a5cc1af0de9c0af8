/// How a sentence begins, as far as it matters to one who reads it alone.
struct SentenceOpening {
  /// Whether it speaks of someone or something named before it: `He said …`, `This came after …`.
  let isDangling: Bool
  /// Whether it joins on to the sentence before it: `But …`, `However, …`.
  let isConnected: Bool
  /// Whether the page speaks and not the story: "Scroll down for more.", "Also read: …".
  let isAside: Bool

  /// - Parameter words: the hashes of the sentence's words, by `WordFolding`.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ words: ArraySlice<UInt64>) {
    let first = words.first ?? 0
    let second = words.dropFirst().first ?? 0
    let clause = words.drop { Self.connectives.contains($0) }
    isConnected = clause.count < words.count
    isDangling = Self.isDangling(clause)
    isAside = Self.isAside(bytes, range, first: first, second: second)
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

  private static func isAside(
    _ bytes: Span<UInt8>, _ range: Range<Int>, first: UInt64, second: UInt64
  ) -> Bool {
    guard range.count <= longestAside, asideWords.contains(first) else { return false }
    if asidePairs.contains(pair(first, second)) { return true }
    var line: [UInt8] = []
    for offset in range { line.append(bytes[offset]) }
    return BoilerplateLine.reason(for: line[...]) != nil
  }

  /// The longest that an aside is, in bytes.
  private static let longestAside = 300

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0x0000_0100_0000_01B3
  }

  private static let it = WordFolding.hash(of: "it")
  private static let that = WordFolding.hash(of: "that")
  private static let this = WordFolding.hash(of: "this")
  private static let those = WordFolding.hash(of: "those")
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

  /// Two words that only the page says.
  private static let asidePairs = FoldedWords(
    hashes: asides.map { phrase in
      let words = phrase.split(separator: " ").map { WordFolding.hash(of: String($0)) }
      return pair(words[0], words[1])
    })
  private static let asides = [
    "also read", "read also", "also see", "see also", "read more", "more on", "read full",
    "read next", "scroll down", "scroll to", "click here", "tap here", "click to",
    "watch video", "watch live", "watch more", "see more", "see photos", "see pics",
    "see pictures", "file photo", "photo credit", "image credit", "picture credit", "photo by",
    "image source", "sign up", "subscribe to", "follow us", "share this",
    "related story", "related stories",
    "reporting by", "editing by", "writing by",
    "additional reporting", "with inputs", "with agency", "story continues", "article continues",
  ]
  /// Words that asides begin with.
  private static let asideWords = FoldedWords(
    of: asides.map { String($0.split(separator: " ")[0]) }.joined(separator: " ")
      + """
       advertisement continue copyright credit email enter find image images jump notify photo
      photos photograph picture pictures pictured print register save source stay tweet view
      comments loading join receive your we if
      """)
}
