import Galley
import GalleyFormats
import Testing

@testable import GalleyReports

/// The log for programs, and what `-v` adds to the one for people.
@Suite struct LogTests {
  private let events: [RunEvent] = [
    .started(start()), .failed(failure("a", at: "in.ndjson:3", "no\nway", policy: .quarantine)),
    .dropped(DocumentDrop(id: "b", reason: "too-short")),
    .waiting(waitingDocument(in: "fetch")), .program(.said("hello"), stage: "fetch"),
    .finished(result(ledger(read: 3, out: 1, quarantined: 1, dropped: [("too-short", 1)]))),
  ]

  private func lines(isQuiet: Bool = false, isVerbose: Bool = false) throws -> [JSONObject] {
    var page = LogPage(
      options: ConsoleOptions(
        progress: .plain, isQuiet: isQuiet, isVerbose: isVerbose, isLog: true),
      startTime: 1_777_896_000)
    for event in events { page.receive(event) }
    return try page.draw(at: 1.25, columns: nil).split(separator: "\n").map { line in
      var reader = JSONReader()
      return try #require(try reader.read(String(line)).object)
    }
  }

  @Test func eachLineIsAnObject() throws {
    let lines = try lines()
    #expect(lines.map { $0["event"] } == ["started", "failed", "program", "finished"])
    #expect(lines.allSatisfy { $0["time"] == "2026-05-04T12:00:01.250Z" })
    #expect(lines[1]["message"] == "no\nway" && lines[1]["place"] == "in.ndjson:3")
    #expect(lines[3]["quarantined"] == 1)
  }

  @Test func verboseTellsOfDropsAndWaits() throws {
    let events = try lines(isVerbose: true).map { $0["event"] }
    #expect(events == ["started", "failed", "dropped", "waiting", "program", "finished"])
  }

  @Test func quietTellsOfFailuresAlone() throws {
    #expect(try lines(isQuiet: true).map { $0["event"] } == ["failed"])
  }

  @Test func verboseTextTellsThePlanDropsAndWaits() {
    var page = ConsolePage(options: ConsoleOptions(progress: .none, isVerbose: true))
    for event in events.dropLast() { page.receive(event) }
    #expect(
      page.draw(at: 1, columns: nil) == """
        , plan , 2 workers: clean > export
        quarantined in clean: a (in.ndjson:3): no\\u{A}way
        dropped: b: too-short
        waiting in fetch: a: attempt 2 in 0.4 s: no answer
        fetch: hello

        """)
  }

  @Test func aSlowTerminalDoesNotGrowTheRun() {
    var page = ConsolePage(options: ConsoleOptions(progress: .none, isVerbose: true))
    for number in 0..<12_000 {
      page.receive(.dropped(DocumentDrop(id: "\(number)", reason: "r")))
    }
    let lines = page.draw(at: 1, columns: nil).split(separator: "\n")
    #expect(lines.count == 10_001 && lines.last == "… 2,000 more lines")
  }

  @Test func progressNamesTheBusiestStages() {
    let line = ProgressLine(
      start: start(of: 10),
      progress: RunProgress(
        ledger: ledger(read: 5, out: 5), bytesRead: 0, stageNanoseconds: [10, 600, 390]),
      waiting: WaitingCounts(), rate: 100, seconds: 2, isStopping: false)
    #expect(
      line.text(columns: nil)
        == "5 of 10 documents (50%), 100/s, 2.0 s left, clean 60% export 39% input 1%")
    #expect(line.text(columns: 50) == "5 of 10 documents (50%), 100/s, 2.0 s left")
  }
}
