import Galley
import Testing

@testable import GalleyLanguage

private func dates(_ text: String, published: String? = nil, language: String? = nil) -> [String] {
  values(text, published: published, language: language)
    .filter { $0.hasPrefix("date") }.map { String($0.dropFirst(5)) }
}

@Suite("Dates") struct DateTests {
  @Test(
    "are found in the usual English forms",
    arguments: [
      ("on 4 March 2019", "4 March 2019 | 2019-03-04"),
      ("the 4th of March", "4th of March | XXXX-03-04"),
      ("March 4, 2019", "March 4, 2019 | 2019-03-04"), ("Jan. 27", "Jan. 27 | XXXX-01-27"),
      ("March 4-6, 2019", "March 4-6, 2019 | 2019-03-04/2019-03-06"),
      ("4–6 March", "4–6 March | XXXX-03-04/XXXX-03-06"),
      ("March 2019", "March 2019 | 2019-03"), ("in October", "October | XXXX-10"),
      ("Friday, 4 March 2019", "Friday, 4 March 2019 | 2019-03-04"),
      ("sent 14-Nov-2016", "14-Nov-2016 | 2016-11-14"),
      ("31 March 2019 E'000", "31 March 2019 | 2019-03-31"),
      ("rows 20 31 March 2019", "31 March 2019 | 2019-03-31"),
      ("2021-06-17", "2021-06-17 | 2021-06-17"), ("17/6/2021", "17/6/2021 | 2021-06-17"),
      ("6/17/2021", "6/17/2021 | 2021-06-17"), ("17.06.2021", "17.06.2021 | 2021-06-17"),
      ("since 1971", "1971 | 1971"), ("the 1971 war", "1971 | 1971"),
      ("the 1990s", "1990s | 199X"), ("in 2019-20", "2019-20 | 2019/2020"),
      ("summer of 2020", "summer of 2020 | 2020-22"),
    ])
  func found(text: String, expected: String) {
    #expect(dates(text) == [expected])
  }

  @Test(
    "are not seen in other words and numbers",
    arguments: [
      "Mrs May may visit Oslo. Prices may rise, and they march on. The application may fail.",
      "Are we at the bar? Do add a car to the list ON top.", "2000 people came, 1950 houses fell",
      "at 192.168.0.1 or 1/2/2021/7, 99/99/2021", "flight 2019A, AB-1999",
    ])
  func absent(text: String) {
    #expect(dates(text).filter { !$0.hasSuffix("| 2019") } == [])
  }

  @Test("tell May and March from the words")
  func months() {
    #expect(
      dates("The vote is in May; the march is on 4 March.")
        == ["May | XXXX-05", "4 March | XXXX-03-04"])
  }

  @Test("in figures take the order that the document shows")
  func order() {
    #expect(
      dates("17/6/2021, 25/6/2021 and 3/7/2021").map { $0.suffix(10) }
        == ["2021-06-17", "2021-06-25", "2021-07-03"])
    #expect(dates("3/7/2021") == ["3/7/2021 | ambiguous=true candidates=[2021-03-07 2021-07-03]"])
    #expect(dates("am 3/7/2021", language: "de") == ["3/7/2021 | 2021-07-03"])
    #expect(dates("am 1987-04-09", language: "de") == ["1987-04-09 | 1987-04-09"])
  }

  @Test(
    "that are relative count from the day of publication",
    arguments: [
      ("He died yesterday.", "yesterday | 2020-03-01"),
      ("fell in the last 2 months", "last 2 months | 2020-01-02/2020-03-02"),
      ("Posted 1w ago", "1w ago | 2020-02-24"), ("two weeks ago", "two weeks ago | 2020-02-17"),
      ("a year ago", "a year ago | 2019"), ("3 months ago", "3 months ago | 2019-12"),
      ("last Tuesday", "last Tuesday | 2020-02-25"), ("next Monday", "next Monday | 2020-03-09"),
      ("Earlier this year, he", "Earlier this year | 2020"), ("last year", "last year | 2019"),
      ("last month", "last month | 2020-02"), ("next week", "next week | 2020-03-09/2020-03-15"),
      ("last October", "last October | 2019-10"), ("on Monday", "Monday | 2020-03-02"),
      ("on Friday", "Friday | ambiguous=true candidates=[2020-02-28 2020-03-06]"),
    ])
  func relative(text: String, expected: String) {
    #expect(dates(text, published: "2020-03-02T10:00:00Z") == [expected])
    let slice = expected.prefix { $0 != "|" }
    #expect(dates(text) == [slice + "| -"], "never resolved without the day of publication")
  }

  @Test("know the calendar", arguments: [-800_000, -1, 0, 59, 60, 11_016, 18_321, 2_000_000])
  func calendar(day: Int) {
    let date = CivilDate(dayNumber: day)
    #expect(date.dayNumber == day)
    #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
  }
}
