package import Galley

/// Finds dates, times, money, percentages, quantities and numbers by grammar, with their values.
package struct ValueRecognizer: Sendable {
  private let lexicon = ValueLexicon()

  package init() {}

  /// The values of a text, in text order, none overlapping another.
  ///
  /// - Parameter context: what relative dates and the order of day and month are resolved against.
  package func values(in text: AnalyzedText, context: ValueContext) -> [Entity] {
    var scan = ValueScan(text: text, lexicon: lexicon, context: context)
    return scan.run()
  }
}

/// What is known about an article when its values are read.
package struct ValueContext: Sendable {
  let published: CivilDate?
  let language: String?
  /// Whether English words are read.
  let isEnglish: Bool

  /// - Parameters:
  ///   - published: the day of publication as ISO 8601. Relative dates stay unresolved without it.
  ///   - language: as BCP 47 names it. Without it the text is taken for English, but for months and
  ///     powers of ten that only other languages write so; figures and signs are read in every
  ///     language.
  package init(published: String? = nil, language: String? = nil) {
    self.published = published.flatMap(CivilDate.init(iso:))
    self.language = language
    isEnglish =
      language.map { $0 == "und" || $0.utf8.prefix(2).elementsEqual("en".utf8) } ?? true
  }

  /// Whether `mil` is a thousand.
  var saysMilForThousand: Bool {
    ["es", "pt", "ca", "gl"].contains { language?.hasPrefix($0) == true }
  }
}

/// A value found: what it is, where, and its normal form.
struct ValueMatch {
  let type: EntityType
  let tokens: Range<Int>
  var value: JSONValue?
  var score: Double?
  /// What else was read with it, which stands behind it: the `7` of `March 6 and 7`.
  var others: [ValueMatch] = []
  /// Whether there is no value to find in the tokens, so that they are stepped over.
  var isNothing = false

  static func nothing(_ tokens: Range<Int>) -> ValueMatch {
    ValueMatch(type: .cardinal, tokens: tokens, isNothing: true)
  }
}

/// One pass over a text's tokens.
struct ValueScan {
  let text: AnalyzedText
  let lexicon: ValueLexicon
  let context: ValueContext
  let meanings: [ValueWord]
  private(set) var dateOrder = DateOrder.unknown
  private(set) var numberStyle = NumberStyle.unknown
  private(set) var putsSpacesInNumbers = false
  private(set) var letterCurrencies: Set<CurrencyCode> = []

  init(text: AnalyzedText, lexicon: ValueLexicon, context: ValueContext) {
    self.text = text
    self.lexicon = lexicon
    self.context = context
    meanings = text.tokens.indices.map { index in
      switch text.tokens[index].kind {
      case .word, .symbol: ValueScan.meaning(of: index, in: text, lexicon, context)
      case .number, .punctuation, .clitic, .address: .other
      }
    }
    let numbers = text.tokens.indices.filter { text.tokens[$0].kind == .number }
    dateOrder = dateOrder(in: numbers)
    numberStyle = numberStyle(in: numbers)
    putsSpacesInNumbers = putsSpaces(in: numbers)
    letterCurrencies = surelyFoundCurrencies()
  }

  private static func meaning(
    of token: Int, in text: AnalyzedText, _ lexicon: ValueLexicon, _ context: ValueContext
  ) -> ValueWord {
    let meaning = lexicon[text.words[token]]
    if context.isEnglish { return meaning }
    switch meaning {
    case .doubtfulScale where context.saysMilForThousand: return .scale(3)
    case .currency, .unit, .keyword(.percent), .keyword(.per), .keyword(.cent), .otherMonth,
      .shortScale, .doubtfulScale:
      return meaning
    case .month(let month, let form) where form != .short:
      return ValueWordLists.sharedMonths.contains(month) ? .otherMonth(month) : .other
    case .scale(let power):
      return isShortBillion(text.words[token]) ? .doubtfulScale : .scale(power)
    default: return .other
    }
  }

  /// `billion`, which is a million million in many languages.
  private static func isShortBillion(_ word: WordHash) -> Bool { shortBillions.contains(word) }

  private static let shortBillions = ["billion", "billions", "trillion", "trillions"].map {
    WordHash($0)
  }

  mutating func run() -> [Entity] {
    var entities: [Entity] = []
    var token = 0
    while token < text.tokens.count {
      guard let first = match(at: token), first.tokens.upperBound > token else {
        token += 1
        continue
      }
      let match = dateRange(from: first) ?? first
      if !match.isNothing { entities.append(entity(of: match)) }
      for other in match.others { entities.append(entity(of: other)) }
      token = (match.others.last ?? match).tokens.upperBound
    }
    return entities
  }

  private func entity(of match: ValueMatch) -> Entity {
    Entity(
      type: match.type, range: text.byteRange(of: match.tokens), score: match.score,
      value: match.value)
  }

