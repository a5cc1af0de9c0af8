import Galley
import GalleyFormats
import Testing

@Suite struct DocumentPatchWriterTests {
  private static let writes: [Part] = [
    .text, .metadata, .entities, .keywords, .removed, .annotations("caps"), .annotations("old"),
    .annotations("new"), .field("new", .any), .field("gone", .any), .field("kept", .any),
  ]

  /// A text in which the units of offsets differ.
  private static let text = "Zoë 👩‍👩‍👧 won in Ålesund."

  private static var document: Document {
    var document = Document(id: "a", text: text)
    document.metadata.title = "A title"
    document.metadata["mine"] = 1
    document.entities = [Entity(type: .person, range: 0..<4)]
    document.removed = [Removal(text: "x", reason: "y")]
    document.annotations["caps"] = [Annotation(range: 0..<1)]
    document.annotations["old"] = [Annotation(range: 0..<4)]
    document.fields["kept"] = [1, 2.5]
    document.fields["gone"] = true
    document.fields["other"] = "untouched"
    return document
  }

  @Test(arguments: OffsetUnit.allCases, Change.allCases)
  func whatAStageDidIsDoneAgain(unit: OffsetUnit, change: Change) throws {
    let before = Self.document
    var after = before
    change.apply(to: &after)
    var copy = before
    var patch = DocumentPatch(writes: Self.writes, offsets: unit)
    let changes = try self.patch(before, after, offsets: unit)
    try patch.apply(changes.span, to: &copy)
    #expect(try json(copy) == json(after))
  }

  @Test func whatMayNotChangeIsLeftOut() throws {
    var after = Self.document
    after.fields["other"] = 1
    after.fields["unknown"] = 1
    after.html = "<p>"
    after.annotations["unknown"] = []
    let changes = try patch(Self.document, after, writes: [.field("new", .any)])
    #expect(String(decoding: changes, as: UTF8.self) == "{}")
  }

  /// The strings are equal in Swift, and not in JSON.
  @Test func anotherNormalFormIsAnotherText() throws {
    let before = Document(id: "a", text: "\u{E9}")
    let changes = try patch(before, Document(id: "a", text: "e\u{301}"), writes: [.text])
    #expect(String(decoding: changes, as: UTF8.self) == #"{"text":"\#("e\u{301}")"}"#)
  }

  @Test func aRangeOutsideTheTextIsRefused() throws {
    var after = Self.document
    after.entities = [Entity(type: .person, range: 0..<2000)]
    let document = after
    #expect(throws: JSONError.self) { try patch(Self.document, document) }
  }

  private func patch(
    _ before: Document, _ after: Document, writes: [Part] = writes, offsets: OffsetUnit = .scalars
  ) throws -> [UInt8] {
    var buffer = ByteBuffer()
    try DocumentPatchWriter(writes: writes, offsets: offsets)
      .write(from: before, to: after, into: &buffer)
    return buffer.array
  }

  private func json(_ document: Document) throws -> String {
    var buffer = ByteBuffer()
    try DocumentWriter().write(document, to: &buffer)
    return String(decoding: buffer.array, as: UTF8.self)
  }
}

/// What a stage may do to the document of the tests.
enum Change: CaseIterable {
  case nothing
  case text
  case textAndEntities
  case noEntities
  case emptyEntities
  case metadata
  case noMetadata
  case fields
  case oneLayerLess
  case noLayers
  case anotherLayer
  case keywords
  case noRemoved

  func apply(to document: inout Document) {
    switch self {
    case .nothing: break
    case .text: document.text = "A text of its own, é."
    case .textAndEntities:
      document.text = "e\u{301}t"
      document.entities = [Entity(type: .work, range: 0..<3, score: 0.5, name: "E")]
    case .noEntities: document.remove(.entities)
    case .emptyEntities: document.entities = []
    case .metadata:
      document.metadata.title = nil
      document.metadata.language = "nb"
    case .noMetadata: document.metadata = Metadata()
    case .fields:
      document.fields["gone"] = nil
      document.fields["new"] = ["a": [.null]]
    case .oneLayerLess: document.annotations["old"] = nil
    case .noLayers:
      document.annotations["caps"] = nil
      document.annotations["old"] = nil
    case .anotherLayer:
      document.annotations["old"] = nil
      document.annotations["new"] = [Annotation(range: 0..<4, label: "name")]
    case .keywords: document.keywords = [Keyword(text: "Zoë", score: 0.25, range: 0..<4)]
    case .noRemoved: document.remove(.removed)
    }
  }
}
