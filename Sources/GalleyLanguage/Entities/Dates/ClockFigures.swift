import Galley

/// A time of day as it is written.
struct ClockFigures {
  var hour: Int
  var minute = 0
  var second: Int?
  var hasMinute = false
  var hasColon = false

  /// The time on the clock of 24 hours.
  func inHalf(ofAfternoon isAfternoon: Bool) -> ClockFigures {
    var clock = self
    clock.hour = hour % 12 + (isAfternoon ? 12 : 0)
    return clock
  }

  var exists: Bool { hour < 24 && minute < 60 && second ?? 0 < 60 }

  /// As ISO 8601 without its T.
  var text: String {
    let parts = [hour, minute] + (second.map { [$0] } ?? [])
    return parts.map { PartialDate.padded($0, 2) }.joined(separator: ":")
  }
}

/// The figures of clocks.
extension ValueScan {
  /// The hours, minutes and seconds that a token has.
  func clockFigures(at token: Int) -> ClockFigures? {
    let range = text.tokens[token].range
    guard range.count <= 8 else { return nil }
    let hourDigits = range.prefix { text.isDigit(at: $0) }.count
    guard (1...2).contains(hourDigits), let hour = number(range.prefix(hourDigits)) else {
      return nil
    }
    var clock = ClockFigures(hour: hour)
    var offset = range.lowerBound + hourDigits
    if offset == range.upperBound { return clock }
    clock.hasColon = text.bytes[offset] == UInt8(ascii: ":")
    guard clock.hasColon || text.bytes[offset] == UInt8(ascii: "."),
      let minute = pair(at: offset + 1, in: range)
    else { return nil }
    (clock.minute, clock.hasMinute) = (minute, true)
    offset += 3
    if offset == range.upperBound { return clock }
    guard clock.hasColon, text.bytes[offset] == UInt8(ascii: ":"), offset + 3 == range.upperBound,
      let second = pair(at: offset + 1, in: range)
    else { return nil }
    clock.second = second
    return clock
  }

  func number(_ offsets: Range<Int>) -> Int? {
    offsets.allSatisfy { text.isDigit(at: $0) }
      ? offsets.reduce(0) { $0 * 10 + Int(text.bytes[$1] & 15) } : nil
  }

  func pair(at offset: Int, in range: Range<Int>) -> Int? {
    offset + 2 <= range.upperBound ? number(offset..<offset + 2) : nil
  }
}
