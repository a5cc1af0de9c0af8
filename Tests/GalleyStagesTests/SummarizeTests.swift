import Galley
import GalleyLanguage
import GalleyStages
import Testing

@Suite struct SummarizeTests {
  private static let text = (1...9).map { "River number \($0) rose again." }.joined(separator: " ")

  private func sentences(
    of text: String = text, _ change: (inout Summarize.Configuration) -> Void = { _ in }
  ) throws -> Int? {
    var configuration = Summarize.Configuration()
    change(&configuration)
    let context = StageContext(
      stage: "summarize", pipelineDirectory: "/", standardOutput: NoOutput(), note: { _ in })
    let stage = Summarize(configuration: configuration, context: context)
    guard case .keep(let document) = stage.process(Document(id: "a", text: text)) else {
      return nil
    }
    #expect(document.summary?.method == configuration.method.rawValue)
    return document.summary?.sentences?.count
  }

  @Test func `three sentences are taken where nothing else is said`() throws {
    #expect(try sentences() == 3)
    for method in SummaryMethod.allCases { #expect(try sentences { $0.method = method } == 3) }
  }

  @Test func `as many sentences are taken as fit where only the length is given`() throws {
    #expect(try sentences { $0.maxCharacters = 10_000 } == 9)
    #expect(try sentences { $0.maxCharacters = 60 } == 2)
  }

  @Test func `words and a share of the sentences bound a summary, too`() throws {
    #expect(try sentences { $0.maxWords = 11 } == 2)
    #expect(try sentences { $0.ratio = 0.34 } == 3)
  }

  @Test func `both bounds hold together`() throws {
    #expect(
      try sentences {
        $0.sentences = 1
        $0.maxCharacters = 60
      } == 1)
    #expect(
      try sentences {
        $0.sentences = 5
        $0.maxCharacters = 60
      } == 2)
  }

  @Test func `a text without words gets an empty summary`() throws {
    #expect(try sentences(of: "") == 0)
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}
  func flush() {}
}
