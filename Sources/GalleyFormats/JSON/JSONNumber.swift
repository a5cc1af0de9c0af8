import Galley

/// A number in JSON bytes, found and checked against the grammar of RFC 8259, section 6.
struct NumberToken {
  let range: Range<Int>
  let isNegative: Bool
  /// All digits before and behind the point as one number; nil where they are too many for it.
  let digits: UInt64?
  /// How many digits stand behind the point.
  let fractionDigits: Int
  let hasPoint: Bool
  let hasExponent: Bool
}

extension JSONScanner {
  /// Steps over a number, which starts at the position.
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> NumberToken {
    let start = position
    var index = start
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index &+= 1 }
    let leading = index
    var digits = DigitRun()
    try digits.read(&index, "a digit", bytes)
    if digits.count > 1, bytes[leading] == UInt8(ascii: "0") {
      throw JSONError(.syntax, at: leading, "a number can't start with 0 and another digit")
    }
    let whole = digits.count
    let hasPoint = index < bytes.count && bytes[index] == UInt8(ascii: ".")
    if hasPoint {
      index &+= 1
      try digits.read(&index, "a digit behind the point", bytes)
    }
    let fraction = digits.count - whole
    let hasExponent = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "e")
    if hasExponent {
      index &+= 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index &+= 1
      }
      var exponent = DigitRun()
      try exponent.read(&index, "a digit of the exponent", bytes)
    }
    position = index
    return NumberToken(
      range: start..<index, isNegative: isNegative, digits: digits.value,
      fractionDigits: fraction, hasPoint: hasPoint, hasExponent: hasExponent)
  }

  /// Steps over a number and keeps all its digits.
  mutating func numberValue(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    let token = try number(bytes)
    if let integer = token.integer { return .integer(integer) }
    return .decimal(JSONDecimal(checked: text(of: token, bytes)))
  }

  func text(of token: NumberToken, _ bytes: Span<UInt8>) -> String {
    String(copying: token.range, of: bytes, isASCII: true)
  }
}

extension NumberToken {
  /// The number as an integer, where writing that gives the same digits again.
  var integer: Int? {
    guard !hasPoint, !hasExponent, let digits else { return nil }
    if !isNegative { return Int(exactly: digits) }
    // -0 is another number than 0 to some readers.
    guard digits != 0, digits <= UInt64(Int.max) + 1 else { return nil }
    return Int(truncatingIfNeeded: 0 &- digits)
  }
}

/// Digits read one after another.
private struct DigitRun {
  private var sum: UInt64 = 0
  private(set) var count = 0

  /// The digits as a number; nil where they are more than always fit.
  var value: UInt64? { count <= 19 ? sum : nil }

  /// Reads one digit or more.
  @inline(__always)
  mutating func read(
    _ index: inout Int, _ expected: StaticString, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let start = index
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      sum = sum &* 10 &+ UInt64(digit)
      index &+= 1
    }
    if index == start { throw .expected("\(expected)", at: index, in: bytes) }
    count &+= index &- start
  }
}
