import Foundation
import Testing

@Suite struct SeeingTests {
  private static let pipeline = """
    galley: 1
    name: seen
    stages:
      - word-count
      - filter: document.fields.words < 100
      - export: out.ndjson

    """

  @Test func explainingADocumentLeavesNothingBehind() async throws {
    let shop = try Workshop(["galley.yaml": Self.pipeline, "a.txt": "One two three."])
    let ended = try await shop.galley("run", "a.txt", "--explain-document", "a.txt")
    #expect(ended.code == 0)
    #expect(ended.output.contains("  fields.words: 3\n"))
    #expect(ended.errors == "")
    #expect(shop.files == ["a.txt", "galley.yaml"])
  }

  @Test func aDocumentOfStandardInputIsExplainedBeforeTheInputEnds() async throws {
    let shop = try Workshop(["galley.yaml": Self.pipeline])
    let program = try shop.start(["run", "-", "--explain-document", "b"])
    program.write("{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"One two.\"}\n")
    // It is not closed: the document has come, and nothing more is waited for.
    let ended = try await program.end()
    #expect(ended.code == 0)
    #expect(ended.output.contains("fields.words: 2"))
  }

  @Test func whatADocumentHoldsMovesNoCursor() async throws {
    let id = "\\u001b[2J"
    let shop = try Workshop(["galley.yaml": Self.pipeline])
    let record = "{\"id\":\"\(id)\",\"text\":\"::error::x\\u001b]0;x\\u0007\"}\n"
    let ended = try await shop.galley(
      "run", "-", "--explain-document", "\u{1B}[2J", input: record)
    #expect(ended.code == 0)
    #expect(!ended.output.utf8.contains(0x1B))
    #expect(!ended.output.utf8.contains(0x07))
  }

  @Test func twoRunsAreCompared() async throws {
    let shop = try Workshop([
      "galley.yaml": Self.pipeline, "a.txt": "One two three.", "b.txt": "One.",
    ])
    _ = try await shop.galley("run", "a.txt", "b.txt")
    _ = try await shop.bash("mv out.ndjson old.ndjson")
    let same = try await shop.bash(
      "galley run b.txt a.txt --quiet && galley diff old.ndjson out.ndjson")
    #expect(same.output == "No differences in 2 documents\n")
    #expect(same.code == 0)
    let other = try await shop.bash(
      "galley run a.txt b.txt --quiet --set word-count.minimum-length=5 && galley diff old.ndjson out.ndjson"
    )
    #expect(other.output.hasSuffix("2 documents before, 2 now: 2 changed\n  fields.words 2\n"))
    #expect(other.code == 1)
  }
}
