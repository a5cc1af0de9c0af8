import Foundation
import Galley
import GalleyFormats
import Testing

@testable import GalleyCommandLine

private let mixed = """
  galley: 1
  name: mixed
  stages:
    - script: |
        local number = tonumber(document.id)
        if number % 7 == 3 then error("no sevens") end
        if number % 5 == 2 then return drop("five") end
      on-error: drop
    - word-count
    - export: out/a.ndjson

  """

/// Reports, annotations and thresholds of `galley run`.
@Suite struct ReportTests {
  private func folder(_ pipeline: String = mixed, records count: Int = 100) throws -> TestFolder {
    let records = (0..<count).map { #"{"id":"\#($0)","text":"word \#($0)"}"# + "\n" }.joined()
    return try TestFolder(["galley.yaml": pipeline, "in.ndjson": records])
  }

  private func text(_ name: String, in folder: borrowing TestFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  private func names(in folder: borrowing TestFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).sorted()
  }

  @Test func severalReportsAreWrittenAtOnce() async throws {
    let folder = try folder()
    let outcome = await folder.run(
      "run", "in.ndjson", "--quiet", "--report", "r/run.json", "--report", "junit=r/run.txt",
      "--metrics", "run.prom")
    #expect(outcome.status == .failures)
    #expect(try text("r/run.json", in: folder).contains("\"failed\":14"))
    #expect(try text("r/run.txt", in: folder).contains("tests=\"100\" failures=\"14\""))
    #expect(try text("run.prom", in: folder).contains("galley_documents_total"))
    #expect(try names(in: folder) == ["galley.yaml", "in.ndjson", "out", "r", "run.prom"])
  }

  @Test func butForWhatIsMeasuredTheReportIsEqualForAnyNumberOfWorkers() async throws {
    var reports: [String] = []
    for workers in ["1", "2", "8", "64"] {
      let folder = try folder(records: 3000)
      _ = await folder.run(
        "run", "in.ndjson", "--quiet", "--workers", workers, "--report", "run.json")
      let text = try text("run.json", in: folder)
      reports.append(String(text.split(separator: "\"measured\":")[0]))
    }
    #expect(Set(reports).count == 1)
  }

  @Test func aStoppedRunHasAReportToo() async throws {
    let folder = try folder(mixed.replacing("on-error: drop", with: "on-error: fail"))
    let outcome = await folder.run("run", "in.ndjson", "--report", "run.json")
    #expect(outcome.status == .stopped)
    let text = try text("run.json", in: folder)
    #expect(text.contains("\"exit\": 3") && text.contains("\"stop\": {\"kind\":\"failure\""))
  }

  @Test func aRunThatIsRefusedLeavesNone() async throws {
    let folder = try folder()
    let outcome = await folder.run("run", "none.ndjson", "--report", "run.json")
    #expect(outcome.status == .refused)
    #expect(try names(in: folder) == ["galley.yaml", "in.ndjson"])
  }

  @Test func aReportIsNoInput() async throws {
    let folder = try folder()
    let over = await folder.run("run", "in.ndjson", "--report", "json=in.ndjson")
    #expect(over.status == .refused)
    #expect(over.errors.contains("is an input and an output"))
    #expect(try text("in.ndjson", in: folder).hasPrefix("{\"id\":\"0\""))
    let first = await folder.run("run", "*.*json", "--quiet", "--report", "r.json")
    #expect(first.status == .failures)
    let again = await folder.run("run", "*.*json", "--quiet", "--report", "r.json")
    #expect(again.status == .refused && again.errors.contains("'r.json' is an input and an output"))
  }

  @Test func aReportThatCanNotBeWrittenRefusesTheRun() async throws {
    let folder = try folder()
    let outcome = await folder.run("run", "in.ndjson", "--report", "galley.yaml/run.json")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.hasPrefix("galley: the report can't be written: "))
    let unknown = await folder.run("run", "in.ndjson", "--report", "run.txt")
    #expect(unknown.status == .refused)
    #expect(unknown.errors.contains("'--report' can't be 'run.txt'; expected json=FILE"))
  }

  @Test func thresholdsDecideOnTheExitCode() async throws {
    let folder = try folder(mixed.replacing("on-error: drop", with: "on-error: continue"))
    let fine = await folder.run("run", "in.ndjson", "--quiet", "--fail-if", "dropped > 50%")
    #expect(fine.status == .success && fine.errors.contains("fail-if") == false)
    let met = await folder.run("run", "in.ndjson", "--quiet", "--fail-if", "dropped > 5%")
    #expect(met.status == .failures)
    #expect(met.errors.contains("galley: --fail-if is met: dropped > 5%: 17 of 100 (17%)\n"))
    let wrong = await folder.run("run", "in.ndjson", "--fail-if", "droped > 5%")
    #expect(wrong.status == .refused && wrong.errors.contains("did you mean 'dropped'?"))
  }

