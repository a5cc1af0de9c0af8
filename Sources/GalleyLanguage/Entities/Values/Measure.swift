import Galley

/// What an amount is an amount of.
enum Measure: Hashable, Sendable {
  case money(CurrencyCode)
  case percent
  /// By its symbol, such as `km` or `km²`.
  case unit(String)

  var type: EntityType {
    switch self {
    case .money: .money
    case .percent: .percent
    case .unit: .quantity
    }
  }

  /// An amount's value in the document's JSON.
  func value(_ amount: JSONValue) -> JSONValue {
    if case .percent = self { return amount }
    return .object(JSONObject([("amount", amount)] + members))
  }

  /// A range's value in the document's JSON.
  func value(from low: JSONValue, to high: JSONValue) -> JSONValue {
    .object(JSONObject([("from", low), ("to", high)] + members))
  }

  private var members: [(String, JSONValue)] {
    switch self {
    case .money(.unknown): [("ambiguous", true)]
    case .money(let code): [("currency", .string(code.text))]
    case .percent: []
    case .unit(let symbol): [("unit", .string(symbol))]
    }
  }
}

/// The measure behind a number.
extension ValueScan {
  func measure(after number: NumberPhrase) -> (Measure, next: Int)? {
    let token = number.tokens.upperBound
    guard text.continues(at: token) else { return nil }
    if let found = percent(at: token) ?? moneyWord(at: token, after: number) ?? unit(at: token) {
      return found
    }
    return isTightDash(at: token) ? unit(at: token + 1) : nil
  }

  private func percent(at token: Int) -> (Measure, next: Int)? {
    switch meanings[token] {
    case .keyword(.percent):
      let hasPoints = meaning(at: token + 1) == .keyword(.points)
      return (.percent, token + (hasPoints ? 2 : 1))
    case .keyword(.per) where meaning(at: token + 1) == .keyword(.cent):
      return (.percent, token + 2)
    default: return nil
    }
  }

  private func moneyWord(at token: Int, after number: NumberPhrase) -> (Measure, next: Int)? {
    switch meanings[token] {
    case .currency(let code, let form):
      guard isCurrency(form, at: token, after: number) else { return nil }
      let isSterling = code == .unknown && meaning(at: token + 1) == .currency(.unknown, .word)
      return isSterling
        ? (.money(.poundSterling), token + 2) : (.money(code), token + 1)
    case .currencyCountry(let code):
      guard case .currency(_, let form) = meaning(at: token + 1),
        form == .word || form == .doubtfulWord
      else { return nil }
      return (.money(code), token + 2)
    default:
      // The first word of `Hong Kong dollars` and `Sri Lankan rupees`.
      guard isCapitalised(token), case .currencyCountry = meaning(at: token + 1) else { return nil }
      return moneyWord(at: token + 1, after: number)
    }
  }

  private func isCurrency(
    _ form: ValueWord.CurrencyForm, at token: Int, after number: NumberPhrase
  ) -> Bool {
    switch form {
    case .word: true
    case .doubtfulWord: number.isLarge
    case .code: isInCapitals(token)
    case .doubtfulCode: isInCapitals(token) && number.isLarge
    case .symbol: written(at: token + 1) == nil
    case .prefix: false
    }
  }

  private func unit(at token: Int) -> (Measure, next: Int)? {
    switch meanings[token] {
    case .unit(let index): return unitRate(ValueWordLists.units[index].symbol, behind: token + 1)
    case .keyword(.square): return powered("²", at: token + 1)
    case .keyword(.cubic): return powered("³", at: token + 1)
    case .keyword(.degrees): return degrees(at: token + 1)
    default: return nil
    }
  }

  /// `per hour`, `an hour` and `/h` behind a unit.
  private func unitRate(_ symbol: String, behind token: Int) -> (Measure, next: Int) {
    guard symbol == "km" || symbol == "mi" else { return (.unit(symbol), token) }
    let speed = Measure.unit(symbol == "km" ? "km/h" : "mph")
    switch meaning(at: token) {
    case .keyword(.per), .keyword(.article):
      if case .period(.hour) = meaning(at: token + 1) { return (speed, token + 2) }
    default:
      if text.isByte(UInt8(ascii: "/"), at: token), text.isAdjacent(token),
        text.isByte(UInt8(ascii: "h"), at: token + 1)
      {
        return (speed, token + 2)
      }
    }
    return (.unit(symbol), token)
  }

  private func powered(_ power: String, at token: Int) -> (Measure, next: Int)? {
    guard case .unit(let index) = meaning(at: token) else { return nil }
    return (.unit(ValueWordLists.units[index].symbol + power), token + 1)
  }

  private func degrees(at token: Int) -> (Measure, next: Int)? {
    if case .unit(let index) = meaning(at: token), ValueWordLists.units[index].symbol.contains("°")
    {
      return (.unit(ValueWordLists.units[index].symbol), token + 1)
    }
    for (letter, symbol) in [(UInt8(ascii: "C"), "°C"), (UInt8(ascii: "F"), "°F")] {
      if text.isByte(letter, at: token), text.isAdjacent(token) {
        return (.unit(symbol), token + 1)
      }
    }
    return (.unit("°"), token)
  }
}
