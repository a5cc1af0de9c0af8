import Foundation
import Galley
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

/// Pipelines in `Broken/`, each with one fault, and what `check` says about them.
@Suite struct BrokenPipelineTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Broken")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

  /// Codes that follow from no text of a file alone.
  private static let others: Set<DiagnosticCode> = [.unreadableFile, .yamlTooLarge, .missingTrait]

  private func check(_ name: String, _ arguments: String...) async throws -> Outcome {
    let folder = try TestFolder()
    let copy = folder.url.appending(path: "broken")
    try FileManager.default.copyItem(at: Self.folder, to: copy)
    return await folder.run(["check", name] + arguments, in: "broken")
  }

  @Test(arguments: names) func `what a user is told`(name: String) async throws {
    let text = try await check(name)
    let json = try await check(name, "--format", "json")
    #expect(text.errors == "" && json.errors == "")
    #expect(text.status == json.status)
    try expectSnapshot(
      of: "$ galley check \(name)\n\(text.output)\n$ galley check \(name) --format json\n"
        + json.output, named: "check/\(name.dropLast(".yaml".count)).txt")
  }

  @Test(arguments: names) func `a program is told the same`(name: String) async throws {
    let text = try await check(name)
    let json = try await check(name, "--format", "json")
    let check = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let problems = try #require(check["problems"] as? [[String: Any]])
    #expect(!problems.isEmpty)
    for problem in problems {
      let line =
        try "\(#require(problem["file"])):\(#require(problem["line"])):"
        + "\(#require(problem["column"])): \(#require(problem["severity"])): "
      #expect(text.output.contains(line))
    }
  }

  @Test func `there is an example of every code`() async throws {
    #expect(Self.names.count >= 40)
    var codes: Set<String> = []
    for name in Self.names {
      let json = try await check(name, "--format", "json").output
      for code in DiagnosticCode.allCases where json.contains("\"code\":\"\(code.rawValue)\"") {
        codes.insert(code.rawValue)
      }
    }
    let missing = DiagnosticCode.allCases.filter {
      !codes.contains($0.rawValue) && !Self.others.contains($0)
    }
    #expect(missing == [])
  }
}
