/// The look-up table over the words of dates and amounts.
struct ValueLexicon: Sendable {
  private var table = WordTable<ValueWord>(capacity: 1200)
  /// The letters before a dollar sign, such as `US` and `A`.
  private var dollars = WordTable<CurrencyCode>(capacity: 40)

  init() {
    addDates()
    addNumbers()
    addCurrencies()
    for (index, unit) in ValueWordLists.units.enumerated() { add(unit.words, .unit(index)) }
    for (keyword, words) in ValueWordLists.keywords { add(words, .keyword(keyword)) }
  }

  subscript(word: WordHash) -> ValueWord { table[word] ?? .other }

  /// Whose dollar it is that has this word before its sign.
  func dollar(prefix word: WordHash) -> CurrencyCode? { dollars[word] }

  /// The first meaning given to a word stays.
  private mutating func add(_ words: String, _ meaning: ValueWord) {
    for word in words.split(separator: " ") {
      table.update(WordHash(word)) { $0 ?? meaning }
    }
  }

  private mutating func addDates() {
    add(ValueWordLists.ordinalSuffixes, .ordinalSuffix)
    let ambiguous = ValueWordLists.ambiguousMonths.split(separator: " ")
    for (index, month) in ValueWordLists.months.split(separator: " ").enumerated() {
      add(String(month), .month(index + 1, ambiguous.contains(month) ? .ambiguous : .full))
    }
    for (index, month) in ValueWordLists.shortMonths.split(separator: " ").enumerated() {
      add(String(month), .month(index == 12 ? 9 : index + 1, .short))
    }
    for (index, day) in ValueWordLists.weekdays.split(separator: " ").enumerated() {
      add(String(day), .weekday(index + 1, isShort: false))
    }
    for (index, day) in ValueWordLists.shortWeekdays.split(separator: " ").enumerated() {
      add(String(day), .weekday(index + 1, isShort: true))
    }
    for (period, words) in ValueWordLists.periods { add(words, .period(period)) }
    for (season, words) in ValueWordLists.seasons { add(words, .season(season)) }
  }

  private mutating func addNumbers() {
    let small = ValueWordLists.numbers.split(separator: " ")
    for (value, word) in small.enumerated() { add(String(word), .number(value)) }
    for (index, ten) in ValueWordLists.tens.split(separator: " ").enumerated() {
      let value = (index + 2) * 10
      add(String(ten), .number(value))
      for one in 1...9 { add("\(ten)-\(small[one])", .number(value + one)) }
    }
    for (power, words) in ValueWordLists.scales { add(words, .scale(power)) }
    for (power, words) in ValueWordLists.shortScales { add(words, .shortScale(power)) }
  }

  private mutating func addCurrencies() {
    for code in CurrencyLists.codes.split(separator: " ") {
      add(String(code), .currency(CurrencyCode(code), .code))
    }
    for code in CurrencyLists.doubtfulCodes.split(separator: " ") {
      add(String(code), .currency(CurrencyCode(code), .doubtfulCode))
    }
    addPairs(CurrencyLists.otherCodes) { .currency($0, .code) }
    addPairs(CurrencyLists.names) { .currency($0, .word) }
    addPairs(CurrencyLists.doubtfulNames) { .currency($0, .doubtfulWord) }
    add(CurrencyLists.sharedNames, .currency(.unknown, .word))
    addPairs(CurrencyLists.prefixes) { .currency($0, .prefix) }
    addPairs(CurrencyLists.countries) { .currencyCountry($0) }
    addPairs(CurrencyLists.signs) { .currency($0, .symbol) }
    for (word, code) in ValueLexicon.pairs(CurrencyLists.dollarPrefixes) {
      dollars.update(WordHash(word)) { $0 ?? code }
    }
  }

  private mutating func addPairs(_ pairs: String, _ meaning: (CurrencyCode) -> ValueWord) {
    for (word, code) in ValueLexicon.pairs(pairs) { add(String(word), meaning(code)) }
  }

  private static func pairs(_ list: String) -> [(Substring, CurrencyCode)] {
    list.split(separator: " ").compactMap { pair in
      let parts = pair.split(separator: ":")
      guard parts.count == 2 else { return nil }
      return (parts[0], parts[1] == "?" ? .unknown : CurrencyCode(parts[1]))
    }
  }
}
