import Galley
import GalleyLanguage

/// Makes the marks of different sources follow one guideline.
///
/// A name has neither titles nor an article before it, nor `-based` behind it; a country is a place, also
/// where its team plays; believers and peoples are neither organizations nor places; pronouns, titles
/// alone, days and numbers are no names.
struct NameGuideline {
  private let titles: Set<String>
  private let countries: Set<String>
  private let nationalities: Set<String>

  /// Whether names have small letters too, as in messages.
  private let isSocial: Bool

  init(isSocial: Bool) {
    self.isSocial = isSocial
    titles = Self.words(of: .title).union(Self.moreTitles)
    countries = Self.words(of: .country).subtracting(Self.unions)
    nationalities = Self.words(of: .listedNationality).subtracting(countries)
  }

  private static func words(of kind: WordClass) -> Set<String> {
    var words: Set<String> = []
    for (list, listed) in NameLists.classes where listed.contains(kind) {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words.insert(String(word).replacing("_", with: " "))
      }
    }
    return words
  }

  private static let moreTitles: Set<String> = [
    "mr.", "mrs.", "ms.", "dr.", "prof.", "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "sgt.",
    "capt.", "maj.", "rev.", "hon.", "brig.", "adm.", "cmdr.", "st.", "u.s.", "us", "pm", "cm",
    "dcm", "dgp", "dcp", "adv", "insp", "first",
  ]

  func corrected(_ sentence: MarkedSentence) -> MarkedSentence {
    var sentence = withPairsParted(sentence)
    for name in sentence.names { correct(name.range, name.kind, &sentence) }
    return sentence
  }

  /// Of two countries that a hyphen joins, as in `Chad-Libya`, each is a name.
  private func withPairsParted(_ sentence: MarkedSentence) -> MarkedSentence {
    var parted = MarkedSentence()
    for index in sentence.words.indices {
      let halves = sentence.words[index].split(separator: "-", omittingEmptySubsequences: false)
      let isPair =
        halves.count == 2 && sentence.labels[index] != .outside
        && halves.allSatisfy {
          countries.contains($0.lowercased()) && $0.first?.isUppercase == true
        }
      let words = isPair ? [String(halves[0]), "-", String(halves[1])] : [sentence.words[index]]
      for (part, word) in words.enumerated() {
        parted.words.append(word)
        parted.certainty.append(sentence.certainty[index])
        parted.labels.append(
          isPair ? part == 1 ? .outside : .begin(.location) : sentence.labels[index])
      }
    }
    return parted
  }

  private func correct(
    _ name: Range<Int>, _ kind: NameLabel.Kind, _ sentence: inout MarkedSentence
  ) {
    var kind = kind
    var name = name
    for index in name { sentence.labels[index] = .outside }
    if isNoName(sentence.words[name], kind) { return }
    if kind == .person { name = withoutTitles(name, sentence.words[name].map { $0.lowercased() }) }
    if sentence.words[name.lowerBound] == "the", name.count > 1 { name = name.dropFirst() }
    name = withBracketsPaired(name, sentence)
    kind = self.kind(of: sentence.words[name].joined(separator: " ").lowercased(), or: kind)
    for index in name {
      sentence.labels[index] = index == name.lowerBound ? .begin(kind) : .inside(kind)
    }
  }

  /// Pronouns, words in small letters but in messages, titles alone, days and numbers.
  private func isNoName(_ words: ArraySlice<String>, _ kind: NameLabel.Kind) -> Bool {
    if words.allSatisfy(Self.isPronoun) { return true }
    if !isSocial, !words.contains(where: { $0.contains(where: \.isUppercase) }) { return true }
    switch kind {
    case .person: return words.allSatisfy { titles.contains($0.lowercased()) }
    case .other: return words.allSatisfy { Self.isDate($0.lowercased()) }
    case .organization, .location: return false
    }
  }

  /// `JD (U)` where the source has `JD (U`, and nothing from a bracket on that closes nowhere.
  private func withBracketsPaired(_ name: Range<Int>, _ sentence: MarkedSentence) -> Range<Int> {
    guard let open = sentence.words[name].lastIndex(of: "("), open > name.lowerBound,
      !sentence.words[open..<name.upperBound].contains(")")
    else { return name }
    let end = name.upperBound
    let closes = end < sentence.words.count && sentence.words[end] == ")"
    return name.lowerBound..<(closes ? end + 1 : open)
  }

  /// The kind of a name that is always of one, or the one that its source gives.
  private func kind(of phrase: String, or kind: NameLabel.Kind) -> NameLabel.Kind {
    if Self.unions.contains(phrase) { return .organization }
    if kind == .person { return kind }
    if countries.contains(phrase) { return .location }
    return nationalities.contains(phrase) || Self.believers.contains(phrase) ? .other : kind
  }

  private func withoutTitles(_ name: Range<Int>, _ words: [String]) -> Range<Int> {
    var start = name.lowerBound
    while start < name.upperBound - 1 {
      let word = words[start - name.lowerBound]
      guard titles.contains(word) || word == "." && start > name.lowerBound else { break }
      start += 1
    }
    return start..<name.upperBound
  }

  /// `We` and `we`, but neither `US` nor `WHO`.
  private static func isPronoun(_ word: String) -> Bool {
    if !word.contains(where: \.isLetter) { return true }
    let word = String(word.prefix { $0 != "'" && $0 != "’" })
    return pronouns.contains(word)
      || pronouns.contains(word.prefix(1).lowercased() + word.dropFirst())
  }

  private static let pronouns: Set<String> = [
    "i", "me", "my", "we", "us", "our", "ours", "you", "your", "he", "him", "his", "she", "her",
    "hers", "it", "its", "they", "them", "their", "who", "whom", "whose", "which", "this", "that",
    "these", "those", "himself", "herself", "themselves", "itself", "the", "a", "an", "both",
    "others",
  ]

  private static let unions: Set<String> = ["eu", "european union", "un", "united nations"]

  private static func isDate(_ word: String) -> Bool {
    dateWords.contains(word) || word.allSatisfy { !$0.isLetter }
  }

  private static let dateWords: Set<String> = {
    let lists = [
      ValueWordLists.months, ValueWordLists.shortMonths, ValueWordLists.weekdays,
      "sept today tomorrow yesterday tonight night morning evening",
      "one two three four five six seven eight nine ten rs usd",
    ]
    return Set(lists.flatMap { $0.split(separator: " ") }.map(String.init))
  }()

  private static let believers: Set<String> = [
    "muslim", "muslims", "christian", "christians", "catholic", "catholics", "hindu", "hindus",
    "jew", "jews", "jewish", "sikh", "sikhs", "buddhist", "buddhists", "sunni", "sunnis", "shia",
    "shias", "shiite", "shiites", "protestant", "protestants", "orthodox", "evangelical",
    "evangelicals", "islamist", "islamists", "arab", "arabs", "kurds", "kurdish", "democrat",
    "democrats", "republican", "republicans", "communist", "communists", "socialist",
    "socialists", "islamic", "palestinians", "palestinian", "dalit", "dalits", "indigenous",
    "aboriginal", "first nations", "lgbt", "lgbtq", "maasai", "inuit", "yoruba", "igbo", "hausa",
    "zulu", "xhosa", "tamil", "tamils", "uighur", "uighurs", "uyghur", "uyghurs", "rohingya",
    "rohingyas", "islam", "christianity", "hinduism", "judaism", "buddhism", "catholicism",
    "pashtun", "pashtuns", "maori", "druze", "yazidi", "yazidis",
  ]
}
