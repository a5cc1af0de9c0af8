import Galley

/// A measure behind a number.
struct MeasurePhrase {
  let measure: Measure
  /// The token behind it.
  let next: Int
  /// The power of ten that it adds: cents are hundredths.
  var power = 0

  init(_ measure: Measure, next: Int, power: Int = 0) {
    self.measure = measure
    self.next = next
    self.power = power
  }
}

/// The measure behind a number.
extension ValueScan {
  func measure(after number: NumberPhrase) -> MeasurePhrase? {
    let token = number.tokens.upperBound
    guard text.continues(at: token) else { return nil }
    switch text.tokens[token].kind {
    case .punctuation: return isTightDash(at: token) ? joinedUnit(at: token + 1) : nil
    case .word, .symbol:
      return percent(at: token) ?? moneyWord(at: token, after: number) ?? unit(at: token)
        ?? moneyOf(number, at: token) ?? pence(number, at: token)
        ?? shortUnit(number, at: token)
    case .number, .clitic, .address: return nil
    }
  }

  private func percent(at token: Int) -> MeasurePhrase? {
    switch meanings[token] {
    // `40 PC`.
    case .keyword(.percent) where text.tokens[token].range.count != 2 || !isCapitalised(token):
      return meaning(at: token + 1) == .keyword(.points)
        ? MeasurePhrase(.unit("pp"), next: token + 2) : MeasurePhrase(.percent, next: token + 1)
    case .keyword(.per) where meaning(at: token + 1) == .keyword(.cent):
      return MeasurePhrase(.percent, next: token + 2)
    case .keyword(.basis) where meaning(at: token + 1) == .keyword(.points):
      return MeasurePhrase(.unit("bp"), next: token + 2)
    case .keyword(.basisPoints) where !isCapitalised(token):
      return MeasurePhrase(.unit("bp"), next: token + 1)
    default: return nil
    }
  }

  private func unit(at token: Int) -> MeasurePhrase? {
    switch meanings[token] {
    case .unit
    where text.words[token] == ValueScan.pound && meaning(at: token + 1) != .keyword(.of):
      // `a 20-pound fine`, `a 300-pound man`.
      return nil
    case .unit(let index): return unitRate(UnitList.units[index].symbol, behind: token + 1)
    case .period(let period): return duration(period, at: token)
    case .keyword(.square): return powered("²", at: token + 1)
    case .keyword(.cubic): return powered("³", at: token + 1)
    case .keyword(.degrees): return degrees(at: token + 1)
    case .keyword(.nautical):
      guard case .unit(let index) = meaning(at: token + 1), UnitList.units[index].symbol == "mi"
      else { return nil }
      return MeasurePhrase(.unit("nmi"), next: token + 2)
    case .other where text.isByte(UInt8(ascii: "m"), at: token):
      // Alone, `m` may be a million.
      let metres = unitRate("m", behind: token + 1)
      return metres.next > token + 1 ? metres : nil
    default: return nil
    }
  }

  private static let pound = WordHash("pound")

  /// What a hyphen ties to the number, alone or as in `3-metre-high`.
  private func joinedUnit(at token: Int) -> MeasurePhrase? {
    if let unit = unit(at: token) { return unit }
    if case .currency(let code, .word) = meanings[token] {
      return MeasurePhrase(.money(code), next: token + 1)
    }
    let range = text.tokens[token].range
    guard text.tokens[token].kind == .word,
      let hyphen = firstHyphen(of: token),
      case .unit(let index) = lexicon[WordHash(text.bytes, range.lowerBound..<hyphen)]
    else { return nil }
    return MeasurePhrase(.unit(UnitList.units[index].symbol), next: token + 1)
  }

  /// A single letter is no unit: `3D`.
  private func duration(_ period: ValueWord.Period, at token: Int) -> MeasurePhrase? {
    guard text.tokens[token].range.count > 1, let symbol = UnitList.symbol(of: period) else {
      return nil
    }
    return MeasurePhrase(.unit(symbol), next: token + 1)
  }

  /// `²`, `per hour`, `an hour` and `/h` behind a unit.
  private func unitRate(_ symbol: String, behind token: Int) -> MeasurePhrase {
    if let power = raised(at: token) {
      return MeasurePhrase(.unit(symbol + power), next: token + 1)
    }
    guard symbol == "km" || symbol == "mi" || symbol == "m" || symbol == "ft",
      let period = rate(at: token)
    else { return MeasurePhrase(.unit(symbol), next: token) }
    let perHour = symbol == "mi" ? "mph" : symbol + "/h"
    return MeasurePhrase(.unit(period == .hour ? perHour : symbol + "/s"), next: token + 2)
  }

  /// Adjacent `²` or `³`.
  private func raised(at token: Int) -> String? {
    guard token < text.tokens.count, text.isAdjacent(token), text.tokens[token].range.count == 2
    else { return nil }
    let start = Int(text.tokens[token].start)
    guard text.bytes[start] == 0xC2 else { return nil }
    return text.bytes[start + 1] == 0xB2 ? "²" : text.bytes[start + 1] == 0xB3 ? "³" : nil
  }

  private func rate(at token: Int) -> ValueWord.Period? {
    switch meaning(at: token) {
    case .keyword(.per), .keyword(.article):
      switch meaning(at: token + 1) {
      case .period(.hour): return .hour
      case .ordinal(2): return .second
      default: return nil
      }
    default:
      guard text.isByte(UInt8(ascii: "/"), at: token), text.isAdjacent(token) else { return nil }
      if text.isByte(UInt8(ascii: "h"), at: token + 1) { return .hour }
      return text.isByte(UInt8(ascii: "s"), at: token + 1) ? .second : nil
    }
  }

  private func powered(_ power: String, at token: Int) -> MeasurePhrase? {
    let symbol: String
    if case .unit(let index) = meaning(at: token) {
      symbol = UnitList.units[index].symbol
    } else if text.isByte(UInt8(ascii: "m"), at: token) {
      symbol = "m"
    } else {
      return nil
    }
    return MeasurePhrase(.unit(symbol + power), next: token + 1)
  }

  private func degrees(at token: Int) -> MeasurePhrase {
    if case .unit(let index) = meaning(at: token), UnitList.units[index].symbol.hasPrefix("°") {
      return MeasurePhrase(.unit(UnitList.units[index].symbol), next: token + 1)
    }
    for (letter, symbol) in [(UInt8(ascii: "C"), "°C"), (UInt8(ascii: "F"), "°F")]
    where text.isByte(letter, at: token) && text.continues(at: token) {
      return MeasurePhrase(.unit(symbol), next: token + 1)
    }
    return MeasurePhrase(.unit("°"), next: token)
  }
}
