/// The order of two numbers in JSON's grammar, by all their digits: no number is rounded.
///
/// Exponents beyond 10^17 count as that.
func decimalOrder(_ left: Span<UInt8>, _ right: Span<UInt8>) -> ConditionOrder {
  let first = DecimalShape(left)
  let second = DecimalShape(right)
  if first.isZero || second.isZero {
    return ConditionOrder(first.sign, second.sign)
  }
  guard first.sign == second.sign else { return ConditionOrder(first.sign, second.sign) }
  var order = ConditionOrder(first.magnitude, second.magnitude)
  if order == .same { order = digitOrder(left, first, right, second) }
  guard first.sign < 0 else { return order }
  return switch order {
  case .before: .behind
  case .same: .same
  case .behind: .before
  }
}

/// Where the digits of a number stand, and what they are worth.
private struct DecimalShape {
  private(set) var isNegative = false
  /// The first digit that is not 0, and the end of the digits.
  private(set) var digits = 0..<0
  /// The power of ten of that digit.
  private(set) var magnitude = 0

  var isZero: Bool { digits.isEmpty }
  var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  private static let largestExponent = 100_000_000_000_000_000

  init(_ text: Span<UInt8>) {
    var index = 0
    if index < text.count, text[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    var first: Int?
    var point: Int?
    while index < text.count, text[index] | 0x20 != UInt8(ascii: "e") {
      if text[index] == UInt8(ascii: ".") {
        point = index
      } else if first == nil, text[index] != UInt8(ascii: "0") {
        first = index
      }
      index += 1
    }
    guard let first else { return }
    digits = first..<index
    let unit = point ?? index
    magnitude = (first < unit ? unit - first - 1 : unit - first) + Self.exponent(text, from: index)
  }

  private static func exponent(_ text: Span<UInt8>, from start: Int) -> Int {
    var isNegative = false
    var value = 0
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      default: value = min(value * 10 + Int(text[index] &- 0x30), largestExponent)
      }
      index += 1
    }
    return isNegative ? -value : value
  }
}

/// The order of two runs of digits that start at the same power of ten.
private func digitOrder(
  _ left: Span<UInt8>, _ first: DecimalShape, _ right: Span<UInt8>, _ second: DecimalShape
) -> ConditionOrder {
  var here = first.digits.lowerBound
  var there = second.digits.lowerBound
  while here < first.digits.upperBound || there < second.digits.upperBound {
    if here < first.digits.upperBound, left[here] == UInt8(ascii: ".") { here += 1 }
    if there < second.digits.upperBound, right[there] == UInt8(ascii: ".") { there += 1 }
    let one = here < first.digits.upperBound ? left[here] : UInt8(ascii: "0")
    let other = there < second.digits.upperBound ? right[there] : UInt8(ascii: "0")
    if one != other { return one < other ? .before : .behind }
    here += 1
    there += 1
  }
  return .same
}
