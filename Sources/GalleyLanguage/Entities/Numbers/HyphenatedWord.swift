import Galley

/// A word whose parts between hyphens tell an amount: `two-and-a-half`, `million-euro`, `five-year`.
struct HyphenatedWord {
  /// The number before any power of ten.
  private var thousandths: Int?
  /// Whether it is a part of one, `three-quarters`; one such as a third has no number.
  private(set) var isPart = false
  private(set) var power = 0
  private(set) var measure: Measure?
  /// Whether nothing stands behind what was read.
  private(set) var isEnd = false

  private var pieces: ArraySlice<ValueWord>

  init(_ pieces: [ValueWord]) {
    self.pieces = pieces[...]
    readNumber()
    while let scale = taken(HyphenatedWord.scale) { power += scale }
    readMeasure()
    isEnd = self.pieces.isEmpty
  }

  /// Whether a period tied to more stands behind the power of ten: `billion-year-contract`.
  var isLongCompound: Bool {
    guard power > 0, pieces.count > 1, case .period = pieces.first else { return false }
    return true
  }

  /// The number with its power of ten; nil where there is none.
  func phrase(_ tokens: Range<Int>) -> NumberPhrase? {
    thousandths.map {
      NumberPhrase(inWords: $0, power: power - 3, tiedMeasure: measure, tokens: tokens)
    }
  }

  private mutating func taken<Value>(_ read: (ValueWord) -> Value?) -> Value? {
    guard let first = pieces.first, let value = read(first) else { return nil }
    pieces = pieces.dropFirst()
    return value
  }

  private mutating func skip(_ keyword: ValueWord.Keyword) -> Bool {
    taken({ $0 == .keyword(keyword) ? true : nil }) ?? false
  }

  private static func number(_ piece: ValueWord) -> Int? {
    if case .number(let value) = piece { value } else { nil }
  }

  /// In `fifty-fifty` the second number is another one.
  private static func ones(_ piece: ValueWord) -> Int? {
    number(piece).flatMap { (1...9).contains($0) ? $0 : nil }
  }

  private static func scale(_ piece: ValueWord) -> Int? {
    switch piece {
    case .scale(let power), .shortScale(let power): power
    default: nil
    }
  }

  private mutating func readNumber() {
    guard var value = taken(HyphenatedWord.number) else { return readPart(of: 1) }
    if value >= 20, value % 10 == 0, let ones = taken(HyphenatedWord.ones) {
      value += ones
    }
    thousandths = value * 1000
    if skip(.and) {
      _ = skip(.article)
      if skip(.half) { thousandths = value * 1000 + 500 } else { thousandths = nil }
    } else {
      readPart(of: value)
    }
  }

  private mutating func readPart(of count: Int) {
    guard let first = pieces.first else { return }
    if let part = ValueScan.decimal(count, of: first, tokens: 0..<1) {
      (thousandths, isPart) = (part.inWords, true)
    } else if HyphenatedWord.isFraction(first) {
      (thousandths, isPart) = (nil, true)
    } else {
      return
    }
    pieces = pieces.dropFirst()
    _ = skip(.article)
  }

  private static func isFraction(_ piece: ValueWord) -> Bool {
    switch piece {
    case .fraction, .ordinal: true
    default: false
    }
  }

  private mutating func readMeasure() {
    guard let first = pieces.first else { return }
    switch first {
    case .currency(let code, .word): measure = .money(code)
    case .unit(let index):
      let symbol = UnitList.units[index].symbol
      // A million pounds is money, and one may be either.
      measure = symbol != "lb" ? .unit(symbol) : power > 0 ? .money(.unknown) : nil
    // `three-year-old` is an age.
    case .period(let period) where pieces.count == 1 && power == 0:
      measure = UnitList.symbol(of: period).map { .unit($0) }
    default: break
    }
    if measure != nil { pieces = pieces.dropFirst() }
  }
}

extension ValueScan {
  /// The word at a token, where it has hyphens and starts as amounts do.
  func hyphenatedWord(at token: Int) -> HyphenatedWord? {
    guard text.tokens[token].kind == .word, context.isEnglish,
      let hyphen = firstHyphen(of: token),
      startsAmount(text.tokens[token].range.lowerBound..<hyphen)
    else { return nil }
    let bytes = text.bytes[text.tokens[token].range]
    let pieces = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 9).map {
      lexicon[WordHash(text.bytes, $0.startIndex..<$0.endIndex)]
    }
    return HyphenatedWord(pieces)
  }

  /// The place of a hyphen behind the first word, of which the longest is `milliampere`.
  func firstHyphen(of token: Int) -> Int? {
    text.tokens[token].range.prefix(14).first { text.bytes[$0] == UInt8(ascii: "-") }
  }

  private func startsAmount(_ range: Range<Int>) -> Bool {
    switch lexicon[WordHash(text.bytes, range)] {
    case .number, .scale, .shortScale, .keyword(.half), .period(.quarter): true
    default: false
    }
  }

  /// The power of ten that a word behind a number starts with: `5 million-euro`.
  func tiedScale(at token: Int) -> (power: Int, measure: Measure?, next: Int)? {
    guard text.continues(at: token), meanings[token] == .other,
      let word = hyphenatedWord(at: token), word.power > 0, word.phrase(0..<1) == nil, !word.isPart,
      !word.isLongCompound
    else { return nil }
    return (word.power, word.measure, token + 1)
  }

  /// Whether a number's power of ten is part of a compound, so that it can't be read alone.
  func startsCompound(at token: Int) -> Bool {
    text.continues(at: token) && meanings[token] == .other
      && hyphenatedWord(at: token)?.isLongCompound == true
  }

  /// `two-and-a-half`, `half-million`, `five-year`.
  func hyphenatedNumber(at token: Int) -> NumberPhrase? {
    guard meanings[token] == .other, let word = hyphenatedWord(at: token),
      !isCapitalised(token) || text.startsSentence[token], !word.isLongCompound,
      word.measure != nil || word.power > 0 || word.isEnd && !word.isPart
    else { return nil }
    return word.phrase(token..<token + 1)
  }

  /// Dates and amounts in one word with hyphens.
  func hyphenated(at token: Int) -> ValueMatch? {
    guard firstHyphen(of: token) != nil else { return nil }
    return hyphenatedDates(at: token) ?? amountMatch(at: token) ?? cardinal(at: token)
  }
}