  @Test func gitHubGetsAnnotationsAndASummary() async throws {
    let folder = try folder()
    let summary = folder.url.appending(path: "summary.md").path()
    let outcome = await folder.run(
      ["run", "in.ndjson", "--quiet"],
      variables: [
        "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": summary,
        "GITHUB_WORKSPACE": folder.url.deletingLastPathComponent().path(),
      ])
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(lines.count == 11, "ten failures, and a count of the rest")
    let file = "\(folder.url.lastPathComponent)/galley.yaml"
    #expect(lines[0].hasPrefix("::error file=\(file),line=4,col=5,title=failed in script::3"))
    #expect(try text("summary.md", in: folder).hasPrefix("### mixed: finished, exit 1\n"))
    let off = await folder.run(
      ["run", "in.ndjson", "--quiet", "--annotations", "none"],
      variables: ["GITHUB_ACTIONS": "true"])
    #expect(!off.errors.contains("::error"))
  }
}

/// `-v` and `--log-format`, which every verb takes.
@Suite struct LogOptionTests {
  private let broken = "galley: 1\nstages:\n  - word-cuont\n"

  @Test func aLogForProgramsHoldsObjectsAlone() async throws {
    let folder = try TestFolder(["galley.yaml": broken, "a.txt": "One."])
    for arguments in [
      ["run", "a.txt", "--log-format", "json"], ["run", "--log-format=json", "none.yaml", "a.txt"],
      ["test", "--log-format", "json"], ["--log-format", "json", "check", "--nothing"],
    ] {
      let outcome = await folder.run(arguments)
      #expect(outcome.status == .refused)
      let lines = outcome.errors.split(separator: "\n")
      #expect(!lines.isEmpty)
      for line in lines {
        var reader = JSONReader()
        #expect(try reader.read(String(line)).object?["level"] != nil)
      }
    }
  }

  @Test func problemsKeepTheirPlaces() async throws {
    let outcome = try await TestFolder(["galley.yaml": broken, "a.txt": "One."])
      .run("run", "a.txt", "--log-format", "json")
    #expect(outcome.errors.contains(#""code":"unknown-stage","file":"galley.yaml","line":3"#))
  }

  @Test func mistakesAreSaid() async throws {
    let folder = try TestFolder(["galley.yaml": broken])
    let unknown = await folder.run("check", "--log-format", "xml")
    #expect(
      unknown.errors.hasPrefix("galley: '--log-format' can't be 'xml'; expected text or json"))
    let missing = await folder.run("check", "--log-format")
    #expect(missing.errors.contains("'--log-format' needs a value"))
    let misspelt = await folder.run("check", "--verbos")
    #expect(misspelt.errors.contains("did you mean '--verbose'?"))
  }

  @Test func behindTwoDashesNothingIsAnOption() async throws {
    let folder = try TestFolder(["galley.yaml": "galley: 1\nstages: [word-count, export]\n"])
    try folder.write("One two.", to: "-v")
    let outcome = await folder.run("run", "--quiet", "--", "-v")
    #expect(outcome.output.contains(#""id":"-v""#))
  }
}

/// Where a report would take the place of something else.
@Suite struct ReportPlaceTests {
  private let pipeline = """
    galley: 1
    stages:
      - word-count
      - export: out/a.ndjson
      - export: {directory: out/pages, format: json}
        name: pages
    run: {quarantine: out/q.ndjson}

    """

  @Test(arguments: [
    ["--metrics", "galley.yaml"], ["--report", "json=./x/../galley.yaml"],
    ["--report", "junit=link.yaml"], ["--report", "json=out/a.ndjson"],
    ["--report", "json=out/a.ndjson.partial"], ["--report", "json=out/a.ndjson.checkpoint"],
    ["--report", "json=out/a.ndjson.journal"], ["--metrics", "out/q.ndjson"],
    ["--report", "out/pages/x.json"], ["--metrics", "out/pages"],
    ["--report", "a.json", "--metrics", "a.json"],
  ])
  func isRefusedByARunAndADryRunAlike(arguments: [String]) async throws {
    let folder = try TestFolder(["galley.yaml": pipeline, "a.txt": "One.", "x/y": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.yaml").path(), withDestinationPath: "galley.yaml")
    for more in [[], ["--dry-run"]] {
      let outcome = await folder.run(["run", "a.txt"] + arguments + more)
      #expect(outcome.status == .refused, "\(outcome)")
      #expect(!outcome.errors.isEmpty)
    }
    let text = try String(contentsOf: folder.url.appending(path: "galley.yaml"), encoding: .utf8)
    #expect(text == pipeline)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path())
    #expect(!files.contains { $0.hasSuffix(".json") || $0.hasSuffix(".partial") }, "\(files)")
  }

  @Test(arguments: ["pdf=a.html", "-", "json=-", "json=", "a"])
  func whatIsNoReportIsRefused(report: String) async throws {
    let folder = try TestFolder(["galley.yaml": pipeline, "a.txt": "One."])
    let outcome = await folder.run("run", "a.txt", "--report", report)
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("'--report' can't be '\(report)'"))
  }
}
