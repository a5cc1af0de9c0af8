import Galley
import GalleyStages
import Testing

@Suite struct WordCountTests {
  private func words(in text: String, minimumLength: Int = 1) throws -> JSONValue? {
    var configuration = WordCount.Configuration()
    configuration.minimumLength = minimumLength
    let context = StageContext(
      stage: "word-count", pipelineDirectory: "/", standardOutput: NoOutput(), note: { _ in })
    let stage = WordCount(configuration: configuration, context: context)
    guard case .keep(let document) = stage.process(Document(id: "a", text: text)) else {
      return nil
    }
    return document.fields["words"]
  }

  @Test func `the words of the text are counted in a field`() throws {
    #expect(try words(in: "Bread rose, and nobody\nminded.") == 5)
    #expect(try words(in: "") == 0)
  }

  @Test func `shorter words than asked for don't count`() throws {
    #expect(try words(in: "a bé cde", minimumLength: 2) == 2)
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
