import Galley
import GalleyStages
import Testing

@Suite struct SplitSentencesTests {
  @Test func `each sentence is a place in the text`() throws {
    let text = "Éva saw Dr. Lee.  She left!\nNobody came"
    let document = try splitting(Document(id: "a", text: text))
    let bytes = Array(text.utf8)
    #expect(
      document.sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
        == ["Éva saw Dr. Lee.", "She left!", "Nobody came"])
    #expect(document.text == text)
  }

  @Test func `sentences that the document has are found anew`() throws {
    var document = Document(id: "a", text: "It rained. We left.")
    document.sentences = [0..<19]
    #expect(try splitting(document).sentences == [0..<10, 11..<19])
  }

  @Test func `a text without words has no sentences`() throws {
    #expect(try splitting(Document(id: "a", text: " \n")).sentences == [])
  }

  private func splitting(_ document: Document) throws -> Document {
    let context = StageContext(
      stage: "split-sentences", pipelineDirectory: "/", standardOutput: NoOutput(),
      note: { _ in })
    let stage = SplitSentences(configuration: SplitSentences.Configuration(), context: context)
    guard case .keep(let kept) = stage.process(document) else {
      throw Dropped()
    }
    return kept
  }
}

private struct Dropped: Error {}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
