extension JSONScanner {
  /// Steps over a number and returns the floating-point number that is the same number.
  ///
  /// - Returns: nil where no floating-point number keeps all the digits.
  mutating func double(_ bytes: Span<UInt8>) throws(JSONError) -> Double? {
    let token = try number(bytes)
    if let digits = token.digits, digits <= 1 &<< 53, token.fractionDigits <= 22,
      !token.hasExponent, digits < 1_000_000_000_000_000
    {
      // Both operands are exact, so the quotient is the nearest number (Clinger, "How to Read
      // Floating Point Numbers Accurately", 1990); and 15 digits always survive.
      let value = Double(digits) / powersOfTen[token.fractionDigits]
      return token.isNegative ? -value : value
    }
    let text = text(of: token, bytes)
    guard let value = Double(text), value.isFinite else { return nil }
    return Significand(text) == Significand(value.description) ? value : nil
  }
}

/// A decimal number without regard to how it is written: `1.50`, `15e-1` and `1.5` are equal.
private struct Significand: Equatable {
  /// The digits from the first to the last that is not zero.
  private var digits: [UInt8] = []
  /// The power of ten of the last of `digits`.
  private var exponent = 0

  init(_ text: String) {
    var fractionDigits = 0
    var isBehindPoint = false
    var written = 0
    let bytes = Array(text.utf8)
    let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    for byte in mantissa {
      switch byte {
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBehindPoint { fractionDigits += 1 }
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte) }
      default: break
      }
    }
    if mantissa.count < bytes.count {
      let power = bytes[(mantissa.count + 1)...]
      // One that is larger leaves a number that is infinite or zero, whatever it is.
      let read = Int(String(decoding: power, as: UTF8.self)) ?? 0
      written = max(-1_000_000, min(1_000_000, read))
    }
    exponent = written - fractionDigits
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { exponent = 0 }
  }
}

/// The powers of ten that a floating-point number holds exactly.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
