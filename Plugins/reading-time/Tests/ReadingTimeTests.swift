import Galley
import GalleyTestSupport
import Testing

@testable import ReadingTimePlugin

@Suite struct ReadingTimeTests {
  @Test func itKeepsThePromisesOfAStage() async throws {
    try await checkStage(ReadingTime.self)
  }

  @Test(arguments: [(words: 0, minutes: 0), (1, 1), (240, 1), (241, 2), (720, 3)])
  func minutesAreRoundedUp(words: Int, minutes: Int) async throws {
    let document = Document(id: "a", text: String(repeating: "word ", count: words))
    let read = try await process(document, with: ReadingTime.self).document
    #expect(read?.fields["reading-minutes"] == .integer(minutes))
  }

  @Test func aSlowReaderTakesLonger() async throws {
    let document = Document(id: "a", text: "Four words, no more.")
    let options = JSONObject([("words-per-minute", 2)])
    let read = try await process(document, with: ReadingTime.self, options: options).document
    #expect(read?.fields["reading-minutes"] == 2)
  }
}
