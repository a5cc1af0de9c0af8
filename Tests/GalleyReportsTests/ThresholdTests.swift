import Galley
import Testing

@testable import GalleyReports

@Suite struct ThresholdTests {
  private let ledger = GalleyReportsTests.ledger(
    read: 200, out: 180, failed: 4, quarantined: 6, dropped: [("too-short", 8), ("spam", 2)])

  @Test(arguments: [
    ("dropped > 5%", false), ("dropped >= 5%", true), ("dropped>4.9%", true),
    ("dropped.spam == 2", true), ("dropped.spam > 1%", false), ("dropped.none > 0", false),
    ("failed > 3", true), ("failures > 9", true), ("failures > 10", false),
    ("quarantined != 6", false), ("out < 190", true), ("out < 90%", false), ("out <= 90%", true),
    ("  read   ==  200 ", true), ("unfinished > 0", false), ("passed-over > 0", false),
  ])
  func holds(text: String, isMet: Bool) throws {
    #expect(try Threshold(text).verdict(on: ledger).isMet == isMet)
  }

  @Test func whatWasCountedIsSaid() throws {
    #expect(
      try Threshold("dropped >= 5%").verdict(on: ledger).text == "dropped >= 5%: 10 of 200 (5%)")
  }

  @Test func ofNothingReadEveryShareIsZero() throws {
    let nothing = Ledger()
    #expect(try !Threshold("dropped > 0%").verdict(on: nothing).isMet)
    #expect(try Threshold("out < 90%").verdict(on: nothing).isMet)
  }

  @Test(arguments: [
    ("dropped", "'dropped' compares nothing; write it like 'dropped > 5%'"),
    ("droped > 5%", "nothing is counted as 'droped'; did you mean 'dropped'?"),
    (
      "speed > 5",
      "nothing is counted as 'speed'; there are read, out, dropped, failed, quarantined, "
        + "unfinished, replaced, passed-over, failures and dropped.REASON"
    ),
    ("dropped => 5", "'=>' compares nothing; the operators are > >= < <= == !="),
    ("dropped > five", "'five' is no number; write a count such as 10, or a share such as 5%"),
    ("dropped > -5", "'-5' is no number; write a count such as 10, or a share such as 5%"),
    ("dropped > 5%%", "'5%%' is no number; write a count such as 10, or a share such as 5%"),
    ("dropped > inf", "'inf' is no number; write a count such as 10, or a share such as 5%"),
    ("dropped >", "'' is no number; write a count such as 10, or a share such as 5%"),
    ("1 < out < 5", "'< out <' compares nothing; the operators are > >= < <= == !="),
  ])
  func mistakesAreExplained(text: String, message: String) {
    #expect(throws: ThresholdError(message: message)) { try Threshold(text) }
  }
}
