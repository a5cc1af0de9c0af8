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
  private mutating func add(_ words: String, _ meaning: (Int) -> ValueWord) {
    WordList.forEachWord(in: words) { word, index in
      table.update(word) { $0 ?? meaning(index) }
    }
  }

  private mutating func add(_ words: String, _ meaning: ValueWord) { add(words) { _ in meaning } }

  private mutating func addDates() {
    add(ValueWordLists.ordinalSuffixes, .ordinalSuffix)
    addMonths()
    add(ValueWordLists.weekdays) { .weekday($0 + 1, isShort: false) }
    add(ValueWordLists.shortWeekdays) { .weekday($0 + 1, isShort: true) }
    for (period, words) in ValueWordLists.periods { add(words, .period(period)) }
    for (season, words) in ValueWordLists.seasons { add(words, .season(season)) }
  }

  private mutating func addMonths() {
    for (month, word) in ValueWordLists.ambiguousMonths { add(word, .month(month, .ambiguous)) }
    add(ValueWordLists.months) { .month($0 + 1, .full) }
    add(ValueWordLists.shortMonths) { .month($0 + 1, .short) }
    add("sept", .month(9, .short))
  }

  private mutating func addNumbers() {
    add(ValueWordLists.numbers) { .number($0) }
    add(ValueWordLists.tens) { .number(($0 + 2) * 10) }
    add(ValueWordLists.tensAndOnes) { .number($0 / 9 * 10 + 20 + $0 % 9 + 1) }
    for (power, words) in ValueWordLists.scales { add(words, .scale(power)) }
    for (power, words) in ValueWordLists.shortScales { add(words, .shortScale(power)) }
  }

  private mutating func addCurrencies() {
    addCodes(CurrencyLists.codes, .code)
    addCodes(CurrencyLists.doubtfulCodes, .doubtfulCode)
    addPairs(CurrencyLists.otherCodes) { .currency($0, .code) }
    addPairs(CurrencyLists.names) { .currency($0, .word) }
    addPairs(CurrencyLists.doubtfulNames) { .currency($0, .doubtfulWord) }
    add(CurrencyLists.sharedNames, .currency(.unknown, .word))
    addPairs(CurrencyLists.prefixes) { .currency($0, .prefix) }
    addPairs(CurrencyLists.countries) { .currencyCountry($0) }
    addPairs(CurrencyLists.signs) { .currency($0, .symbol) }
    WordList.forEachPair(in: CurrencyLists.dollarPrefixes) { word, code in
      dollars.update(word) { $0 ?? CurrencyCode(code) }
    }
  }

  private mutating func addCodes(_ list: String, _ form: ValueWord.CurrencyForm) {
    for code in Array(list.utf8).split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      let word = WordHash(Array(code), 0..<code.count)
      table.update(word) { $0 ?? .currency(CurrencyCode(code), form) }
    }
  }

  private mutating func addPairs(_ pairs: String, _ meaning: (CurrencyCode) -> ValueWord) {
    WordList.forEachPair(in: pairs) { word, code in
      let currency = code.count == 3 ? CurrencyCode(code) : .unknown
      table.update(word) { $0 ?? meaning(currency) }
    }
  }
}
