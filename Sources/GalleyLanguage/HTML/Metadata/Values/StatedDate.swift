/// A date that a page states, in ISO 8601 and as precise as it is stated.
struct StatedDate: Hashable {
  let text: String

  /// - Parameter stated: what an attribute or a script says, such as `2018-04-03T08:00:00-05:00`,
  ///   `20180403`, `2018-04`, `Tue, 3 Apr 2018 08:00:00 GMT`, `8 am, Apr 3, 2018`.
  init?(_ stated: String) {
    guard stated.utf8.count <= 100 else { return nil }
    if Self.isExact(stated) {
      self.init(checked: stated)
      return
    }
    guard let text = Self.numeric(stated) ?? Self.written(stated) else { return nil }
    self.init(checked: text)
  }

  /// - Parameter text: ISO 8601.
  init?(checked text: String) {
    // Programs that know no date write the first day of their calendar.
    guard let year = Int(text.prefix(4)), (1700...2199).contains(year),
      !text.hasPrefix("1970-01-01")
    else { return nil }
    self.text = text
  }

  /// The day, the month or the year alone where no more is known.
  var day: Substring { text.prefix(10) }

  var hasTime: Bool { text.utf8.count > 10 }

  /// Whether it is later than another date, as far as the two can be compared.
  func isAfter(_ other: StatedDate) -> Bool {
    if let minute, let limit = other.minute { return minute > limit }
    let length = min(day.utf8.count, other.day.utf8.count)
    return day.prefix(length) > other.day.prefix(length)
  }

  /// Minutes since 1970 in UTC, where time and offset are known.
  private var minute: Int? {
    guard let day = CivilDate(iso: text), hasTime else { return nil }
    let clock = text.dropFirst(11)
    guard let hour = Int(clock.prefix(2)), let minute = Int(clock.dropFirst(3).prefix(2)),
      let offset = Self.offset(of: clock)
    else { return nil }
    return (day.dayNumber * 24 + hour) * 60 + minute - offset
  }

  private static func offset(of clock: Substring) -> Int? {
    if clock.last == "Z" { return 0 }
    guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let digits = clock[sign...].dropFirst().split(separator: ":").compactMap { Int($0) }
    guard let hours = digits.first else { return nil }
    return (clock[sign] == "-" ? -1 : 1) * (hours * 60 + (digits.count > 1 ? digits[1] : 0))
  }
}

extension StatedDate {
  /// Whether a text is ISO 8601 already, with seconds: `2018-04-03T08:00:00-05:00`.
  private static func isExact(_ stated: String) -> Bool {
    let shape = Array("0000-00-00T00:00:00".utf8)
    var bytes = stated.utf8[...]
    guard bytes.count > shape.count, CivilDate(iso: stated) != nil else { return false }
    for expected in shape {
      guard let byte = bytes.popFirst(), expected == 0x30 ? byte.isDigit : byte == expected
      else { return false }
    }
    let clock = stated.utf8.dropFirst(11)
    let isTime = Substring(clock.prefix(2)) < "24" && Substring(clock.dropFirst(3).prefix(2)) < "60"
    if bytes.first == UInt8(ascii: ".") { bytes = bytes.dropFirst().drop(while: \.isDigit) }
    if bytes.elementsEqual("Z".utf8) { return isTime }
    guard isTime, bytes.count == 6, bytes.dropFirst(3).first == UInt8(ascii: ":") else {
      return false
    }
    return ClockTime.offset(Substring(bytes))?.utf8.elementsEqual(bytes) ?? false
  }

  /// Dates in digits, with year, month and day in this order.
  private static func numeric(_ stated: String) -> String? {
    var rest = stated.utf8.drop { $0 == 0x20 }[...]
    let digits = rest.prefix(while: \.isDigit)
    if digits.count == 8 { return compact(rest) }
    guard digits.count == 4, let year = Int(Substring(digits)) else { return nil }
    rest = rest.dropFirst(4)
    guard let separator = rest.first else { return "\(year)" }
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else { return nil }
    guard let month = number(&rest, behind: separator), (1...12).contains(month) else { return nil }
    let yearAndMonth = PartialDate(year: year, month: month)
    if rest.isEmpty { return yearAndMonth.text }
    guard let day = number(&rest, behind: separator) else { return nil }
    let date = PartialDate(year: year, month: month, day: day)
    guard date.exists else { return nil }
    return date.text + (time(rest).map { "T" + $0 } ?? "")
  }

