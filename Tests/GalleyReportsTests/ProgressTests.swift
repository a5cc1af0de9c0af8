import Galley
import Testing

@testable import GalleyReports

@Suite struct ProgressTests {
  private func line(
    _ start: RunStart, _ ledger: Ledger, bytes: Int = 0, stopping: Bool = false,
    waiting: WaitingCounts = WaitingCounts(), columns: Int? = nil
  ) -> String {
    ProgressLine(
      start: start, progress: RunProgress(ledger: ledger, bytesRead: bytes),
      waiting: waiting, rate: 1_204.4, seconds: 10, isStopping: stopping
    ).text(columns: columns)
  }

  @Test func aKnownCountGivesShareAndTimeLeft() {
    let half = ledger(read: 5_100, out: 4_900, failed: 60, quarantined: 40, unfinished: 100)
    #expect(
      line(start(), half) == "5,000 of 10,000 documents (50%), 1,204/s, 100 failed, 10 s left")
    #expect(
      line(start(), half, stopping: true)
        == "stopping: 5,000 of 10,000 documents (50%), 1,204/s, 100 failed")
  }

  @Test func knownBytesGiveThemToo() {
    #expect(
      line(start(of: nil, bytes: 34_000_000), ledger(read: 1, out: 1), bytes: 8_500_000)
        == "1 document (25% of 34.0 MB), 1,204/s, 30 s left")
    #expect(line(start(of: nil), ledger(read: 7, out: 7)) == "7 documents, 1,204/s")
  }

  @Test(arguments: [
    (200, "5,000 of 10,000 documents (50%), 1,204/s, 1 failed, 10 s left"),
    (58, "5,000 of 10,000 documents (50%), 1 failed, 10 s left"),
    (50, "5,000 of 10,000 documents (50%), 1 failed"), (20, "5,000, 1 failed"), (8, "5,000"),
    (5, ""), (0, ""),
  ])
  func aNarrowTerminalGetsAsMuchAsFits(columns: Int, text: String) {
    #expect(
      line(start(), ledger(read: 5_000, out: 4_999, failed: 1), columns: columns) == text)
  }

  @Test func whatIsWaitedForIsSaid() {
    let half = ledger(read: 5_100, out: 5_000, unfinished: 100)
    var waits = WaitingCounts()
    waits.begin(waitingDocument(in: "fetch"))
    #expect(
      line(start(), half, waiting: waits)
        == "5,000 of 10,000 documents (50%), 1,204/s, 1 waits to be tried again (fetch), 10 s left")
    waits.begin(waitingDocument(in: "fetch"))
    #expect(waits.text == "2 wait to be tried again (fetch)")
    for stage in ["translate", "rank", "look-up"] { waits.begin(waitingDocument(in: stage)) }
    #expect(waits.text == "5 wait to be tried again (fetch, look-up, rank and 1 more)")
    #expect(
      line(start(), half, waiting: waits, columns: 60)
        == "5,000 of 10,000 documents (50%), 5 wait to be tried again")
  }

  @Test func aWaitThatIsOverIsSaidNoMore() {
    let waits: [RunEvent] = [
      .waiting(waitingDocument(in: "fetch")), .waiting(waitingDocument(in: "fetch")),
      .triedAgain(waitingDocument(in: "fetch")),
    ]
    var page = page(
      .bar, after: [.started(start(of: 2)), progress(ledger(read: 0, out: 0))] + waits)
    #expect(
      page.draw(at: 0.5, columns: 80).hasSuffix(
        "0 of 2 documents (0%), 0.0/s, 1 waits to be tried again (fetch)"))
    page.receive(.triedAgain(waitingDocument(in: "fetch")))
    #expect(page.draw(at: 0.6, columns: 80).hasSuffix("0 of 2 documents (0%), 0.0/s"))
  }

  @Test func onATerminalOneLineIsDrawnOverAndLeavesNothingBehind() {
    var page = page(.bar, after: [.started(start(of: 2)), progress(ledger(read: 1, out: 1))])
    #expect(page.draw(at: 0.5, columns: 80) == "\r\u{1B}[K1 of 2 documents (50%), 2.0/s")
    page.receive(.failed(failure("b", "no")))
    #expect(
      page.draw(at: 0.6, columns: 80)
        == "\r\u{1B}[Kfailed in clean: b: no\n\r\u{1B}[K1 of 2 documents (50%), 1.7/s")
    page.receive(.finished(result(ledger(read: 2, out: 1, failed: 1))))
    let last = page.draw(at: 0.7, columns: 80)
    #expect(last.hasPrefix("\r\u{1B}[Knews-brief finished in 2.9 s"))
    #expect(last.hasSuffix("\n"))
    #expect(page.takeBar() == "")
  }

  @Test func inALogTheLinesBecomeRare() {
    var page = page(
      .plain, after: [.started(start(of: 100_000)), progress(ledger(read: 0, out: 0))])
    var times: [Int] = []
    var texts = ""
    for tenth in 1...36_000 {
      page.receive(progress(ledger(read: tenth, out: tenth)))
      let text = page.draw(at: Double(tenth) / 10, columns: nil)
      if !text.isEmpty { times.append(tenth / 10) }
      texts += text
    }
    #expect(times.prefix(4) == [5, 15, 35, 75])
    #expect(times.count < 20)
    #expect(texts.hasPrefix("50 of 100,000 documents (0%), 10/s, 2 h 47 min left\n"))
    #expect(!texts.contains("\r") && !texts.contains("\u{1B}"))
  }

  @Test func withoutProgressNothingIsSaidUntilTheEnd() {
    var page = page(.none, after: [.started(start()), progress(ledger(read: 9, out: 9))])
    #expect(page.draw(at: 900, columns: 80) == "")
  }

  @Test func theFirstSignalIsAnsweredWithWhatHappensNow() {
    var page = page(.plain, after: [.started(start()), .stopping(.signal(2))])
    #expect(
      page.draw(at: 1, columns: nil)
        == "Stopping: finishing what has begun. Once more stops at once.\n")
  }
}
