/// A time of day as a page prints it behind a date.
enum ClockTime {
  /// The time that `words` (in small letters) start with, as ISO 8601, and takes its words off.
  ///
  /// `10:15`, `8:03 am`, `at 4 pm`, with `UTC` or `GMT` as `Z`, and with `+0530`. Other names of zones are read over:
  /// several of them mean more than one offset.
  static func first(in words: inout ArraySlice<String>) -> String? {
    var rest = words
    if let first = rest.first, ["at", "|", "-", "–", "/", "um", "à"].contains(first) {
      rest.removeFirst()
    }
    guard let clock = rest.popFirst() else { return nil }
    let half = ["am", "pm"].first { clock.hasSuffix($0) }
    let digits = half == nil ? clock : String(clock.dropLast(2))
    guard var (hour, rest24) = hourAndMinute(digits) else { return nil }
    if let mark = half ?? rest.first.map({ $0.replacing(".", with: "") }),
      ["am", "pm"].contains(mark)
    {
      if half == nil { rest.removeFirst() }
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (mark == "pm" ? 12 : 0)
    } else if !digits.contains(":") {
      return nil
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
