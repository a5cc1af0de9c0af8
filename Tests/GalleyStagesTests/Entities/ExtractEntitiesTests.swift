import Galley
import GalleyStages
import Testing

@Suite struct ExtractEntitiesTests {
  private func entities(
    of document: Document, _ change: (inout ExtractEntities.Configuration) -> Void = { _ in }
  ) throws -> [String] {
    let kept = try #require(try processed(document, change))
    return kept.entities.map { "\($0.type) \(kept.slice($0.range) ?? "?")" }
  }

  private func processed(
    _ document: Document, _ change: (inout ExtractEntities.Configuration) -> Void = { _ in }
  ) throws -> Document? {
    var configuration = ExtractEntities.Configuration()
    change(&configuration)
    let context = StageContext(
      stage: "extract-entities", pipelineDirectory: "/", standardOutput: NoOutput(),
      note: { _ in })
    let stage = try ExtractEntities(configuration: configuration, context: context)
    guard case .keep(let kept) = stage.process(document) else { return nil }
    return kept
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
    #expect(try processed(document)?.subjects.map(\.name) == ["Ana Cruz", "Bo Dahl"])
  }

  @Test func `subjects are what the names mention`() throws {
    let kept = try #require(try processed(document))
    #expect(kept.subjects.map(\.name) == ["Karl Roe", "Oslo", "Elmco Industries"])
    #expect(kept.subjects.map(\.count) == [2, 1, 1])
    #expect(kept.subjects.map(\.id) == ["e1", "e2", "e3"])
  }

  @Test func `subjects count the types asked for alone`() throws {
    let kept = try #require(try processed(document) { $0.types = [.location, .date] })
    #expect(kept.subjects.map(\.name) == ["Oslo"])
    let dates = try #require(try processed(document) { $0.types = [.date] })
    #expect(dates.subjects == [] && dates.has(.subjects))
  }

  @Test(arguments: [
    #"document.subjects.name contains "Karl Roe""#, "document.subjects.person.count == 1",
    #"document.subjects.organization.name contains "Elmco Industries""#,
    "document.subjects.count == 3", "document.subjects.event.count == 0",
  ])
  func `conditions reach subjects`(condition: String) throws {
    let kept = try #require(try processed(document))
    #expect(try Condition(condition, patterns: NoPatterns()).holds(for: kept))
  }

  @Test func `names keep their places behind spaces and in other languages`() throws {
    for spaces in ["", "  "] {
      let text = spaces + "Ana Cruz war am Kieler Markt."
      let found = try entities(of: Document(id: "a", text: text))
      #expect(found.first == "person Ana Cruz")
      #expect(found.dropFirst().allSatisfy { $0.hasSuffix(" Kieler Markt") })
    }
  }

  @Test func `an empty text has no entities`() throws {
    #expect(try entities(of: Document(id: "a", text: "")) == [])
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}
  func flush() {}
}
