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
  private var hasSpaces = false

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
  var plain: Int? { separatorCount == 0 && digits < 10 && !hasSpaces ? Int(coefficient) : nil }

  var digitCount: Int { digits }
  var isGrouped: Bool { hasSpaces || commaCount > 0 && hasGroups(parts) }
  var hasSeparator: Bool { separatorCount > 0 }

  /// Whether three digits stand behind a single dot, which may be thousands.
  var hasDoubtfulDot: Bool {
    separatorCount == 1 && commaCount == 0 && !startsWithZero && !hasSpaces && hasGroups(2)
  }

  /// Whether the digits end in `000`.
  var isThousands: Bool { coefficient % 1000 == 0 }

  /// Adds three digits, and what stands behind them, that a space parts from the digits so far.
  mutating func append(_ group: WrittenNumber) -> Bool {
    guard separatorCount == 0, group.separatorCount < 2, group.length(of: 0) == 3,
      digits + group.digits <= WrittenNumber.mostDigits
    else { return false }
    let scale = (0..<group.digits).reduce(UInt128(1)) { scale, _ in scale * 10 }
    coefficient = coefficient * scale + group.coefficient
    digits += group.digits
    (lengths, separatorCount) = (group.lengths, group.separatorCount)
    (commaCount, endsWithComma) = (group.commaCount, group.endsWithComma)
    hasSpaces = true
    return true
  }

  /// What the digits mean.
  ///
  /// - Returns: nil where the separators make no number, as in an address `192.168.0.1`.
  func value(_ style: NumberStyle = .unknown) -> ExactNumber? {
    if separatorCount == 0 { return ExactNumber(coefficient) }
    let fraction = ExactNumber(coefficient, exponent: -length(of: parts - 1))
    if hasSpaces { return fraction }
    let alike = commaCount == (endsWithComma ? separatorCount : 0)
    guard alike else {
      let othersDiffer = endsWithComma ? commaCount == 1 : commaCount == separatorCount - 1
      return othersDiffer && hasGroups(parts - 1) ? fraction : nil
    }
    if endsWithComma { return commaValue(fraction, style) }
    if separatorCount > 1 { return hasGroups(parts) ? ExactNumber(coefficient) : nil }
    return style == .commaDecimals && hasDoubtfulDot ? ExactNumber(coefficient) : fraction
  }

  private func commaValue(_ fraction: ExactNumber, _ style: NumberStyle) -> ExactNumber? {
    let isDecimal = separatorCount == 1 && (startsWithZero || style == .commaDecimals)
    if hasGroups(parts), !isDecimal { return ExactNumber(coefficient) }
    return separatorCount == 1 && (length(of: 1) <= 2 || isDecimal) ? fraction : nil
  }

  /// Which separator the digits show to stand before decimals.
  var evidentStyle: NumberStyle {
    guard separatorCount > 0, value() != nil else { return .unknown }
    let isMixed = commaCount > 0 && commaCount < separatorCount
    if !isMixed, separatorCount > 1 { return endsWithComma ? .dotDecimals : .commaDecimals }
    if !isMixed, length(of: 1) == 3 { return .unknown }
    return endsWithComma ? .commaDecimals : .dotDecimals
  }

  /// Whether the first parts are groups of digits: of three, or in the Indian way 2, 2, 3.
  private func hasGroups(_ count: Int) -> Bool {
    guard length(of: 0) <= 3 else { return false }
    if count == 1 { return true }
    return length(of: count - 1) == 3 && (1..<count - 1).allSatisfy { (2...3) ~= length(of: $0) }
  }
}
