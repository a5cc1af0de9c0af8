import Galley

/// Times of day.
extension ValueScan {
  /// `22:30`, `10:30 am`, `5 p.m.`; the value is ISO 8601 without its T.
  func clockTime(at token: Int) -> ValueMatch? {
    let meridiem = meridiem(at: token + 1)
    guard let (hour, minute, hasColon) = clockFigures(at: token), hasColon || meridiem != nil
    else { return nil }
    var value = hour
    if let isAfternoon = meridiem {
      guard (1...12).contains(hour) else { return nil }
      value = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard value < 24, minute < 60 else { return nil }
    let text = PartialDate.padded(value, 2) + ":" + PartialDate.padded(minute, 2)
    return ValueMatch(
      type: .time, tokens: token..<token + (meridiem == nil ? 1 : 2), value: .string(text))
  }

  private func meridiem(at token: Int) -> Bool? {
    guard case .keyword(.meridiem(let isAfternoon)) = meaning(at: token) else { return nil }
    return isAfternoon
  }

  private func clockFigures(at token: Int) -> (hour: Int, minute: Int, hasColon: Bool)? {
    let digits = text.bytes[text.tokens[token].range]
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    guard let hour = twoDigits(parts[0], 1...2) else { return nil }
    switch parts.count {
    case 1: return (hour, 0, false)
    case 2:
      guard let minute = twoDigits(parts[1], 2...2) else { return nil }
      return (hour, minute, digits.contains(UInt8(ascii: ":")))
    default: return nil
    }
  }

  private func twoDigits(_ digits: ArraySlice<UInt8>, _ count: ClosedRange<Int>) -> Int? {
    guard count.contains(digits.count), digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 & 15) }
  }
}
