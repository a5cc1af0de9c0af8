/// Digits with separators, as written: `1,50,000`, `4.7`, `250.000`, `19,90`.
struct WrittenNumber {
  private var lengths: [Int] = [0]
  private var separators: [UInt8] = []
  private var coefficient: UInt128 = 0
  private var digits = 0
  private(set) var startsWithZero = false

  /// How many digits are kept exactly; longer runs of digits are no amounts.
  private static let mostDigits = 30

  /// - Returns: nil where the bytes are anything but ASCII digits with `,` and `.` between them.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    for offset in range {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits == 0 { startsWithZero = byte == UInt8(ascii: "0") }
        coefficient = coefficient * 10 + UInt128(byte & 15)
        digits += 1
        lengths[lengths.count - 1] += 1
      case UInt8(ascii: ","), UInt8(ascii: "."):
        separators.append(byte)
        lengths.append(0)
      default: return nil
      }
      if digits > WrittenNumber.mostDigits || lengths.count > 12 { return nil }
    }
    if lengths.contains(0) { return nil }
  }

  /// The digits alone, where there is no separator.
  var plain: Int? { separators.isEmpty && digits < 10 ? Int(coefficient) : nil }

  var digitCount: Int { digits }
  var isGrouped: Bool { separators.contains(UInt8(ascii: ",")) && hasGroups(lengths.count) }

  /// What the digits mean.
  ///
  /// - Parameter dotGroups: whether three digits behind a single dot are thousands.
  /// - Returns: nil where the separators make no number, as in an address `192.168.0.1`.
  func value(dotGroups: Bool = false) -> ExactNumber? {
    guard let last = separators.last else { return ExactNumber(coefficient) }
    let fraction = ExactNumber(coefficient, exponent: -lengths[lengths.count - 1])
    let alike = separators.allSatisfy { $0 == last }
    guard alike else {
      let others = separators.dropLast()
      let valid = others.allSatisfy { $0 != last } && hasGroups(lengths.count - 1)
      return valid ? fraction : nil
    }
    if last == UInt8(ascii: ",") { return commaValue(fraction) }
    if separators.count > 1 { return hasGroups(lengths.count) ? ExactNumber(coefficient) : nil }
    let groups = dotGroups && !startsWithZero && hasGroups(lengths.count)
    return groups ? ExactNumber(coefficient) : fraction
  }

  private func commaValue(_ fraction: ExactNumber) -> ExactNumber? {
    if hasGroups(lengths.count) { return ExactNumber(coefficient) }
    let isDecimal = separators.count == 1 && lengths[1] <= 2
    return isDecimal ? fraction : nil
  }

  /// Whether the first parts are groups of digits: of three, or in the Indian way 2, 2, 3.
  private func hasGroups(_ parts: Int) -> Bool {
    guard lengths[0] <= 3 else { return false }
    if parts == 1 { return true }
    return lengths[parts - 1] == 3 && lengths[1..<parts - 1].allSatisfy { $0 == 2 || $0 == 3 }
  }
}
