import Foundation
import Galley
import Testing

@testable import GalleyCommandLine

@Suite struct StagesTests {
  @Test func theListHasOneLineAStage() async throws {
    let outcome = try await TestFolder().run("stages")
    let names = outcome.output.split(separator: "\n").map { $0.split(separator: " ")[0] }
    #expect(names.map(String.init) == StageCatalogNames.builtIn)
  }

  @Test func aStageIsDescribedWithItsOptions() async throws {
    let outcome = try await TestFolder().run("stages", "word-count")
    #expect(outcome.output.hasPrefix("word-count: Counts the words"))
    #expect(outcome.output.contains("minimum-length: an integer, 1 to 100, default 1"))
  }

  @Test func aProgramCanReadIt() async throws {
    let list = try await TestFolder().run("stages", "--format", "json")
    let stages = try #require(
      JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(stages.compactMap { $0["name"] as? String } == StageCatalogNames.builtIn)
    let one = try await TestFolder().run("stages", "word-count", "--format=json")
    let stage = try #require(
      JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    let option = try #require((stage["options"] as? [[String: Any]])?.first)
    #expect(option["name"] as? String == "minimum-length")
    #expect(option["maximum"] as? Int == 100)
    #expect(stage["writes"] as? [String] == ["fields.words"])
  }

  @Test func theReferenceInTheDocumentationIsUpToDate() async throws {
    let page = try await TestFolder().run("stages", "--format", "markdown", "--no-plugins")
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/stages.md")
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(
      page.output == written, "Documentation/stages.md is stale; write it with make reference")
  }

  @Test func oneStageIsASectionOfThatPage() async throws {
    let page = try await TestFolder().run("stages", "--format", "markdown")
    let section = try await TestFolder().run("stages", "summarize", "--format", "markdown")
    #expect(section.output.hasPrefix("## summarize\n"))
    #expect(page.output.contains(section.output))
  }

  @Test func aWrongNameIsCorrected() async throws {
    let outcome = try await TestFolder().run("stages", "word-cuont")
    #expect(outcome.status == .refused)
    #expect(
      outcome.errors == "galley: there is no stage 'word-cuont'; did you mean 'word-count'?\n")
  }
}

private enum StageCatalogNames {
  static let builtIn = StageCatalog.installed.names
}
