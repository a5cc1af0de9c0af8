import Galley
import GalleyStages
import Testing

@Suite struct ExtractEntitiesTests {
  private func entities(
    of document: Document, _ change: (inout ExtractEntities.Configuration) -> Void = { _ in }
  ) throws -> [String] {
    var configuration = ExtractEntities.Configuration()
    change(&configuration)
    let context = StageContext(
      stage: "extract-entities", pipelineDirectory: "/", standardOutput: NoOutput(),
      note: { _ in })
    let stage = try ExtractEntities(configuration: configuration, context: context)
    guard case .keep(let kept) = stage.process(document) else { return [] }
    return kept.entities.map { "\($0.type) \(kept.slice($0.range) ?? "?")" }
  }

  private let document = Document(
    id: "a", text: "Mr Karl Roe paid €40 in Oslo yesterday. Roe's firm is Elmco Industries.")

  @Test func `names, dates and amounts are found with their places`() throws {
    #expect(
      try entities(of: document) == [
        "person Karl Roe", "money €40", "location Oslo", "date yesterday", "person Roe",
        "organization Elmco Industries",
      ])
  }

  @Test func `only the types asked for are kept`() throws {
    let found = try entities(of: document) { $0.types = [.money, .organization] }
    #expect(found == ["money €40", "organization Elmco Industries"])
  }

  @Test func `relative dates count from the day of publication`() throws {
    var document = document
    document.metadata.published = "2020-03-01"
    var configuration = ExtractEntities.Configuration()
    configuration.types = [.date]
    let context = StageContext(
      stage: "extract-entities", pipelineDirectory: "/", standardOutput: NoOutput(),
      note: { _ in })
    let stage = try ExtractEntities(configuration: configuration, context: context)
    guard case .keep(let kept) = stage.process(document) else { return }
    #expect(kept.entities.map(\.value) == ["2020-02-29"])
  }

  @Test func `a name may stretch over lines where the document says so`() throws {
    var document = Document(id: "a", text: "I met Ana\nCruz.\r\nThen Bo Dahl came.")
    document.sentences = [0..<15, 17..<35]
    #expect(try entities(of: document) == ["person Ana\nCruz", "person Bo Dahl"])
  }

  @Test func `an empty text has no entities`() throws {
    #expect(try entities(of: Document(id: "a", text: "")) == [])
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}
  func flush() {}
}
