import Galley

/// Units whose short forms are also words, letters and parts of names.
extension ValueScan {
  func shortUnit(_ number: NumberPhrase, at token: Int) -> MeasurePhrase? {
    guard number.written != nil, number.power == 0, text.tokens[token].range.count < 3 else {
      return nil
    }
    if isInch(token, behind: number) { return MeasurePhrase(.unit("in"), next: token + 1) }
    guard let value = number.value?.approximation, let symbol = symbol(at: token, behind: value)
    else { return nil }
    let first = number.tokens.lowerBound
    return isLabelled(first) || isNamed(first) ? nil : MeasurePhrase(.unit(symbol), next: token + 1)
  }

  /// `25C`, `200g`, `9st`: no `iPhone 5C`, `5g` or `1st`.
  private func symbol(at token: Int, behind value: Double) -> String? {
    if text.isByte(UInt8(ascii: "g"), at: token) {
      return value > 6 && !text.isByte(UInt8(ascii: "/"), at: token + 1) ? "g" : nil
    }
    guard text.isAdjacent(token) else { return nil }
    if text.isByte(UInt8(ascii: "C"), at: token) { return value < 60 ? "°C" : nil }
    if text.isByte(UInt8(ascii: "F"), at: token) { return value < 140 ? "°F" : nil }
    let isStone = text.words[token] == ValueScan.stone && value != 1 && value < 30
    return isStone && value.truncatingRemainder(dividingBy: 10) != 1 ? "st" : nil
  }

  /// `4in`, `6 ft 2 in`, but not `2 in 3`.
  private func isInch(_ token: Int, behind number: NumberPhrase) -> Bool {
    guard text.words[token] == ValueScan.inch else { return false }
    // `4in`, but not the lost space of `4in New York`.
    if text.isAdjacent(token) {
      return !isCapitalised(token) && !(text.continues(at: token + 1) && isCapitalised(token + 1))
    }
    let before = number.tokens.lowerBound - 1
    guard before > 0, case .unit(let index) = meanings[before] else { return false }
    return UnitList.units[index].symbol == "ft"
  }

  private static let inch = WordHash("in")
  private static let stone = WordHash("st")
}
