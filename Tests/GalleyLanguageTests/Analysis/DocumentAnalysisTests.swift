import Galley
import GalleyLanguage
import Testing

@Suite struct DocumentAnalysisTests {
  @Test func `the analysis is kept until the text or its sentences change`() {
    var document = Document(id: "a", text: "It rained. We left.")
    let first = document.analyzed()
    #expect(first.sentences == [0..<10, 11..<19])
    #expect(document.analysis == first)
    document.text = "It rained."
    #expect(document.analysis == nil)
    #expect(document.analyzed().sentences == [0..<10])
  }

  @Test func `sentences that the document has are the sentences`() {
    var document = Document(id: "a", text: "It rained. We left.")
    document.sentences = [0..<19]
    #expect(document.analyzed().sentences == [0..<19])
    document.sentences = []
    #expect(document.analyzed().sentences == [])
  }

  @Test func `ranges outside the text are left out`() {
    var document = Document(id: "a", text: "It rained.")
    document.sentences = [0..<10, 4..<400]
    #expect(document.analyzed().sentences == [0..<10])
  }

  @Test func `asking doesn't make sentences a part of the document`() {
    var document = Document(id: "a", text: "It rained.")
    _ = document.analyzed()
    #expect(!document.has(.sentences))
  }
}
