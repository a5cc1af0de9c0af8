import Galley
import Testing

@testable import GalleyReports

@Suite struct SummaryTests {
  private func summary(_ events: [RunEvent], isQuiet: Bool = false) -> String {
    var page = page(.plain, isQuiet: isQuiet, after: events)
    return page.draw(at: 3, columns: nil)
  }

  @Test func aCompleteRunSaysWhereEveryDocumentWentAndWhereTheOutputsAre() {
    let ledger = ledger(
      read: 10_000, out: 9_981, failed: 4, quarantined: 3,
      dropped: [("too-short", 10), ("not-english", 2)])
    let shown = summary([
      .started(start()),
      .finished(
        result(
          ledger, times: [("input", 0.31), ("clean", 1.2), ("export", 0.049)],
          notes: [RunNote(stage: "input", message: "read as Windows-1252", count: 31)],
          outputs: ["out/articles.ndjson", "out/quarantine.ndjson"])),
    ])
    #expect(
      shown == """
        news-brief finished in 2.9 s (3,401/s, 11.6 MB/s)
          read        10,000
          out          9,981
          dropped         12  too-short 10, not-english 2
          failed           4
          quarantined      3
        Time per stage: input 0.3 s (19%), clean 1.2 s (76%), export 49 ms (3%)
        Written:
          out/articles.ndjson
          out/quarantine.ndjson
        Notes: input: read as Windows-1252 (31 times)

        """)
  }

  @Test func anEmptyRunIsAsShortAsItCanBe() {
    #expect(
      summary([.started(start(of: 0)), .finished(result(Ledger()))]) == """
        news-brief finished in 2.9 s
          read        0
          out         0

        """)
  }

  @Test func anInterruptedRunSaysHowFarItCameAndWhatToDo() {
    let shown = summary([
      .started(start()),
      .finished(
        result(
          ledger(read: 4_210, out: 4_180, unfinished: 30), stop: .signal(2),
          outputs: ["out/a.ndjson.partial"])),
    ])
    #expect(
      shown == """
        news-brief was interrupted after 2.9 s, 4,180 of 10,000 documents done
          read        4,210
          out         4,180
          unfinished     30  taken in, but their turn did not come
        Left unfinished: out/a.ndjson.partial
        To start over, run the same command again.

        """)
  }

  @Test func aRunThatAFailureEndedNamesItAndTheWayOn() {
    let last = failure("x-91", at: "b.ndjson:17", "the text is empty", policy: .fail)
    let events: [RunEvent] = [
      .started(start(of: nil)), .failed(last),
      .finished(result(ledger(read: 17, out: 16, failed: 1), stop: .failure(last))),
    ]
    #expect(
      summary(events) == """
        error: failed in clean: x-91 (b.ndjson:17): the text is empty
        news-brief stopped at a failure after 2.9 s, 17 documents done
          read        17
          out         16
          failed       1
        To go on over failures, add:
          --set clean.on-error=quarantine --set run.quarantine=failed.ndjson

        """)
    #expect(
      summary(events, isQuiet: true)
        == "error: failed in clean: x-91 (b.ndjson:17): the text is empty\n")
  }

  @Test func aClosedOutputIsNothingToTalkAbout() {
    #expect(
      summary([
        .started(start()),
        .finished(result(ledger(read: 3, out: 1, unfinished: 2), stop: .standardOutputClosed)),
      ]) == "")
  }

  @Test func countsThatDoNotAddUpAreAnErrorEvenWhenQuiet() {
    let shown = summary(
      [.started(start()), .finished(result(ledger(read: 3, out: 1)))], isQuiet: true)
    #expect(shown.hasPrefix("error: the counts don't add up: 3 read, but 1 out + 0 dropped"))
  }
}
