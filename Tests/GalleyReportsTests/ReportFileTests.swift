import Foundation
import FoundationXML
import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyReports

/// What reports of a run hold, whatever ids and messages hold.
@Suite struct ReportFileTests {
  private static let nasty = "a]]>&<b>\"'\u{1B}[31m\u{0}\u{FFFE}\u{202E}\n::error::x"

  private static let subject = RunSubject(
    pipelineFile: "news.yaml", workingDirectory: "/work", startTime: 1_777_896_000)

  /// A run in which every fate occurs.
  private static let events: [RunEvent] = [
    .started(
      RunStart(
        pipeline: "news <brief>", stages: ["clean", "export"], workers: 2, expectedRecords: 5,
        expectedBytes: nil, program: "galley 0.1.0", fingerprint: "f00",
        versions: [StageVersion(stage: "clean", version: "1.2")])),
    settled("a", ["a"], 0.25),
    .failed(failure(nasty, at: "in.ndjson:2", in: "clean", nasty, policy: .quarantine)),
    settled(nasty, [], 0.5),
    .dropped(DocumentDrop(id: "c", reason: "too-short")), settled("c", [], 0.125),
    .failed(failure("d", "passed over", policy: .continue)), settled("d", ["d/1", "d/2"], 1),
    .failed(failure("e", "the end", policy: .fail)),
  ]

  private static func settled(
    _ id: String, _ passed: [String], _ seconds: Double
  ) -> RunEvent {
    .settled(SettledRecord(id: id, place: nil, passed: passed, seconds: seconds))
  }

  private static let conclusion = RunConclusion(
    result: result(
      ledger(read: 5, out: 2, failed: 1, quarantined: 1, dropped: [("too-short", 1)]),
      stop: .failure(failure("e", "the end", policy: .fail)),
      times: [("input", 0.5), ("clean", 1)],
      outputs: ["/work/out/a.ndjson.partial"]), exitCode: 3,
    thresholds: [])

  private func text(of report: some RunReport, _ conclusion: RunConclusion) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "galley-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for event in Self.events { report.receive(event) }
    let path = folder.appending(path: "report").path()
    var file = try PartialFile(path)
    try report.write(conclusion, to: &file)
    try file.complete()
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func theJSONReportHoldsAllButDocuments() throws {
    let text = try text(of: JSONReport(Self.subject), Self.conclusion)
    var reader = JSONReader()
    let json = try reader.read(text)
    let object = try #require(json.object)
    #expect(object["exit"] == 3 && object["fingerprint"] == "f00")
    #expect(object["stop"]?.object?["kind"] == "failure")
    #expect(object["failures"]?.array?.count == 3)
    #expect(object["failures"]?.array?.first?.object?["id"] == .string(Self.nasty))
    #expect(object["drops"] == [["id": "c", "reason": "too-short"]])
    #expect(object["outputs"] == ["out/a.ndjson.partial"])
    let slowest = object["measured"]?.object?["slowest"]?.array ?? []
    #expect(slowest.map { $0.object?["id"]?.string } == ["d", Self.nasty, "a", "c"])
    #expect(object["measured"]?.object?["started"] == "2026-05-04T12:00:00Z")
  }

  @Test func theJUnitReportHasACaseForEachDocument() throws {
    let text = try text(of: JUnitReport(Self.subject), Self.conclusion)
    #expect(XMLParser(data: Data(text.utf8)).parse(), "\(text)")
    let cases = text.split(separator: "\n").filter { $0.contains("<testcase") }
    #expect(cases.count == 7)
    #expect(text.contains(#" tests="7" failures="3" errors="0" skipped="1" "#))
    #expect(cases[0] == #"    <testcase name="a" classname="news &lt;brief&gt;" time="0.250"/>"#)
    #expect(cases[1].contains("a]]&gt;&amp;&lt;b&gt;&quot;'\\u{1B}[31m\\u{0}"))
    #expect(text.contains("<skipped>too-short</skipped>"))
    #expect(cases[3].contains("\"d/1\"") && cases[4].contains("\"d/2\""))
    #expect(text.contains("<failure message=\"the end\""))
    #expect(cases[6].contains("name=\"(run)\""))
  }

  @Test func aStopOrAThresholdIsACaseOfItsOwn() throws {
    let stopped = RunConclusion(
      result: result(ledger(read: 5, out: 5), stop: .inputOutput("no space left")), exitCode: 3,
      thresholds: [try Threshold("out > 1").verdict(on: ledger(read: 5, out: 5))])
    let text = try text(of: JUnitReport(Self.subject), stopped)
    #expect(text.contains("name=\"(run)\"") && text.contains("no space left"))
    #expect(text.contains("name=\"(fail-if)\""))
  }

  @Test func theMetricsAreAsTheFormatWantsThem() throws {
    let times = [StageTime(stage: "cle\"an\\", seconds: 1.5, counts: [1, 2, 0, 0, 0, 0, 0, 0, 4])]
    let end = RunConclusion(
      result: RunResult(
        ledger: ledger(read: 5, out: 4, dropped: [("a\nb", 1)]), stop: nil, seconds: 2,
        stageTimes: times, notes: [], bytesRead: 10, outputs: []), exitCode: 0)
    let lines = try text(of: MetricsReport(Self.subject), end).split(separator: "\n")
    let name = "galley_stage_seconds"
    let labels = #"pipeline="news <brief>",stage="cle\"an\\""#
    #expect(lines.contains("# TYPE \(name) histogram"))
    #expect(lines.contains("\(name)_bucket{\(labels),le=\"0.0001\"} 3"))
    #expect(lines.contains("\(name)_bucket{\(labels),le=\"+Inf\"} 7"))
    #expect(lines.contains("\(name)_count{\(labels)} 7"))
    #expect(lines.contains(#"galley_drops_total{pipeline="news <brief>",reason="a\nb"} 1"#))
    #expect(lines.contains(#"galley_failures_total{pipeline="news <brief>",stage="clean"} 3"#))
  }

  @Test func annotationsStandAtTheStageAndAreFew() {
    let place = SourcePlace(
      origin: .file("news.yaml"), start: .init(line: 4, column: 5), end: .init(line: 4, column: 9))
    let report = AnnotationReport(file: "ci/news.yaml", places: ["clean": place])
    for number in 0..<14 {
      report.receive(.failed(failure("\(number)", "50% of\n::error::x", policy: .drop)))
      report.receive(.failed(failure("\(number)", "later", policy: .quarantine)))
    }
    let lines = report.text(of: Self.conclusion).split(separator: "\n")
    #expect(lines.count == 22)
    #expect(
      lines[0]
        == "::error file=ci/news.yaml,line=4,col=5,title=failed in clean::0: 50%25 of%0A::error::x")
    #expect(lines[10] == "::error title=galley run::and 4 more")
    #expect(lines[11].hasPrefix("::warning file=ci/news.yaml,line=4,col=5,title=quarantined in"))
  }

  @Test func theSummaryOfAStepIsMarkdownThatNobodyCanBreak() throws {
    let summary = StepSummary(Self.subject)
    for event in Self.events { summary.receive(event) }
    try expectSnapshot(of: summary.markdown(of: Self.conclusion), named: "step-summary.md")
  }
}
