import Testing

@testable import GalleyReports

@Suite struct FiguresTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func countsAreGrouped(number: Int, text: String) {
    #expect(grouped(number) == text)
  }

  @Test(arguments: [
    (0, "0.0 ms"), (0.0004, "0.4 ms"), (0.0411, "41 ms"), (0.0996, "0.1 s"), (9.94, "9.9 s"),
    (9.96, "10 s"), (59.6, "1 min"), (192, "3 min 12 s"), (3_600, "1 h"), (7_470, "2 h 5 min"),
    (3_599.7, "1 h"), (.infinity, "ages"), (.nan, "ages"),
  ])
  func timesHaveTwoFiguresOrTwoUnits(seconds: Double, text: String) {
    #expect(timeText(seconds) == text)
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (999.6, "1.0 kB"), (11_650_000, "11.7 MB"), (250_000_000, "250 MB"),
    (5e12, "5,000 GB"),
  ])
  func bytesHaveTheirUnit(bytes: Double, text: String) {
    #expect(bytesText(bytes) == text)
  }

  @Test func aShareIsWholeOnlyWhenAllIsDone() {
    #expect(percentText(9_999, of: 10_000) == "99%")
    #expect(percentText(10_001, of: 10_000) == "100%")
    #expect(percentText(0, of: 0) == "100%")
  }

  @Test func aRateForgetsOldTimes() {
    var meter = RateMeter()
    #expect(meter.rate == nil)
    for second in 1...20 { meter.record(second < 10 ? 0 : (second - 9) * 100, at: Double(second)) }
    #expect(meter.rate == 100)
  }
}
