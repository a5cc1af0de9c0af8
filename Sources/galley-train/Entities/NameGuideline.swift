import Galley
import GalleyLanguage

/// Makes the marks of different sources follow one guideline.
///
/// A name has neither titles before it nor `-based` behind it; a country is a place, also where its team
/// plays; believers and peoples are no organizations; pronouns are no names.
struct NameGuideline {
  private let titles: Set<String>
  private let countries: Set<String>

  /// Whether names have small letters too, as in messages.
  private let isSocial: Bool

  init(isSocial: Bool) {
    self.isSocial = isSocial
    titles = Self.words(of: .title).union(Self.moreTitles)
    countries = Self.words(of: .country)
  }

  private static func words(of kind: WordClass) -> Set<String> {
    var words: Set<String> = []
    for (list, listed) in NameLists.classes where listed == kind {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words.insert(String(word).replacing("_", with: " "))
      }
    }
    return words
  }

  private static let moreTitles: Set<String> = [
    "mr.", "mrs.", "ms.", "dr.", "prof.", "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "sgt.",
    "capt.", "maj.", "rev.", "hon.", "brig.", "adm.", "cmdr.", "st.", "u.s.", "us",
  ]

  func corrected(_ sentence: MarkedSentence) -> MarkedSentence {
    var sentence = sentence
    var start = 0
    while start < sentence.labels.count {
      guard let kind = sentence.labels[start].kind else {
        start += 1
        continue
      }
      var end = start + 1
      while end < sentence.labels.count, sentence.labels[end] == .inside(kind) { end += 1 }
      correct(start..<end, kind, &sentence)
      start = end
    }
    return sentence
  }

  private func correct(
    _ name: Range<Int>, _ kind: NameLabel.Kind, _ sentence: inout MarkedSentence
  ) {
    var kind = kind
    var name = name
    let words = sentence.words[name].map { $0.lowercased() }
    for index in name { sentence.labels[index] = .outside }
    if sentence.words[name].allSatisfy(Self.isPronoun) { return }
    if !isSocial, !sentence.words[name].contains(where: { $0.contains(where: \.isUppercase) }) {
      return
    }
    if kind == .person { name = withoutTitles(name, words) }
    let phrase = words.joined(separator: " ")
    if kind == .organization,
      countries.contains(phrase)
        || phrase.hasPrefix("the ") && countries.contains(String(phrase.dropFirst(4)))
    {
      kind = .location
    }
    if kind == .organization, words.count == 1, Self.believers.contains(words[0]) { kind = .other }
    for index in name {
      sentence.labels[index] = index == name.lowerBound ? .begin(kind) : .inside(kind)
    }
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
    pronouns.contains(word)
      || pronouns.contains(word.prefix(1).lowercased() + word.dropFirst())
  }

  private static let pronouns: Set<String> = [
    "i", "me", "my", "we", "us", "our", "ours", "you", "your", "he", "him", "his", "she", "her",
    "hers", "it", "its", "they", "them", "their", "who", "whom", "whose", "which", "this", "that",
    "these", "those", "himself", "herself", "themselves", "itself", "the", "a", "an", "both",
    "others",
  ]

  private static let believers: Set<String> = [
    "muslim", "muslims", "christian", "christians", "catholic", "catholics", "hindu", "hindus",
    "jew", "jews", "jewish", "sikh", "sikhs", "buddhist", "buddhists", "sunni", "sunnis", "shia",
    "shias", "shiite", "shiites", "protestant", "protestants", "orthodox", "evangelical",
    "evangelicals", "islamist", "islamists", "arab", "arabs", "kurds", "kurdish", "democrat",
    "democrats", "republican", "republicans", "communist", "communists", "socialist",
    "socialists", "islamic", "palestinians", "palestinian", "dalit", "dalits",
  ]
}
