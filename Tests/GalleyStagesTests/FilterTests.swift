import Foundation
import Galley
import GalleyPatterns
import GalleyStages
import GalleyTestSupport
import Testing

/// The README's condition has a pattern.
private let hasPatterns =
  (try? Condition("document.text matches \"a\"", patterns: installedPatterns())) != nil

private let house = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

@Suite struct FilterTests {
  private func outcome(_ keep: String, of document: Document) throws -> Outcome {
    var configuration = Filter.Configuration()
    configuration.keep = try Condition(keep, patterns: NoPatterns())
    configuration.reason = DropReason("too-short")
    let context = StageContext(
      stage: "filter", pipelineDirectory: "/", standardOutput: NoOutput(), note: { _ in })
    return Filter(configuration: configuration, context: context).process(document)
  }

  @Test func `what the condition holds for is kept, and all else dropped with the reason`() throws {
    let document = Document(id: "a", text: "Short.")
    guard case .keep(let kept) = try outcome("document.text.length < 10", of: document) else {
      Issue.record("it was not kept")
      return
    }
    #expect(kept.text == "Short.")
    guard case .drop("too-short") = try outcome("document.text.length > 10", of: document) else {
      Issue.record("it was not dropped")
      return
    }
  }

  @Test func `a reason is a short name`() throws {
    for reason in ["Too-Short", "too short", "", "-a", "é", String(repeating: "a", count: 65)] {
      expectProblems(
        """
        galley: 1
        stages:
          - filter:
              keep: document.id != null
              reason: ⟦1⟧'\(reason)'
        """,
        [.init("⟦1⟧", .wrongType, "a reason is a short name such as too-short")],
        stages: [.init(Filter.self)])
    }
  }

  @Test func `a condition is needed, and may stand alone`() throws {
    expectProblems(
      """
      galley: 1
      stages:
        - filter: document.id != "x"
        - ⟦1⟧filter: {reason: none}
          name: second
        - filter: ⟦2⟧[a]
          name: third
      """,
      [
        .init("⟦1⟧", .missingKey, "'filter' needs the option 'keep'"),
        .init("⟦2⟧", .wrongType, "'filter' takes a mapping of options, found a list"),
      ], stages: [.init(Filter.self)])
  }

  @Test(.enabled(if: hasPatterns)) func `the pipeline of the README is without problems`() throws {
    let readme = try String(contentsOf: house.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## Conditions\n").last)
    let block = try #require(section.components(separatedBy: "```yaml\n").dropFirst().first)
    let pipeline = try #require(block.components(separatedBy: "```").first)
    expectProblems(pipeline, [], stages: StageCatalog.builtIn.descriptors)
  }

  @Test func `it keeps its promises`() async throws {
    try await checkStage(
      Filter.self,
      options: JSONObject([("keep", "document.text contains \"e\" and document.entities == null")]))
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
