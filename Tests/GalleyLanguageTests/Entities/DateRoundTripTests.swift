import Galley
import Testing

@testable import GalleyLanguage

/// A day as people write it in one of many ways.
private struct DateFormat: Sendable {
  let name: String
  /// What tells the order of day and month where figures alone do not.
  var language: String?
  let write: @Sendable (CivilDate) -> String

  init(_ name: String, language: String? = nil, _ write: @escaping @Sendable (CivilDate) -> String)
  {
    self.name = name
    self.language = language
    self.write = write
  }
}

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]
private let weekdays = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]

extension CivilDate {
  fileprivate var monthName: String { months[month - 1] }
  fileprivate var shortMonth: String { String(monthName.prefix(3)) }
  fileprivate var weekdayName: String { weekdays[weekday - 1] }
  fileprivate var twoDigitDay: String { PartialDate.padded(day, 2) }
  fileprivate var twoDigitMonth: String { PartialDate.padded(month, 2) }

  fileprivate var ordinalDay: String {
    let suffix =
      switch (day % 10, day / 10) {
      case (_, 1): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(day)\(suffix)"
  }
}

private let formats = [
  DateFormat("day month year") { "\($0.day) \($0.monthName) \($0.year)" },
  DateFormat("day month, year") { "\($0.day) \($0.monthName), \($0.year)" },
  DateFormat("ordinal month year") { "\($0.ordinalDay) \($0.monthName) \($0.year)" },
  DateFormat("ordinal of month year") { "\($0.ordinalDay) of \($0.monthName), \($0.year)" },
  DateFormat("month day, year") { "\($0.monthName) \($0.day), \($0.year)" },
  DateFormat("month day year") { "\($0.monthName) \($0.day) \($0.year)" },
  DateFormat("month ordinal, year") { "\($0.monthName) \($0.ordinalDay), \($0.year)" },
  DateFormat("short month. day, year") {
    "\($0.shortMonth)\($0.month == 5 ? "" : ".") \($0.day), \($0.year)"
  },
  DateFormat("short month day, year") { "\($0.shortMonth) \($0.day), \($0.year)" },
  DateFormat("day short month year") { "\($0.twoDigitDay) \($0.shortMonth) \($0.year)" },
  DateFormat("capitals") { "\($0.monthName.uppercased()) \($0.day), \($0.year)" },
  DateFormat("ISO") { $0.iso },
  DateFormat("year/month/day") { "\($0.year)/\($0.twoDigitMonth)/\($0.twoDigitDay)" },
  DateFormat("day.month.year") { "\($0.twoDigitDay).\($0.twoDigitMonth).\($0.year)" },
  DateFormat("day/month/year", language: "en-GB") { "\($0.day)/\($0.month)/\($0.year)" },
  DateFormat("month/day/year", language: "en-US") {
    "\($0.twoDigitMonth)/\($0.twoDigitDay)/\($0.year)"
  },
  DateFormat("day-month-year") { "\($0.day)-\($0.shortMonth)-\($0.year)" },
  DateFormat("weekday, day month year") {
    "\($0.weekdayName), \($0.day) \($0.monthName) \($0.year)"
  },
  DateFormat("weekday, month day, year") {
    "\($0.weekdayName), \($0.monthName) \($0.day), \($0.year)"
  },
  DateFormat("short weekday, day short month year") {
    "\($0.weekdayName.prefix(3)), \($0.twoDigitDay) \($0.shortMonth) \($0.year)"
  },
]

/// Sentences with a place for a date, beside other numbers and words of time.
private let contexts = [
  "*", "The new bridge opened on *.", "*: the ferry stays in port.",
  "Signed on * by both sides in three copies.", "It lasted until *, said the mayor.",
  "The list (updated *) has gaps.", "“Come by *,” she wrote.",
  "Of 14 boats, 3 sailed on * at 10:30.", "Since * a loaf has cost 4 euros.",
  "The deadline – * – was moved again.", "The letter of\n*\nnever arrived.",
  "See page 12, note 7, dated *; it was read twice.", "On *, 20 people came to the hall.",
  "May Hill met April Stone on * and left in haste.", "rows 20 * E'000",
]

@Suite("Any date") struct DateRoundTripTests {
  /// Days between 1901 and 2099, the same in every run.
  private static func days(_ count: Int, seed: Int) -> [CivilDate] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let span = UInt64(199 * 365)
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return CivilDate(dayNumber: Int((state >> 33) % span) - 69 * 365)
    }
  }

  @Test("comes back from each format in each sentence", arguments: formats.indices)
  func comesBack(index: Int) {
    #expect(formats.count == 20 && contexts.count == 15)
    let format = formats[index]
    let recognizer = ValueRecognizer()
    for (number, context) in contexts.enumerated() {
      for date in DateRoundTripTests.days(8, seed: index * 100 + number) {
        let written = format.write(date)
        let text = AnalyzedText(
          analyzing: context.split(separator: "*", omittingEmptySubsequences: false)
            .joined(separator: written))
        let found = recognizer.values(in: text, context: ValueContext(language: format.language))
          .filter { $0.type == .date }
          .map { String(decoding: text.bytes[$0.range], as: UTF8.self) + " | " + brief($0.value) }
        #expect(found == ["\(written) | \(date.iso)"], "\(format.name) in \(context)")
      }
    }
  }
}
