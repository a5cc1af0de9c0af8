/// A time of day as a page prints it behind a date.
enum ClockTime {
  /// The time that `words` (in small letters) start with, as ISO 8601, and takes its words off.
  ///
  /// `10:15`, `8:03 am`, `at 4 pm`, `à 10h30`, `10.30 Uhr`, `10時30分`, `下午3:05`, with `UTC` or `GMT` as `Z`, and with `+0530`. Other names of zones are read over:
  /// several of them mean more than one offset.
  static func first(in words: inout ArraySlice<String>) -> String? {
    var rest = words
    while rest.count > 1, let first = rest.first, leading.contains(first) { rest.removeFirst() }
    var half = rest.first.flatMap { easternHalves[$0] }
    if half != nil { rest.removeFirst() }
    guard let clock = rest.popFirst() else { return nil }
    let suffix = ["am", "pm"].first { clock.hasSuffix($0) }
    let digits = withColon(suffix == nil ? clock : String(clock.dropLast(2)), before: &rest)
    guard var (hour, rest24) = hourAndMinute(digits) else { return nil }
    if half == nil, let mark = suffix ?? rest.first.map({ $0.replacing(".", with: "") }),
      ["am", "pm"].contains(mark)
    {
      if suffix == nil { rest.removeFirst() }
      half = mark
    } else if !digits.contains(":") {
      return nil
    }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    if let next = rest.first, ["hrs", "hours", "h", "uhr"].contains(next) { rest.removeFirst() }
    var zone = ""
    if let next = rest.first, let offset = offset(next.dropFirst(isUniversal(next) ? 3 : 0)) {
      zone = offset
      rest.removeFirst()
    } else if let next = rest.first, zones.contains(next) {
      if isUniversal(next) || next == "z" { zone = "Z" }
      rest.removeFirst()
    }
    words = rest
    rest24 = (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + rest24
    return rest24 + zone
  }

  /// What stands between a date and a time.
  private static let leading: Set<String> = [
    "at", "|", "-", "–", "/", "•", "·", "um", "à", "às", "as", "a", "las", "alle", "ore", "om",
    "kl",
    "в", "о", "",
  ]

  private static let easternHalves = [
    "上午": "am", "午前": "am", "오전": "am", "下午": "pm", "午後": "pm", "오후": "pm",
  ]

  /// Whether a time is written `10h30`, `10h` or `10h30min`, as in French and Portuguese.
  static func isFrench(_ word: String) -> Bool {
    let parts = word.split(separator: "h", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count) else { return false }
    let minute = parts[1].prefix { $0.isASCII && $0.isNumber }
    return parts[0].utf8.allSatisfy(\.isDigit) && [0, 2].contains(minute.utf8.count)
      && ["", "m", "min"].contains(parts[1].dropFirst(minute.count))
  }

  /// A time with a colon between hour and minute, however it is written.
  private static func withColon(_ word: String, before rest: inout ArraySlice<String>) -> String {
    if isFrench(word) {
      let digits = word.utf8.filter { $0.isDigit || $0 == UInt8(ascii: "h") }
      let clock = String(decoding: digits, as: UTF8.self).replacing("h", with: ":")
      return clock.hasSuffix(":") ? clock + "00" : clock
    }
    if rest.first == "uhr" { return word.replacing(".", with: ":") }
    guard let hour = word.unicodeScalars.last, ["時", "时", "시", "点"].contains(hour),
      let minute = rest.first, let unit = minute.unicodeScalars.last, ["分", "분"].contains(unit)
    else { return word }
    rest.removeFirst()
    return "\(word.dropLast()):\(minute.dropLast())"
  }

  /// The time of an ISO 8601 date, in small letters; nil where it is none.
  static func iso(_ word: String) -> String? {
    let clock = word.utf8.prefix {
      $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    let zone = word.utf8.dropFirst(clock.count)
    guard clock.count >= 5, clock.count <= 15 else { return nil }
    let isZone =
      zone.isEmpty || zone.elementsEqual("z".utf8)
      || (zone.first == UInt8(ascii: "+") || zone.first == UInt8(ascii: "-"))
        && (3...6).contains(zone.count)
        && zone.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
    return isZone ? word.uppercased() : nil
  }

  private static func hourAndMinute(_ word: String) -> (Int, String)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count <= 2, let hour = Int(first), hour >= 0,
      hour < 24
    else { return nil }
    guard parts.count > 1 else { return (hour, "00") }
    guard parts[1].utf8.count == 2, let minute = Int(parts[1]), minute >= 0, minute < 60
    else { return nil }
    guard parts.count > 2, parts[2].utf8.count == 2, let second = Int(parts[2]), second < 60
    else { return (hour, String(parts[1])) }
    return (hour, parts[1] + ":" + parts[2])
  }

  private static func isUniversal(_ zone: String) -> Bool {
    zone.hasPrefix("utc") || zone.hasPrefix("gmt")
  }

  /// The offset from UTC that `+0530`, `-05:00` or `+01` starts with, as ISO 8601.
  static func offset(_ stated: some StringProtocol) -> String? {
    guard let sign = stated.first, sign == "+" || sign == "-" else { return nil }
    let digits = stated.utf8.dropFirst().prefix { $0.isDigit || $0 == UInt8(ascii: ":") }
      .filter(\.isDigit).map { String(UnicodeScalar($0)) }
    guard digits.count == 2 || digits.count == 4 else { return nil }
    let minutes = digits.count == 4 ? digits[2...].joined() : "00"
    return "\(sign)\(digits[..<2].joined()):\(minutes)"
  }

  private static let zones: Set<String> = [
    "akdt", "akst", "bst", "cdt", "cest", "cet", "cst", "ct", "edt", "eet", "est", "et", "gmt",
    "hkt", "ist", "jst", "mdt", "mst", "mt", "pdt", "pkt", "pst", "pt", "sgt", "utc", "wib", "z",
  ]
}
