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
