/// The shapes of people's names, roles and publishers in bylines.
enum PersonName {
  /// Whether the words may be one person's name, as newspapers print it.
  static func isPlausible(_ words: [Substring]) -> Bool {
    guard (1...5).contains(words.count), let first = words.first, let last = words.last
    else { return false }
    var capitalised = 0
    for word in words {
      if particles.contains(word.lowercased()) { continue }
      guard isCapitalised(word) else { return false }
      capitalised += 1
    }
    return capitalised > 0 && isCapitalised(last) && !notNames.contains(first.lowercased())
      && !notNames.contains(last.lowercased())
  }

  /// Whether the words name what somebody does.
  static func isRole(_ words: [Substring]) -> Bool {
    words.count <= 8 && words.contains { roles.contains(plain($0)) }
  }

  /// Whether the words are letters behind a name, such as `PhD` or `MS`.
  static func isDegree(_ words: [Substring]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    let letters = word.utf8.filter(\.isLetter)
    let capitals = letters.filter(\.isUppercase)
    return letters.count <= 4 && capitals.count >= 2
  }

  /// Whether the words name a news agency or a publisher.
  static func isPublisher(_ words: [Substring]) -> Bool {
    guard let last = words.last, words.count <= 6 else { return false }
    if words.count == 1, isHost(last) { return true }
    if words.count == 1, agencies.contains(plain(last)) { return true }
    return words.count > 1 && publishers.contains(plain(last))
  }

  /// Whether the words are links and addresses that stand beside names.
  static func isContact(_ words: [Substring]) -> Bool {
    words.contains { $0.utf8.contains(UInt8(ascii: "@")) }
      || words.first.map { contacts.contains($0.lowercased()) } ?? false
      || (words.count >= 2 && words.count <= 4 && plain(words[words.count - 1]) == "read")
  }

  private static func plain(_ word: Substring) -> String {
    String(decoding: word.lowercased().utf8.filter { $0.isLetter || $0 >= 0x80 }, as: UTF8.self)
  }

  /// `Example.com`: a small letter behind a full stop.
  private static func isHost(_ word: Substring) -> Bool {
    guard let dot = word.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let rest = word.utf8[dot...].dropFirst()
    return rest.count >= 2 && rest.allSatisfy(\.isLowercase)
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first,
      first.properties.isUppercase || !first.isASCII && !first.properties.isCased
    else { return false }
    return word.utf8.allSatisfy {
      $0.isLetter || $0 >= 0x80 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
  }

  private static let particles: Set<String> = [
    "al", "bin", "bint", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "ten", "ter", "van", "von", "y", "zu",
  ]

  private static let roles: Set<String> = [
    "analyst", "author", "bureau", "chief", "columnist", "contributing", "contributor",
    "correspondent", "correspondents", "critic", "desk", "director", "editor", "editors",
    "editorial", "freelance", "intern", "journalist", "photographer", "producer", "professor",
    "redakteur", "redaktion", "reporter", "reporters", "researcher", "senior", "special", "staff",
    "strategist", "team", "writer", "writers", "jornalista", "journaliste", "periodista",
    "redacción", "redação", "redactor", "redactora", "rédacteur", "rédaction",
    "redazione", "repórter", "журналист", "корреспондент", "редактор", "редакция", "обозреватель",
  ]

  private static let agencies: Set<String> = [
    "aap", "afp", "agencies", "ani", "anadolu", "ansa", "ap", "bbc", "bloomberg", "bss", "cnbc",
    "cnn", "dpa", "efe", "fox", "guardian", "ians", "interfax", "nbc", "npr", "pti", "reuters",
    "tass", "unb", "upi", "xinhua",
  ]

  private static let publishers: Set<String> = [
    "agency", "chronicle", "daily", "gazette", "herald", "independent", "journal", "magazine",
    "international", "media", "network", "news", "online", "post", "press", "review", "service",
    "standard", "star",
    "sun", "telegraph", "times", "today", "tribune", "tv", "weekly",
  ]

  /// The words without those of a button behind a name: `Follow`.
  static func withoutButtons(_ words: [Substring]) -> [Substring] {
    var words = words[...]
    while words.count > 2, let last = words.last, buttons.contains(last.lowercased()) {
      words.removeLast()
    }
    return Array(words)
  }

  private static let buttons: Set<String> = [
    "abonnieren", "email", "folgen", "follow", "following", "seguir", "segui", "subscribe",
    "suivre",
    "volg", "подписаться",
  ]

  private static let contacts: Set<String> = [
    "bio", "contact", "email", "e-mail", "follow", "instagram", "linkedin", "min", "tweet",
    "twitter",
  ]

  /// Capitalised words that start or end a heading behind "by", and no name.
  private static let notNames: Set<String> = [
    "accident", "admin", "administrator", "air", "all", "and", "any", "appointment", "artists",
    "bus", "car", "category",
    "chance", "choice", "comparison", "contrast", "country", "date", "day", "default", "definition",
    "demand", "design", "email", "far", "force", "hand", "her", "his", "invitation", "itself",
    "land",
    "law", "letter", "location", "mail", "my", "name", "night", "now", "numbers", "order", "our",
    "phone", "popular", "population", "position", "region", "rail", "road", "sea", "self", "staff",
    "state",
    "the", "their", "then", "topic", "train", "type", "webmaster", "week", "year", "your", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april",
    "june", "july", "august", "september", "october", "november", "december",
  ]
}