  func match(at token: Int) -> ValueMatch? {
    switch text.tokens[token].kind {
    case .number: return numberMatch(at: token)
    case .symbol: return signedMatch(at: token) ?? amountMatch(at: token)
    case .word: return wordMatch(at: token)
    case .punctuation: return signedMatch(at: token) ?? shortYears(at: token)
    case .clitic, .address: return nil
    }
  }

  private func numberMatch(at token: Int) -> ValueMatch? {
    numericDate(at: token) ?? dayMonth(at: token) ?? clockTime(at: token)
      ?? yearOfEra(at: token) ?? ago(at: token) ?? ordinal(at: token) ?? uncounted(at: token)
      ?? amountMatch(at: token) ?? year(at: token) ?? cardinal(at: token)
  }

  private func wordMatch(at token: Int) -> ValueMatch? {
    switch meanings[token] {
    case .other:
      // Most words are none of these.
      guard isCapitalised(token) else { return hyphenated(at: token) }
      return mergedAmount(at: token) ?? dollarAmount(at: token) ?? hyphenated(at: token)
        ?? quarter(at: token)
    case .month: return monthDate(at: token)
    case .otherMonth(let month): return otherMonthDate(month, at: token)
    case .weekday: return weekdayDate(at: token)
    case .season: return seasonDate(at: token)
    case .number:
      return ago(at: token) ?? oClock(at: token) ?? amountMatch(at: token)
        ?? cardinalWord(at: token)
    case .ordinal(let value): return ordinalWord(value, at: token)
    case .decade(let decade): return decadeWord(decade, at: token)
    case .period(.day): return dayBesideDayWord(at: token)
    case .keyword(let keyword): return keywordMatch(keyword, at: token)
    case .currency: return mergedAmount(at: token) ?? amountMatch(at: token)
    default: return dollarAmount(at: token)
    }
  }

  private func keywordMatch(_ keyword: ValueWord.Keyword, at token: Int) -> ValueMatch? {
    switch keyword {
    case .between: betweenRange(at: token)
    case .last, .next, .this, .past, .previous, .earlier, .early: relativeDate(at: token)
    case .today, .yesterday, .tomorrow, .tonight: dayWord(keyword, at: token)
    case .noon, .midnight: timeWord(keyword, at: token)
    case .half: amountMatch(at: token) ?? cardinalWord(at: token)
    case .minus: signedMatch(at: token)
    case .era: yearOfEra(at: token)
    case .article:
      dollarAmount(at: token) ?? ago(at: token) ?? articleAmount(at: token)
    default: nil
    }
  }

  /// `a million`, `a quarter of a million`; most articles stand before neither.
  private func articleAmount(at token: Int) -> ValueMatch? {
    guard isArticle(at: token) else { return nil }
    switch meaning(at: token + 1) {
    case .keyword(.half), .period(.quarter), .ordinal: break
    default: if !isScale(at: token + 1) { return nil }
    }
    return amountMatch(at: token) ?? cardinalWord(at: token)
  }

  /// A token's meaning, where it goes on with the sentence.
  func meaning(at token: Int) -> ValueWord {
    text.continues(at: token) ? meanings[token] : .other
  }

  func isCapitalised(_ token: Int) -> Bool {
    text.tokens[token].traits.contains(.startsUpper)
  }

  func isInCapitals(_ token: Int) -> Bool {
    isCapitalised(token) && !text.tokens[token].traits.contains(.hasLower)
  }

  /// A hyphen or dash with nothing around it.
  func isTightDash(at token: Int) -> Bool {
    token + 1 < text.tokens.count && text.isAdjacent(token) && text.isAdjacent(token + 1)
      && isDash(at: token)
  }

  /// The minus sign of mathematics.
  func isMinus(at token: Int) -> Bool {
    let range = text.tokens[token].range
    return range.count == 3 && text.bytes[range.lowerBound] == 0xE2
      && text.bytes[range.lowerBound + 1] == 0x88 && text.bytes[range.lowerBound + 2] == 0x92
  }

  func isDash(at token: Int) -> Bool {
    guard token < text.tokens.count, text.tokens[token].kind == .punctuation else { return false }
    let start = Int(text.tokens[token].start)
    switch text.tokens[token].range.count {
    case 1: return text.bytes[start] == UInt8(ascii: "-")
    case 3:
      return text.bytes[start] == 0xE2 && text.bytes[start + 1] == 0x80
        && (0x90...0x95).contains(text.bytes[start + 2])
    default: return false
    }
  }

  func written(at token: Int) -> WrittenNumber? {
    guard token < text.tokens.count, text.tokens[token].kind == .number else { return nil }
    return WrittenNumber(text.bytes, text.tokens[token].range)
  }
}
