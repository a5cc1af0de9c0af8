import Galley
import GalleyStages
import Testing

@Suite struct ExtractKeywordsTests {
  private static let text = """
    The paper mill in Northtown burned. Ada Berg saw the paper mill burn. Northtown wants a school, a
    bridge, a harbour, a station, a theatre, a library, a market, a garden, a prison and a lighthouse.
    """

  private func keywords(
    of document: Document = Document(id: "a", text: text),
    _ change: (inout ExtractKeywords.Configuration) -> Void = { _ in }
  ) throws -> [Keyword] {
    var configuration = ExtractKeywords.Configuration()
    change(&configuration)
    let context = StageContext(
      stage: "extract-keywords", pipelineDirectory: "/", standardOutput: NoOutput(), note: { _ in })
    let stage = ExtractKeywords(configuration: configuration, context: context)
    guard case .keep(let document) = stage.process(document) else {
      Issue.record("the document was dropped")
      return []
    }
    #expect(document.has(.keywords))
    return document.keywords
  }

  @Test func `ten keywords are found where nothing else is said`() throws {
    #expect(try keywords().count == 10)
    #expect(try keywords { $0.keywords = 12 }.count == 12)
  }

  @Test func `every keyword has its score and its place, whatever the options`() throws {
    for words in 1...5 {
      for count in [1, 10, 100] {
        let found = try keywords {
          $0.maxWords = words
          $0.keywords = count
        }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.score != nil && $0.range != nil })
      }
    }
  }

  @Test func `the title of the article counts`() throws {
    var document = Document(id: "a", text: Self.text)
    document.metadata.title = "A lighthouse for all"
    #expect(try keywords(of: document).contains { $0.text == "lighthouse" })
    #expect(try !keywords().contains { $0.text == "lighthouse" })
  }

  @Test func `names that were found before are keywords as a whole`() throws {
    var document = Document(id: "a", text: "Songs by the mill and rivers were played.")
    document.entities = [Entity(type: .organization, range: 13..<28, name: "mill and rivers")]
    #expect(try keywords(of: document).contains { $0.text == "mill and rivers" })
  }

  @Test(arguments: ["", "   \n", "🎉", "One. Two."])
  func `a text without topics has no keywords`(text: String) throws {
    #expect(try keywords(of: Document(id: "a", text: text)).isEmpty)
  }

  @Test func `one sentence has keywords`() throws {
    let found = try keywords(of: Document(id: "a", text: "One sentence only."))
    #expect(found.map(\.text) == ["sentence"])
  }

  @Test func `a least score leaves the weak ones out`() throws {
    #expect(try keywords { $0.minScore = 1 }.isEmpty)
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}
  func flush() {}
}
