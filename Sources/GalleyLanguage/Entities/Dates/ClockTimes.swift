import Galley

/// Times of day.
extension ValueScan {
  /// `22:30`, `10:30 am`, `5 p.m.`; the value is ISO 8601 without its T.
  func clockTime(at token: Int) -> ValueMatch? {
    let meridiem = meridiem(at: token + 1) ?? twelve(at: token)
    var end = token + (meridiem == nil ? 1 : 2)
    let hasZone = meaning(at: end) == .keyword(.universalTime) && isInCapitals(end)
    guard var clock = clockFigures(at: token) ?? (hasZone ? fourFigures(at: token) : nil),
      clock.hasColon || meridiem != nil || hasZone && clock.hasMinute
    else { return oClock(at: token) }
    if let isAfternoon = meridiem {
      guard (1...12).contains(clock.hour) else { return nil }
      clock.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard clock.exists else { return nil }
    if hasZone { end += 1 }
    return ValueMatch(
      type: .time, tokens: token..<end, value: .string(clock.text + (hasZone ? "Z" : "")))
  }

  /// `five o'clock`, which says neither morning nor evening.
  func oClock(at token: Int) -> ValueMatch? {
    guard meaning(at: token + 1) == .keyword(.clock) else { return nil }
    var hour = written(at: token)?.plain
    if case .number(let value) = meanings[token] { hour = value }
    guard let hour, (1...12).contains(hour) else { return nil }
    let times = [hour % 12, hour % 12 + 12].map { JSONValue.string(ClockFigures(hour: $0).text) }
    return ValueMatch(
      type: .time, tokens: token..<token + 2,
      value: .object(JSONObject([("ambiguous", true), ("candidates", .array(times))])))
  }

  func timeWord(_ keyword: ValueWord.Keyword, at token: Int) -> ValueMatch? {
    ValueMatch(
      type: .time, tokens: token..<token + 1, value: .string(keyword == .noon ? "12:00" : "00:00"))
  }

  /// The word behind `12` that does what `am` and `pm` do: `12 noon`.
  private func twelve(at token: Int) -> Bool? {
    guard clockFigures(at: token)?.hour == 12 else { return nil }
    switch meaning(at: token + 1) {
    case .keyword(.noon): return true
    case .keyword(.midnight): return false
    default: return nil
    }
  }

  func isMeridiem(_ token: Int) -> Bool { meridiem(at: token) != nil }

  private func meridiem(at token: Int) -> Bool? {
    guard case .keyword(.meridiem(let isAfternoon)) = meaning(at: token) else { return nil }
    return isAfternoon
  }

  private func clockFigures(at token: Int) -> ClockFigures? {
    let range = text.tokens[token].range
    guard range.count <= 8 else { return nil }
    let hourDigits = range.prefix { isDigit($0) }.count
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

  /// `1800` before `GMT`.
  private func fourFigures(at token: Int) -> ClockFigures? {
    guard let written = written(at: token), written.digitCount == 4, let plain = written.plain
    else { return nil }
    return ClockFigures(hour: plain / 100, minute: plain % 100, hasMinute: true)
  }

  private func isDigit(_ offset: Int) -> Bool { text.bytes[offset] &- UInt8(ascii: "0") < 10 }

  private func number(_ offsets: Range<Int>) -> Int? {
    offsets.allSatisfy { isDigit($0) }
      ? offsets.reduce(0) { $0 * 10 + Int(text.bytes[$1] & 15) } : nil
  }

  private func pair(at offset: Int, in range: Range<Int>) -> Int? {
    offset + 2 <= range.upperBound ? number(offset..<offset + 2) : nil
  }
}

/// A time of day as it is written.
private struct ClockFigures {
  var hour: Int
  var minute = 0
  var second: Int?
  var hasMinute = false
  var hasColon = false

  var exists: Bool { hour < 24 && minute < 60 && second ?? 0 < 60 }

  /// As ISO 8601 without its T.
  var text: String {
    let parts = [hour, minute] + (second.map { [$0] } ?? [])
    return parts.map { PartialDate.padded($0, 2) }.joined(separator: ":")
  }
}
