import Foundation
import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct ExplainTests {
  private func check(_ example: Example) throws -> PipelineCheck {
    let nowhere = Page()
    return try CommandEnvironment(
      workingDirectory: "/", variables: [:], standardInput: -1,
      standardOutput: .init(sink: nowhere), standardError: .init(sink: nowhere),
      builtIn: .installed, interruption: Interruption()
    ).check(example)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func theExampleOfEachCodeHasThatProblemAndNoOther(code: DiagnosticCode) throws {
    let broken = try check(code.explanation.broken)
    #expect(Set(broken.problems.map(\.code.rawValue)) == [code.rawValue])
    let mended = try check(code.explanation.mended)
    #expect(mended.problems == [])
  }

  @Test(arguments: DiagnosticCode.allCases)
  func eachPageIsShortEnoughToBeRead(code: DiagnosticCode) async throws {
    let page = code.explanation
    #expect(page.summary.hasSuffix(".") && page.summary.count <= 80, "\(page.summary)")
    for text in [page.meaning, page.remedy] {
      #expect(text.hasSuffix(".") && text.count <= 400, "\(text)")
    }
    let outcome = try await TestFolder().run("explain", code.rawValue)
    #expect(outcome.output.hasPrefix("\(code.rawValue): "))
    #expect(outcome.output.contains("[\(code.rawValue)]"))
    #expect(outcome.output.split(separator: "\n").count <= 60)
  }

  @Test func aPageShowsTheProblemAndTheWayOut() async throws {
    let texts = try await ["unknown-key", "bad-override", "plain-secret", "unreadable-file"]
      .asyncMap { try await TestFolder().run("explain", $0).output }
    try expectSnapshot(of: texts.joined(separator: "\n----\n"), named: "explain.txt")
  }

  @Test func theListHasOneLineACode() async throws {
    let outcome = try await TestFolder().run("explain")
    #expect(outcome.status == .success)
    try expectSnapshot(of: outcome.output, named: "explain-list.txt")
  }

  @Test func aProgramGetsTheSame() async throws {
    let list = try await TestFolder().run("explain", "--format", "json")
    let pages = try #require(
      JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(pages.compactMap { $0["code"] as? String } == DiagnosticCode.allCases.map(\.rawValue))
    let one = try await TestFolder().run("explain", "out-of-range", "--format", "json")
    let page = try #require(
      JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    let broken = try #require(page["broken"] as? [String: Any])
    #expect((broken["problems"] as? [[String: Any]])?.first?["line"] as? Int == 3)
    #expect((broken["text"] as? String)?.contains("workers: 0") == true)
  }

  @Test func aMisspeltCodeIsCorrected() async throws {
    let outcome = try await TestFolder().run("explain", "unkown-key")
    #expect(outcome.status == .refused)
    #expect(
      outcome.errors
        == "galley: there is no problem with the code 'unkown-key'; did you mean 'unknown-key'?\n")
    let other = try await TestFolder().run("explain", "quux")
    #expect(other.errors.hasSuffix("; 'galley explain' lists them\n"))
  }

  @Test func thePageInTheDocumentationIsUpToDate() async throws {
    let page = try await TestFolder().run("explain", "--format", "markdown")
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/problems.md")
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(
      page.output == written, "Documentation/problems.md is stale; write it with make reference")
  }
}

extension [String] {
  fileprivate func asyncMap(_ transform: (String) async throws -> String) async rethrows
    -> [String]
  {
    var results: [String] = []
    for item in self { results.append(try await transform(item)) }
    return results
  }
}
