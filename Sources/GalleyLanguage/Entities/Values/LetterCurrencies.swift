import Galley

/// Currencies that one letter stands for, as `R` in `R415.00`, which may also be the letter of a
/// road or an index.
extension ValueScan {
  /// The currencies that the document surely has amounts of.
  func surelyFoundCurrencies() -> Set<CurrencyCode> {
    Set(text.tokens.indices.compactMap(surelyFoundCurrency))
  }

  private func surelyFoundCurrency(at token: Int) -> CurrencyCode? {
    switch meanings[token] {
    case .currency(let code, .symbol): return code
    case .currency(let code, .word), .currency(let code, .code):
      return isBesideNumber(token) ? code : nil
    case .other where hasSingleLetter(token):
      guard let (phrase, code, _) = mergedPhrase(at: token), showsMoney(phrase) else { return nil }
      return code
    default: return nil
    }
  }

  private func isBesideNumber(_ token: Int) -> Bool {
    if written(at: token + 1) != nil { return true }
    guard token > 0, !text.startsSentence[token] else { return false }
    switch meanings[token - 1] {
    case .number, .scale, .shortScale: return true
    default: return written(at: token - 1) != nil
    }
  }

  /// Whether a token is a capital with figures right behind it.
  func hasSingleLetter(_ token: Int) -> Bool {
    text.tokens[token].kind == .word && isCapitalised(token)
      && text.isDigit(at: Int(text.tokens[token].start) + 1)
  }

  /// Whether figures have the form of an amount: a comma, decimals, a power of ten, four digits.
  func showsMoney(_ phrase: NumberPhrase) -> Bool {
    guard let written = phrase.written, !phrase.isLarge else { return true }
    return written.hasSeparator && written.digitCount > 2 || written.digitCount > 3
  }
}
