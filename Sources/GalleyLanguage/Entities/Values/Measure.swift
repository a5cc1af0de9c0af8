import Galley

/// What an amount is an amount of.
enum Measure: Hashable, Sendable {
  case money(CurrencyCode)
  case percent
  /// Nothing but a number.
  case count
  /// By its symbol, such as `km` or `km²`.
  case unit(String)

  var type: EntityType {
    switch self {
    case .money: .money
    case .percent: .percent
    case .count: .cardinal
    case .unit: .quantity
    }
  }

  /// An amount's value in the document's JSON.
  func value(_ amount: JSONValue) -> JSONValue {
    if self == .percent || self == .count { return amount }
    return .object(JSONObject([("amount", amount)] + members))
  }

  /// A range's value in the document's JSON.
  func value(from low: JSONValue, to high: JSONValue) -> JSONValue {
    .object(JSONObject([("from", low), ("to", high)] + members))
  }

  /// The value of an amount that may be one of several.
  func value(either amounts: [JSONValue]) -> JSONValue {
    let others = self == .money(.unknown) ? [] : members
    return .object(JSONObject([("ambiguous", true), ("candidates", .array(amounts))] + others))
  }

  private var members: [(String, JSONValue)] {
    switch self {
    case .money(.unknown): [("ambiguous", true)]
    case .money(let code): [("currency", .string(code.text))]
    case .percent, .count: []
    case .unit(let symbol): [("unit", .string(symbol))]
    }
  }
}
