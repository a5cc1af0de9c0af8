import Galley
import GalleyTestSupport
import Testing

@testable import GalleyReports

@Suite struct ReportPageTests {
  private let subject = RunSubject(
    pipelineFile: "news.yaml", workingDirectory: "/home/me", startTime: 1_777_896_000)

  private var digest: RunDigest {
    var digest = RunDigest()
    let start = RunStart(
      pipeline: "news-brief", stages: ["clean"], workers: 2, expectedRecords: nil,
      expectedBytes: nil, program: "galley 0.1.0",
      fingerprint: String(repeating: "0123456789abcdef", count: 4),
      versions: [StageVersion(stage: "clean", version: "2.1")])
    digest.receive(.started(start), at: 0)
    digest.receive(progress(ledger(read: 40, out: 40)), at: 1)
    digest.receive(.failed(failure("a.txt", at: "in.ndjson:3", "no <words>")), at: 1.5)
    digest.receive(
      .settled(SettledRecord(id: "a.txt", place: nil, passed: [], seconds: 0.5)), at: 1.5)
    digest.receive(.finished(result(ended)), at: 2)
    return digest
  }

  private var ended: Ledger {
    ledger(read: 100, out: 90, failed: 1, unfinished: 5, dropped: [("advert", 1), ("old", 3)])
  }

  @Test func thePageCanBeReadWithoutItsScript() throws {
    let counts = [0, 0, 96, 0, 4, 0, 0, 0, 0]
    let times = [
      StageTime(stage: "input", seconds: 0.25, counts: counts),
      StageTime(stage: "clean", seconds: 0.75, counts: counts),
    ]
    let result = RunResult(
      ledger: ended, stop: .failure(failure("a.txt", "no <words>", policy: .fail)), seconds: 2,
      stageTimes: times, notes: [RunNote(stage: "clean", message: "was long", count: 2)],
      bytesRead: 34_000, outputs: ["/home/me/out/a.ndjson"])
    let page = ReportPage(
      subject: subject, conclusion: RunConclusion(result: result, exitCode: 3), digest: digest,
      losses: DocumentSpool.Losses(withoutDetails: 2))
    let lines = page.beginning.source.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("<body>") })
    // How much memory it took is another number each time.
    let shown = lines[start...].filter { !$0.contains("<dt>Memory</dt>") }
    try expectSnapshot(
      of: shown.joined(separator: "\n"), named: "report-page.html",
      testFile: #filePath.replacing("/HTML/", with: "/"))
  }

  @Test func aGoodRunHasNoEmptySections() {
    let result = result(ledger(read: 2, out: 2), times: [("input", 1)])
    let page = ReportPage(
      subject: subject, conclusion: RunConclusion(result: result, exitCode: 0),
      digest: RunDigest(), losses: DocumentSpool.Losses()
    ).beginning.source
    for title in ["Failures", "Dropped, by reason", "Notes", "Slowest documents", "Throughput"] {
      #expect(!page.contains(">\(title)</h2>"), "\(title)")
    }
  }
}

@Suite struct PaceSamplesTests {
  @Test func theyAreThinnedAsTheRunGoesOn() {
    var pace = PaceSamples(from: 0)
    for step in 1...100_000 { pace.record(step, at: Double(step) / 100) }
    #expect(pace.samples.count <= PaceSamples.limit)
    #expect(pace.samples.first == PaceSamples.Sample(seconds: 0, done: 0))
    pace.end(with: 100_100, at: 1001)
    let stretches = pace.stretches(atMost: 80)
    #expect(stretches.count <= 80)
    #expect(stretches.reduce(0) { $0 + $1.count } == 100_100)
    #expect(stretches.allSatisfy { abs($0.rate - 100) < 1 })
  }

  @Test func aRunOfAMomentIsOneStretch() {
    var pace = PaceSamples(from: 10)
    pace.record(12, at: 0.001)
    pace.end(with: 15, at: 0.002)
    #expect(pace.stretches(atMost: 80).map(\.count) == [5])
  }

  @Test func aRunWithoutTimeHasNone() {
    var pace = PaceSamples(from: 0)
    pace.end(with: 0, at: 0)
    #expect(pace.stretches(atMost: 80).isEmpty)
  }
}
