import Galley

/// Money whose currency stands behind the number.
extension ValueScan {
  func moneyWord(at token: Int, after number: NumberPhrase) -> MeasurePhrase? {
    guard case .currency(let code, let form) = meanings[token] else {
      return countryMoney(at: token)
    }
    // `CFA francs`.
    if form == .code, case .currency(_, .word) = meaning(at: token + 1) {
      return MeasurePhrase(.money(code), next: token + 2)
    }
    guard isCurrency(form, at: token, after: number) else { return nil }
    let isSterling = code == .unknown && meaning(at: token + 1) == .currency(.unknown, .word)
    return isSterling
      ? MeasurePhrase(.money(.poundSterling), next: token + 2)
      : MeasurePhrase(.money(code), next: token + 1, power: form == .hundredth ? -2 : 0)
  }

  /// `3 millions d'euros`, `5 millones de euros`.
  func moneyOf(_ number: NumberPhrase, at token: Int) -> MeasurePhrase? {
    guard number.power >= 6, ValueScan.wordsForOfMoney.contains(text.words[token]),
      case .currency(let code, .word) = meaning(at: token + 1)
    else { return nil }
    return MeasurePhrase(.money(code), next: token + 2)
  }

  /// `45p`; a share may cost more, but so many may also be the lines of a picture.
  func pence(_ number: NumberPhrase, at token: Int) -> MeasurePhrase? {
    guard text.isByte(UInt8(ascii: "p"), at: token), text.isAdjacent(token), number.written != nil,
      number.power == 0, let pence = number.value?.approximation, pence < 200, pence != 144
    else { return nil }
    return MeasurePhrase(.money(.poundSterling), next: token + 1, power: -2)
  }

  private static let wordsForOfMoney = [WordHash("de"), WordHash("di")]

  private func isCurrency(
    _ form: ValueWord.CurrencyForm, at token: Int, after number: NumberPhrase
  ) -> Bool {
    switch form {
    case .word, .hundredth: true
    case .doubtfulWord: number.isLarge
    // In `two USD 500 prizes` the number behind is the amount.
    case .code: isInCapitals(token) && !isNumberNext(token)
    case .doubtfulCode: isInCapitals(token) && number.isLarge && !isNumberNext(token)
    case .symbol: !isNumberNext(token)
    case .prefix, .countryWord: false
    }
  }

  private func isNumberNext(_ token: Int) -> Bool {
    text.continues(at: token + 1) && written(at: token + 1) != nil
  }

  /// `Swiss francs`, `Hong Kong dollars`, `Trinidad and Tobago dollars`.
  private func countryMoney(at start: Int) -> MeasurePhrase? {
    var country: CurrencyCode?
    for token in start..<start + ValueScan.mostCountryWords {
      guard text.continues(at: token) else { return nil }
      switch meanings[token] {
      case .currency(_, .word), .currency(_, .doubtfulWord), .currency(_, .countryWord):
        return country.map { MeasurePhrase(.money($0), next: token + 1) }
      case .currency(_, .hundredth):
        return country.map { MeasurePhrase(.money($0), next: token + 1, power: -2) }
      case .currencyCountry(let code):
        let phrase = token > start ? countryPhrase(endingAt: token) : nil
        country = phrase ?? code
      case .keyword(.and) where token > start: break
      default:
        guard isCapitalised(token) else { return nil }
        if token > start, let phrase = countryPhrase(endingAt: token) { country = phrase }
      }
    }
    return nil
  }

  private func countryPhrase(endingAt token: Int) -> CurrencyCode? {
    lexicon.currency(phrase: text.words[token - 1], text.words[token])
  }

  /// With the money itself.
  private static let mostCountryWords = 5
}
