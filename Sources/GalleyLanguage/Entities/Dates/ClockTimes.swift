import Galley

/// Times of day.
extension ValueScan {
  /// `22:30`, `10:30 am`, `5 p.m.`; the value is ISO 8601 without its T.
  func clockTime(at token: Int) -> ValueMatch? {
    if let range = hourRange(at: token) ?? hyphenatedHours(at: token) { return range }
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

  func isMeridiem(_ token: Int) -> Bool { meridiem(at: token) != nil }

  func meridiem(at token: Int) -> Bool? {
    guard case .keyword(.meridiem(let isAfternoon)) = meaning(at: token) else { return nil }
    return isAfternoon
  }

  /// `1800` before `GMT` or `hrs`.
  private func fourFigures(at token: Int, before mark: ClockMark) -> ClockFigures? {
    guard mark == .zone || mark == .hours && !isHourCount(token) else { return nil }
    guard let written = written(at: token), written.digitCount == 4, let plain = written.plain,
      plain % 100 < 60, plain < 2400
    else { return nil }
    return ClockFigures(hour: plain / 100, minute: plain % 100, hasMinute: true)
  }

  /// `logged 1500 hrs`, `1500 hrs of flying`: hours of the day have a word of time before them.
  private func isHourCount(_ token: Int) -> Bool {
    if meaning(at: token + 2) == .keyword(.of) { return true }
    guard token > 0, !text.startsSentence[token], text.tokens[token - 1].kind == .word else {
      return false
    }
    if case .weekday = meanings[token - 1] { return false }
    return !ValueScan.clockWords.contains(text.words[token - 1])
      && text.bytes[Int(text.tokens[token].start)] != UInt8(ascii: "0")
  }

  private static let clockWords = WordHash.words(
    "at by from since until till to before after around about between and")
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
