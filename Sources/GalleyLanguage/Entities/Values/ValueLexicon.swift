/// The look-up table over the words of dates and amounts.
struct ValueLexicon: Sendable {
  private var table = WordTable<ValueWord>(capacity: 1600)
  /// The letters before a dollar sign, such as `US` and `A`.
  private var dollars = WordTable<CurrencyCode>(capacity: 60)
  /// Countries of two words, and signs with letters before them.
  private var phrases = WordTable<CurrencyCode>(capacity: 20)

  init() {
    addDates()
    addNumbers()
    addCurrencies()
    for (index, unit) in UnitList.units.enumerated() { add(unit.words, .unit(index)) }
    for (keyword, words) in ValueWordLists.keywords { add(words, .keyword(keyword)) }
    for (form, words) in ValueWordLists.labels { add(words, .label(form)) }
  }

  subscript(word: WordHash) -> ValueWord { table[word] ?? .other }

  /// Whose dollar it is that has this word before its sign.
  func dollar(prefix word: WordHash) -> CurrencyCode? { dollars[word] }

  /// Whose money it is that has these two words before it, as in `South Sudanese pounds`.
  func currency(phrase first: WordHash, _ second: WordHash) -> CurrencyCode? {
    phrases[first.followed(by: second)]
  }

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
    for (month, words) in ValueWordLists.otherMonths { add(words, .otherMonth(month)) }
  }

  private mutating func addNumbers() {
    add(ValueWordLists.numbers) { .number($0) }
    add(ValueWordLists.tens) { .number(($0 + 2) * 10) }
    add(ValueWordLists.ordinals) { .ordinal($0 + 1) }
    add(ValueWordLists.tensOrdinals) { .ordinal(($0 + 2) * 10) }
    add(ValueWordLists.fractions) { .fraction($0 + 2) }
    add(ValueWordLists.decades) { .decade($0 + 2) }
    add("hundredth", .ordinal(100))
    add("half-dozen", .number(6))
    addHyphenated()
    for (power, words) in ValueWordLists.scales { add(words, .scale(power)) }
    for (power, words) in ValueWordLists.shortScales { add(words, .shortScale(power)) }
    for (power, words) in ValueWordLists.otherScales { add(words, .scale(power)) }
    add(ValueWordLists.doubtfulScales, .doubtfulScale)
  }

  /// `twenty-one` to `ninety-nine`, and `twenty-first` to `ninety-ninth`.
  private mutating func addHyphenated() {
    for (index, tens) in ValueWordLists.tens.split(separator: " ").enumerated() {
      func add(_ ones: String, _ meaning: (Int) -> ValueWord) {
        for (one, word) in ones.split(separator: " ").enumerated() where one < 9 {
          table.update(WordHash("\(tens)-\(word)")) { $0 ?? meaning((index + 2) * 10 + one + 1) }
        }
      }
      add(String(ValueWordLists.numbers.dropFirst("zero ".count))) { .number($0) }
      add(ValueWordLists.ordinals) { .ordinal($0) }
    }
  }

  private mutating func addCurrencies() {
    addCodes(CurrencyLists.codes, .code)
    addCodes(CurrencyLists.doubtfulCodes, .doubtfulCode)
    addPairs(CurrencyLists.otherCodes) { .currency($0, .code) }
    addPairs(CurrencyLists.names) { .currency($0, .word) }
    addPairs(CurrencyLists.doubtfulNames) { .currency($0, .doubtfulWord) }
    addPairs(CurrencyLists.hundredths) { .currency($0, .hundredth) }
    addPairs(CurrencyLists.doubtfulShortForms) { .currency($0, .doubtfulCode) }
    add(CurrencyLists.countryNames, .currency(.unknown, .countryWord))
    add(CurrencyLists.sharedNames, .currency(.unknown, .word))
    addPairs(CurrencyLists.prefixes) { .currency($0, .prefix) }
    addPairs(CurrencyLists.countries) { .currencyCountry($0) }
    addPairs(CurrencyLists.signs) { .currency($0, .symbol) }
    WordList.forEachPair(in: CurrencyLists.dollarPrefixes) { word, code in
      dollars.update(word) { $0 ?? CurrencyCode(code) }
    }
    addPhrases()
  }

  private mutating func addCodes(_ list: String, _ form: ValueWord.CurrencyForm) {
    for code in Array(list.utf8).split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      let word = WordHash(Array(code), 0..<code.count)
      table.update(word) { $0 ?? .currency(CurrencyCode(code), form) }
    }
  }

  private mutating func addPhrases() {
    for pair in CurrencyLists.phrases.split(separator: " ") {
      let parts = pair.split { $0 == ":" || $0 == "_" }
      let phrase = WordHash(String(parts[0])).followed(by: WordHash(String(parts[1])))
      phrases.update(phrase) { $0 ?? CurrencyCode(parts[2].utf8) }
    }
  }

  private mutating func addPairs(_ pairs: String, _ meaning: (CurrencyCode) -> ValueWord) {
    WordList.forEachPair(in: pairs) { word, code in
      let currency = code.count == 3 ? CurrencyCode(code) : .unknown
      table.update(word) { $0 ?? meaning(currency) }
    }
  }
}