  /// `20180403`, `20180403T080000Z`.
  private static func compact(_ stated: Substring.UTF8View) -> String? {
    let digits = Array(stated.prefix(8))
    let number = digits.reduce(0) { $0 * 10 + Int($1 & 15) }
    let date = PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    guard date.exists, let month = date.month, month > 0 else { return nil }
    let clock = stated.dropFirst(8).drop { !$0.isDigit }
    guard clock.prefix(while: \.isDigit).count == 6 else { return date.text }
    let parts = Array(clock.prefix(6))
    let text = String(decoding: parts, as: UTF8.self)
    let spread = "\(text.prefix(2)):\(text.dropFirst(2).prefix(2)):\(text.suffix(2))"
    let zone = String(Substring(clock.dropFirst(6)))
    return date.text + (time((" " + spread + zone)[...].utf8).map { "T" + $0 } ?? "")
  }

  /// One or two digits behind a separator, which are taken off.
  private static func number(_ rest: inout Substring.UTF8View, behind separator: UInt8) -> Int? {
    guard rest.first == separator else { return nil }
    let digits = rest.dropFirst().prefix(while: \.isDigit)
    guard (1...2).contains(digits.count) else { return nil }
    rest = rest.dropFirst(1 + digits.count)
    return Int(Substring(digits))
  }

  /// The time of day behind a date, with its offset as stated; nil where there is none.
  private static func time(_ rest: Substring.UTF8View) -> String? {
    let separators = rest.prefix { $0 == 0x20 || $0 | 0x20 == UInt8(ascii: "t") }
    var clock = rest.dropFirst(separators.count)
    let digits = clock.prefix {
      $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    var parts = Substring(digits).split(separator: ":").map(String.init)
    guard !separators.isEmpty, (2...3).contains(parts.count), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60, parts[1].utf8.count == 2,
      parts.count == 2 || Double(parts[2]).map({ $0 < 61 }) == true
    else { return nil }
    parts[0] = PartialDate.padded(hour, 2)
    clock = clock.dropFirst(digits.count).drop { $0 == 0x20 }
    return parts.joined(separator: ":") + zone(Substring(clock))
  }

  /// `Z`, `UTC`, `+0530`, `-05:00`, `GMT+0000`; empty where there is none that can be told.
  private static func zone(_ stated: Substring) -> String {
    var rest = stated[...]
    let isUniversal = ["UTC", "GMT"].contains { rest.uppercased().hasPrefix($0) }
    if isUniversal { rest = rest.dropFirst(3) }
    if let offset = ClockTime.offset(rest) { return offset }
    return isUniversal || rest.first == "Z" || rest.first == "z" ? "Z" : ""
  }
}

extension StatedDate {
  /// A date with the month's name or the day first, perhaps behind a few other words.
  private static func written(_ stated: String) -> String? {
    let words = DateWords.split(stated).flatMap { $0.split { $0 == "," || $0 == "|" } }
    for start in words.indices.prefix(8) {
      let isDayFirst =
        start > 0 && DateWords.dayFirstLabels.contains(words[start - 1].lowercased())
      guard let date = CalendarDate(startOf: words[start...], isDayFirst: isDayFirst) else {
        continue
      }
      guard let value = date.value, value.utf8.count == 10 else { return date.value }
      return value + (timeBefore(words[..<start]).map { "T" + $0 } ?? "")
    }
    return nil
  }

  /// The time of day that words end with.
  private static func timeBefore(_ words: ArraySlice<Substring>) -> String? {
    let words = words.map { $0.lowercased() }
    for start in words.indices {
      var rest = words[start...]
      if let time = ClockTime.first(in: &rest), rest.isEmpty { return time }
    }
    return nil
  }
}
