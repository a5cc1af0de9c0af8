import Galley

/// A decimal number without rounding: a coefficient times a power of ten.
struct ExactNumber: Hashable, Sendable {
  var coefficient: UInt128
  var exponent: Int
  var isNegative = false

  init(_ coefficient: UInt128, exponent: Int = 0) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  func times(_ factor: UInt128) -> ExactNumber {
    var product = self
    product.coefficient = coefficient.multipliedReportingOverflow(by: factor).partialValue
    return product
  }

  func scaled(by power: Int) -> ExactNumber {
    var scaled = self
    scaled.exponent += power
    return scaled
  }

  /// The number without zeros at the end of its decimals.
  var reduced: ExactNumber {
    var reduced = self
    while reduced.exponent < 0, reduced.coefficient % 10 == 0 {
      (reduced.coefficient, reduced.exponent) = (reduced.coefficient / 10, reduced.exponent + 1)
    }
    return reduced
  }

  /// The number rounded, to compare sizes with.
  var approximation: Double {
    var value = Double(coefficient)
    for _ in 0..<abs(exponent) { value = exponent > 0 ? value * 10 : value / 10 }
    return value
  }

  /// The number in JSON: an integer where it is whole, else with the digits that it was written with.
  var json: JSONValue {
    let sign = isNegative ? "-" : ""
    if let whole { return Int(sign + whole).map(JSONValue.integer) ?? decimal(sign + whole) }
    let digits = String(coefficient)
    let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
    let padded = padding + digits
    let point = padded.index(padded.endIndex, offsetBy: exponent)
    return decimal(sign + padded[..<point] + "." + padded[point...])
  }

  private func decimal(_ digits: String) -> JSONValue { .decimal(JSONDecimal(checked: digits)) }

  /// The digits of a whole number, nil where there is a fraction.
  private var whole: String? {
    if coefficient == 0 { return "0" }
    if exponent >= 0 { return String(coefficient) + String(repeating: "0", count: exponent) }
    var (rest, fraction) = (coefficient, exponent)
    while fraction < 0, rest % 10 == 0 { (rest, fraction) = (rest / 10, fraction + 1) }
    return fraction == 0 ? String(rest) : nil
  }
}
