import Foundation
import Galley
import Testing

@testable import GalleyLanguage

/// The sample article that lies beside a checkout in some workplaces.
private let sample = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../../shared/examples/article-with-teasers.txt").standardizedFileURL

private let hasSample = FileManager.default.fileExists(atPath: sample.path)

@Suite("The sample article") struct DevelopmentDataTests {
  @Test(
    "has entities that slice it exactly",
    .enabled(if: hasSample, "the sample article is not beside this checkout"))
  func exact() throws {
    let text = lines(try String(contentsOf: sample, encoding: .utf8))
    expectExactRanges(in: text)
    let entities = EntityExtractor().entities(in: text, context: ValueContext())
    #expect(entities.count > 50)
  }
}

/// Real texts that lie beside a checkout in some workplaces.
private let data = sample.deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "data")

private let files = [
  "summarize/inshorts_dev.jsonl.gz", "summarize/gum_human1.jsonl.gz",
  "extraction/teasers_dev.jsonl.gz", "extraction/lines_dev.jsonl.gz",
].map { data.appending(path: $0) }

@Suite("Real texts") struct RealTextTests {
  @Test(
    "have entities that slice them exactly",
    .enabled(
      if: files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) },
      "the data is not beside this checkout"),
    arguments: files)
  func exact(file: URL) throws {
    // Every twelfth, for the sake of time.
    let records = try unpacked(file).split(separator: 0x0A).enumerated().filter {
      $0.offset % 12 == 0
    }
    #expect(records.count > 5)
    for (_, line) in records {
      for text in strings(in: try JSONSerialization.jsonObject(with: line)) {
        expectExactRanges(in: analyzed(text))
      }
    }
  }

  /// The texts of a record, long enough to be prose.
  private func strings(in value: Any) -> [String] {
    switch value {
    case let text as String: text.utf8.count > 100 ? [text] : []
    case let list as [Any]: list.flatMap { strings(in: $0) }
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { strings(in: $0.value) }
    default: []
    }
  }
}
