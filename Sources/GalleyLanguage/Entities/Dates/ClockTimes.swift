import Galley

/// Times of day.
extension ValueScan {
  /// `22:30`, `10:30 am`, `5 p.m.`; the value is ISO 8601 without its T.
  func clockTime(at token: Int) -> ValueMatch? {
    if let range = hourRange(at: token) { return range }
    let (mark, hasZone, end) = clockMark(behind: token)
    guard let clock = clockFigures(at: token) ?? fourFigures(at: token, before: mark) else {
      return nil
    }
    switch mark {
    case .none where !clock.hasColon, .zone where !clock.hasMinute, .hours where !clock.hasMinute:
      return oClock(at: token)
    case .none where isVerse(clock, at: token) || isDuration(clock, at: token):
      return .nothing(token..<end)
    case .meridiem where !(1...12).contains(clock.hour): return nil
    default: break
    }
    var text = clock.text
    if case .meridiem(let isAfternoon) = mark { text = clock.inHalf(ofAfternoon: isAfternoon).text }
    if hasZone { text += "Z" }
    return clock.exists
      ? ValueMatch(type: .time, tokens: token..<end, value: .string(text)) : nil
  }

  /// What stands behind the figures of a clock, and the token behind it.
  private func clockMark(behind token: Int) -> (ClockMark, hasZone: Bool, next: Int) {
    let next = token + 1
    if let isAfternoon = meridiem(at: next) ?? twelve(at: token) {
      let hasZone = isZone(next + 1)
      return (.meridiem(isAfternoon: isAfternoon), hasZone, hasZone ? next + 2 : next + 1)
    }
    if isZone(next) { return (.zone, true, next + 1) }
    guard text.continues(at: next) else { return (.none, false, next) }
    if text.words[next] == ValueScan.hours { return (.hours, false, next + 1) }
    return text.words[next] == ValueScan.uhr ? (.uhr, false, next + 1) : (.none, false, next)
  }

  private func isZone(_ token: Int) -> Bool {
    meaning(at: token) == .keyword(.universalTime) && isInCapitals(token)
  }

  private static let hours = WordHash("hrs")
  private static let uhr = WordHash("uhr")

  /// `John 3:16`.
  private func isVerse(_ clock: ClockFigures, at token: Int) -> Bool {
    clock.hour < 10 && text.tokens[token].range.count == 4 && isNamed(token)
  }

  /// `2:14:04`, which is how long somebody ran.
  private func isDuration(_ clock: ClockFigures, at token: Int) -> Bool {
    clock.second != nil && text.tokens[token].range.count < 8
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

  /// `6-8pm`, `6 to 8 p.m.`: the first hour is of the same half of the day, where it comes before.
  private func hourRange(at token: Int) -> ValueMatch? {
    guard let first = clockFigures(at: token), (1...12).contains(first.hour), first.exists,
      isTightDash(at: token + 1) || meaning(at: token + 1) == .keyword(.to)
        || isJointWord(at: token + 1, from: token),
      text.continues(at: token + 2), text.tokens[token + 2].kind == .number,
      let last = clockFigures(at: token + 2), (1...12).contains(last.hour), last.exists,
      let isAfternoon = meridiem(at: token + 3)
    else { return nil }
    let isSameHalf = (first.hour % 12, first.minute) < (last.hour % 12, last.minute)
    let from = first.inHalf(ofAfternoon: isAfternoon == isSameHalf)
    let to = last.inHalf(ofAfternoon: isAfternoon)
    return ValueMatch(
      type: .time, tokens: token..<token + 4, value: .string(from.text + "/" + to.text))
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

  /// `1800` before `GMT` or `hrs`.
  private func fourFigures(at token: Int, before mark: ClockMark) -> ClockFigures? {
    guard mark == .zone || mark == .hours else { return nil }
    guard let written = written(at: token), written.digitCount == 4, let plain = written.plain,
      plain % 100 < 60, plain < 2400
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

/// What stands behind the figures of a clock.
private enum ClockMark: Equatable {
  case none
  case meridiem(isAfternoon: Bool)
  /// `GMT`.
  case zone
  /// `hrs`.
  case hours
  /// `Uhr`, behind hours with minutes or without.
  case uhr
}

/// A time of day as it is written.
private struct ClockFigures {
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
