/// Digits with separators, as written: `1,50,000`, `4.7`, `250.000`, `19,90`.
struct WrittenNumber {
  /// How many digits stand in each part, the last part in the lowest five bits.
  private var lengths: UInt64 = 0
  private var separatorCount = 0
  private var commaCount = 0
  private var endsWithComma = false
  private var coefficient: UInt128 = 0
  private var digits = 0
  private(set) var startsWithZero = false

  /// How many digits are kept exactly; longer runs of digits are no amounts.
  private static let mostDigits = 30
  private static let mostSeparators = 11

  /// - Returns: nil where the bytes are anything but ASCII digits with `,` and `.` between them.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): add(digit: bytes[offset] & 15)
      case UInt8(ascii: ","): if !endPart(isComma: true) { return nil }
      case UInt8(ascii: "."): if !endPart(isComma: false) { return nil }
      default: return nil
      }
      if digits > WrittenNumber.mostDigits { return nil }
    }
    if lengths & 31 == 0 { return nil }
  }

  private mutating func add(digit: UInt8) {
    if digits == 0 { startsWithZero = digit == 0 }
    coefficient = coefficient * 10 + UInt128(digit)
    digits += 1
    lengths += 1
  }

  private mutating func endPart(isComma: Bool) -> Bool {
    guard lengths & 31 > 0, separatorCount < WrittenNumber.mostSeparators else { return false }
    lengths <<= 5
    separatorCount += 1
    commaCount += isComma ? 1 : 0
    endsWithComma = isComma
    return true
  }

  private var parts: Int { separatorCount + 1 }

  private func length(of part: Int) -> Int { Int(lengths >> UInt64(5 * (parts - 1 - part)) & 31) }

  /// The digits alone, where there is no separator.
  var plain: Int? { separatorCount == 0 && digits < 10 ? Int(coefficient) : nil }

  var digitCount: Int { digits }
  var isGrouped: Bool { commaCount > 0 && hasGroups(parts) }

  /// What the digits mean.
  ///
  /// - Parameter dotGroups: whether three digits behind a single dot are thousands.
  /// - Returns: nil where the separators make no number, as in an address `192.168.0.1`.
  func value(dotGroups: Bool = false) -> ExactNumber? {
    if separatorCount == 0 { return ExactNumber(coefficient) }
    let fraction = ExactNumber(coefficient, exponent: -length(of: parts - 1))
    let alike = commaCount == (endsWithComma ? separatorCount : 0)
    guard alike else {
      let othersDiffer = endsWithComma ? commaCount == 1 : commaCount == separatorCount - 1
      return othersDiffer && hasGroups(parts - 1) ? fraction : nil
    }
    if endsWithComma { return commaValue(fraction) }
    if separatorCount > 1 { return hasGroups(parts) ? ExactNumber(coefficient) : nil }
    let groups = dotGroups && !startsWithZero && hasGroups(parts)
    return groups ? ExactNumber(coefficient) : fraction
  }

  private func commaValue(_ fraction: ExactNumber) -> ExactNumber? {
    if hasGroups(parts) { return ExactNumber(coefficient) }
    return separatorCount == 1 && length(of: 1) <= 2 ? fraction : nil
  }

  /// Whether the first parts are groups of digits: of three, or in the Indian way 2, 2, 3.
  private func hasGroups(_ count: Int) -> Bool {
    guard length(of: 0) <= 3 else { return false }
    if count == 1 { return true }
    return length(of: count - 1) == 3 && (1..<count - 1).allSatisfy { (2...3) ~= length(of: $0) }
  }
}
