import Foundation
import Testing

private let house = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
private let hasBrowser = ["chromium", "chromedriver", "python3"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
}

@Suite struct ReportPageTests {
  /// `make report-test` installs the browser, and tries more documents as well.
  @Test(.enabled(if: hasBrowser, "needs Debian's chromium, chromium-driver and python3"))
  func theReportWorksInABrowser() async throws {
    let shop = try Workshop()
    let script = house.appending(path: "Tests/Reports/drive.py").path()
    let ended = try await shop.bash(
      #"exec '\#(script)' "$(command -v galley)""#,
      variables: ["HOME": shop.folder.path(), "TMPDIR": shop.folder.path()])
    #expect(ended.code == 0, "\(ended.output)\(ended.errors)")
    #expect(ended.output.contains("the report works"))
  }

  @Test func theReportStandsBesideWhatTheRunWrites() async throws {
    var files = Samples.oneOfThreeFails("quarantine")
    files["three.ndjson"]?.append(Samples.record("🚢 <d>"))
    let shop = try Workshop(files)
    let ended = try await shop.galley(
      "run", "--quiet", "--report", "out/run.html", "--report", "out/run.json")
    #expect(ended.code == 1)
    let page = shop.read("out/run.html") ?? ""
    #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</html>\n"))
    #expect(page.contains(#"[0,"🚢 \u003Cd>",null,"#))
    let written = shop.files.filter { $0.hasPrefix("out/") }
    #expect(
      written == [
        "out/counted.ndjson", "out/quarantine.ndjson", "out/run.html", "out/run.json",
      ])
  }
}
