import Galley
import Testing

@testable import GalleyReports

@Suite struct FailureTests {
  @Test func eachSaysWhatHappenedWhereAndWhy() {
    var page = page(
      .none,
      after: [
        .started(start()),
        .failed(failure("a.txt", "the text is empty")),
        .failed(failure("b.ndjson:3", in: "input", "no object", policy: .quarantine)),
        .failed(failure("x", at: "b.ndjson:9", "no letters", policy: .continue)),
      ])
    #expect(
      page.draw(at: 0.1, columns: nil) == """
        failed in clean: a.txt: the text is empty
        quarantined in input: b.ndjson:3: no object
        passed over in clean: x (b.ndjson:9): no letters

        """)
    #expect(page.draw(at: 0.2, columns: nil) == "")
  }

  @Test func afterTheFirstTwentyTheyAreCounted() {
    var page = page(.none, isQuiet: true, after: [.started(start())])
    for number in 1...1_500 { page.receive(.failed(failure("\(number)", "no"))) }
    #expect(page.draw(at: 1, columns: nil).split(separator: "\n").count == 20)
    page.receive(.finished(result(ledger(read: 1_500, out: 0, failed: 1_500))))
    #expect(page.draw(at: 2, columns: nil) == "and 1,480 more\n")
  }

  @Test(arguments: [false, true])
  func whatComesFromOutsideReachesNoTerminal(usesColour: Bool) {
    var page = page(
      .none, usesColour: usesColour,
      after: [
        .started(start()),
        .failed(failure("a\u{1B}[2Jb\n", at: "c\r:1", in: "s\u{7}", "m\u{202E}\u{9B}1m")),
      ])
    let shown = page.draw(at: 1, columns: 80)
    let lead = "failed in s\\u{7}"
    #expect(
      shown == (usesColour ? "\u{1B}[31m\(lead)\u{1B}[0m" : lead)
        + ": a\\u{1B}[2Jb\\u{A} (c\\u{D}:1): m\\u{202E}\\u{9B}1m\n")
  }
}
