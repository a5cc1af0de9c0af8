/// Regular expressions for whole numbers within bounds, since JSON Schema can't compare within strings.
enum DigitPattern {
  /// Matches the decimal digits of the numbers in `bounds`, with any zeros in front.
  ///
  /// - Parameter bounds: from 0 up.
  static func pattern(_ bounds: ClosedRange<Int>) -> String {
    var pieces: [String] = []
    var lower = bounds.lowerBound
    while lower <= bounds.upperBound {
      // The greatest number of as many digits.
      let (next, overflows) = powerOfTen(digits(lower).count)
      let upper = overflows ? bounds.upperBound : min(bounds.upperBound, next - 1)
      pieces.append(sameLength(digits(lower)[...], digits(upper)[...]))
      guard upper < bounds.upperBound else { break }
      lower = upper + 1
    }
    return "0*(?:\(pieces.joined(separator: "|")))"
  }

  private static func digits(_ number: Int) -> [Int] {
    String(number).compactMap(\.wholeNumberValue)
  }

  private static func powerOfTen(_ exponent: Int) -> (Int, overflows: Bool) {
    var power = 1
    for _ in 0..<exponent {
      let (next, overflows) = power.multipliedReportingOverflow(by: 10)
      if overflows { return (power, true) }
      power = next
    }
    return (power, false)
  }

  /// The numbers between two of as many digits.
  private static func sameLength(_ lower: ArraySlice<Int>, _ upper: ArraySlice<Int>) -> String {
    guard let least = lower.first, let most = upper.first else { return "" }
    let (low, high) = (lower.dropFirst(), upper.dropFirst())
    let isFromStart = low.allSatisfy { $0 == 0 }
    let isToEnd = high.allSatisfy { $0 == 9 }
    if isFromStart, isToEnd { return digit(least...most) + anyDigits(low.count) }
    if least == most { return "\(least)\(sameLength(low, high))" }
    let nines = ArraySlice(repeating: 9, count: low.count)
    let zeros = ArraySlice(repeating: 0, count: low.count)
    var pieces: [String] = []
    if !isFromStart { pieces.append("\(least)\(sameLength(low, nines))") }
    let (first, last) = (isFromStart ? least : least + 1, isToEnd ? most : most - 1)
    if first <= last { pieces.append(digit(first...last) + anyDigits(low.count)) }
    if !isToEnd { pieces.append("\(most)\(sameLength(zeros, high))") }
    return pieces.count == 1 ? pieces[0] : "(?:\(pieces.joined(separator: "|")))"
  }

  private static func digit(_ bounds: ClosedRange<Int>) -> String {
    bounds.count == 1 ? "\(bounds.lowerBound)" : "[\(bounds.lowerBound)-\(bounds.upperBound)]"
  }

  private static func anyDigits(_ count: Int) -> String {
    count == 0 ? "" : count == 1 ? "[0-9]" : "[0-9]{\(count)}"
  }
}
