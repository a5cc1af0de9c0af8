/// A day of the Gregorian calendar.
struct CivilDate: Hashable, Comparable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// - Returns: nil where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDate.days(in: month, of: year) else {
      return nil
    }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that an ISO 8601 date or time starts with.
  ///
  /// - Returns: nil where the text is less precise than a day.
  init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CivilDate.number(bytes[0..<4]), let month = CivilDate.number(bytes[5..<7]),
      let day = CivilDate.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(\.isDigit) ? digits.reduce(0) { $0 * 10 + Int($1 & 15) } : nil
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate {
  /// Days since 1970-01-01, after Howard Hinnant's "chrono-compatible low-level date algorithms".
  var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  init(dayNumber: Int) {
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day some months on, or the last day of a shorter month.
  func adding(months: Int) -> CivilDate {
    let total = year * 12 + month - 1 + months
    let year = total >= 0 ? total / 12 : (total - 11) / 12
    let month = total - year * 12 + 1
    return CivilDate(unchecked: year, month, min(day, CivilDate.days(in: month, of: year)))
  }

  /// As ISO 8601.
  var iso: String { PartialDate(year: year, month: month, day: day).text }
}

/// A date of any precision, in EDTF (ISO 8601-2:2019), where X stands for a digit not known.
struct PartialDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// What EDTF writes for a year of which no digit is known.
  static let unknownYear = "XXXX"

  /// Such as `2019`, `2019-03`, `XXXX-03-04`; `-0043` is 44 BC, since a year 0 comes before 1.
  var text: String {
    var text = year.map(PartialDate.yearText) ?? PartialDate.unknownYear
    if let month { text += "-" + PartialDate.padded(month, 2) }
    if let day { text += "-" + PartialDate.padded(day, 2) }
    return text
  }

  /// Whether the calendar has such a day.
  var exists: Bool {
    guard let month, let day else { return true }
    return CivilDate(year: year ?? 2000, month: month, day: day) != nil
  }

  private static func yearText(_ year: Int) -> String {
    if abs(year) > 9999 { return "Y\(year)" }
    return (year < 0 ? "-" : "") + padded(abs(year), 4)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
