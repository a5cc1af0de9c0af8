import Galley

/// A number in figures or words with the powers of ten behind it: `3 lakh crore`, `forty million`.
struct NumberPhrase {
  /// Nil where the number is in words.
  var written: WrittenNumber?
  var inWords = 0
  /// The sum of the powers of ten behind the number.
  var power = 0
  /// 12 where dozens are counted.
  var factor: UInt128 = 1
  /// The measure that a hyphen ties to the number's last word: `5 million-euro`.
  var tiedMeasure: Measure?
  var style = NumberStyle.unknown
  var tokens: Range<Int>

  var value: ExactNumber? {
    guard let written else {
      return ExactNumber(UInt128(inWords), exponent: power).times(factor).reduced
    }
    return written.value(style)?.times(factor).scaled(by: power)
  }

  /// Whether the number has the form of a year.
  var mayBeYear: Bool { power == 0 && written?.digitCount == 4 && written?.plain != nil }

  /// Whether the number shows by its form that it is an amount rather than a count or a year.
  var isLarge: Bool { power >= 3 || written?.isGrouped == true }
}

extension ValueScan {
  /// The number that starts at a token.
  ///
  /// - Parameter letters: whether `k`, `m`, `b` and `t` right behind figures are powers of ten, as
  ///   they are behind a currency's sign.
  func numberPhrase(at token: Int, letters: Bool = false) -> NumberPhrase? {
    guard token < text.tokens.count, var phrase = smallNumber(at: token, isMoney: letters) else {
      return nil
    }
    readScales(into: &phrase, letters: letters && phrase.written != nil)
    let next = phrase.tokens.upperBound
    return meaning(at: next) == .doubtfulScale || startsCompound(at: next) ? nil : phrase
  }

  /// The number before any power of ten.
  private func smallNumber(at token: Int, isMoney: Bool) -> NumberPhrase? {
    if let written = written(at: token) {
      if !isMoney, let fraction = writtenFraction(at: token, written) { return fraction }
      guard let (number, next) = spacedNumber(at: token, written, isMoney: isMoney) else {
        return nil
      }
      let phrase = NumberPhrase(written: number, style: numberStyle, tokens: token..<next)
      return withFraction(phrase)
    }
    return fraction(at: token) ?? hyphenatedNumber(at: token)
      ?? spokenNumber(at: token).map(withFraction) ?? articleScale(at: token)
  }

  /// The `a` of `a million`, `a dozen`.
  private func articleScale(at token: Int) -> NumberPhrase? {
    guard isArticle(at: token), isScale(at: token + 1), !isPartTaken(of: token) else { return nil }
    return NumberPhrase(inWords: 1, tokens: token..<token + 1)
  }

  /// A power of ten, alone or at the start of a word, or a dozen.
  func isScale(at token: Int) -> Bool {
    switch meaning(at: token) {
    case .scale, .keyword(.dozen): true
    case .other: tiedScale(at: token) != nil
    default: false
    }
  }

  func readScales(into phrase: inout NumberPhrase, letters: Bool) {
    // No currency needs more than a trillion crore.
    while phrase.power < 20, let (power, next) = scale(after: phrase, letters: letters) {
      phrase.power += power
      phrase.tokens = phrase.tokens.lowerBound..<next
    }
    let token = phrase.tokens.upperBound
    if meaning(at: token) == .keyword(.dozen) {
      phrase.factor = 12
      phrase.tokens = phrase.tokens.lowerBound..<token + 1
    } else if let tied = tiedScale(at: isTightDash(at: token) ? token + 1 : token) {
      phrase.power += tied.power
      phrase.tiedMeasure = tied.measure
      phrase.tokens = phrase.tokens.lowerBound..<tied.next
    }
  }

  private func scale(after phrase: NumberPhrase, letters: Bool) -> (Int, Int)? {
    let token = phrase.tokens.upperBound
    guard text.continues(at: token) else { return nil }
    switch meanings[token] {
    case .scale(let power): return (power, token + 1)
    // Million litres a day.
    case .shortScale where isInCapitals(token) && text.words[token] == ValueScan.mld: return nil
    case .shortScale where isCapitalised(token) && text.words[token] == ValueScan.mila: return nil
    // `3 lakh cr` is the only short form behind another power of ten.
    case .shortScale(let power)
    where phrase.written != nil && (phrase.power == 0 || phrase.power == 5 && power == 7):
      return (power, endOfShortForm(token))
    default: break
    }
    if isTightDash(at: token), case .scale(let power) = meaning(at: token + 1) {
      return (power, token + 2)
    }
    guard letters, phrase.power == 0, text.isAdjacent(token) else { return nil }
    return letterScale(at: token).map { ($0, token + 1) }
  }

  private static let mld = WordHash("mld")
  /// Capitalised, it is a name.
  private static let mila = WordHash("mila")

  /// Behind the dot of `Mrd.` that a currency follows.
  private func endOfShortForm(_ token: Int) -> Int {
    guard text.isByte(UInt8(ascii: "."), at: token + 1), text.isAdjacent(token + 1),
      case .currency = meaning(at: token + 2)
    else { return token + 1 }
    return token + 2
  }

  /// `m`, alone or before a hyphen: `£3m-a-year`; `MM` is a million too.
  private func letterScale(at token: Int) -> Int? {
    let range = text.tokens[token].range
    if range.count == 2, text.bytes[range].allSatisfy({ $0 == UInt8(ascii: "M") }) { return 6 }
    guard range.count == 1 || text.bytes[range.lowerBound + 1] == UInt8(ascii: "-") else {
      return nil
    }
    return letterScale(text.bytes[range.lowerBound])
  }

  func letterScale(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "k"): 3
    case UInt8(ascii: "m"): 6
    case UInt8(ascii: "b"): 9
    case UInt8(ascii: "t"): 12
    default: nil
    }
  }
}
