import Galley
import GalleyFormats
import Testing

struct CSVWriterTests {
  private func columns(_ names: [String]) -> [ColumnPath] { names.compactMap(ColumnPath.init) }

  private func row(
    _ document: Document, _ names: String..., keepsFormulas: Bool = false,
    offsets: OffsetUnit = .scalars
  ) throws -> String {
    var buffer = ByteBuffer()
    let writer = CSVWriter(
      columns(names), offsets: offsets, defusesFormulas: !keepsFormulas)
    try writer.write(document, to: &buffer) { _ in }
    return String(decoding: buffer.array, as: UTF8.self)
  }

  private func missing(_ document: Document, _ names: String...) throws -> [String] {
    var buffer = ByteBuffer()
    var missing: [String] = []
    try CSVWriter(columns(names)).write(document, to: &buffer) { missing.append($0) }
    return missing
  }

  private var article: Document {
    var document = Document(id: "a", text: "Raina 😀 Nasser, of HIT")
    document.metadata.title = "He said \"no\""
    document.metadata["authors"] = ["Raina Nasser"]
    document.metadata["a.b"] = ["c": 1]
    document.entities = [Entity(type: .organization, range: 22..<25)]
    document.summary = Summary(text: "In short", method: "lead")
    document.fields["words"] = 5
    document.fields["rate"] = .double(-0.5)
    document.fields["none"] = .null
    document.fields["empty"] = ""
    return document
  }

  @Test func theHeaderIsTheNamesOfTheColumns() {
    #expect(CSVWriter(columns(["id", "fields.a,b"])).header == "id,\"fields.a,b\"\r\n")
  }

  @Test(arguments: [
    ("id", "a\r\n"), ("text", "\"Raina 😀 Nasser, of HIT\"\r\n"),
    ("metadata.title", "\"He said \"\"no\"\"\"\r\n"),
    ("metadata.authors", "\"[\"\"Raina Nasser\"\"]\"\r\n"),
    ("metadata.authors.count", "1\r\n"), ("metadata.a.b.c", "1\r\n"), ("entities.count", "1\r\n"),
    ("fields.words", "5\r\n"), ("fields.rate", "-0.5\r\n"), ("fields.none", "\"\"\r\n"),
    ("fields.empty", "\"\"\r\n"), ("summary.text", "In short\r\n"), ("summary.method", "lead\r\n"),
    ("source", "\"\"\r\n"), ("metadata.nothing", "\"\"\r\n"), ("keywords.count", "\"\"\r\n"),
  ])
  func aColumnLeadsToAValue(column: String, expected: String) throws {
    #expect(try row(article, column) == expected)
  }

  @Test func partsAreTheirJSON() throws {
    #expect(
      try row(article, "entities")
        == #""[{""text"":""HIT"",""type"":""organization"",""start"":19,""end"":22}]""# + "\r\n")
    #expect(try row(article, "entities", offsets: .utf8).contains("22,"))
    #expect(
      try row(article, "id", "fields", "summary")
        == #"a,"{""words"":5,""rate"":-0.5,""none"":null,""empty"":""""}","#
        + #""{""text"":""In short"",""method"":""lead""}""# + "\r\n")
  }

  @Test func absentAndEmptyAreTold() throws {
    #expect(try row(Document(id: "a", text: ""), "id", "text", "source") == "a,\"\",\r\n")
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a,b", " a", "a\t", "\"", "a\"b"])
  func cellsAreQuotedWhereTheyMustBe(text: String) throws {
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\"\r\n"
    #expect(try row(Document(id: "a", text: text), "text", keepsFormulas: true) == quoted)
  }

  @Test func formulasAreDefusedAndNumbersAreNot() throws {
    var document = Document(id: "=1+1", text: "-5")
    document.fields["n"] = .double(-1e-7)
    #expect(try row(document, "id", "text", "fields.n") == "'=1+1,-5,-1e-07\r\n")
    #expect(try row(document, "id", "text", keepsFormulas: true) == "=1+1,-5\r\n")
  }

  @Test func whatHasNoColumnIsNamed() throws {
    #expect(
      try missing(article, "id", "text", "metadata.title", "entities.count", "fields.words") == [
        "metadata.authors", "metadata.a.b", "fields.rate", "fields.empty", "summary.text",
      ])
    #expect(
      try missing(article, "id", "text", "metadata", "fields", "summary", "entities") == [])
  }

  @Test func aNumberThatIsNoneFailsTheDocument() throws {
    var document = Document(id: "a")
    document.fields["x"] = ["y": .double(.nan)]
    #expect(throws: JSONError(.notFinite, at: 0, "'fields.x.y' is a number that is not finite")) {
      try row(document, "id", "fields.x")
    }
  }

  @Test(arguments: [
    ("metdata.title", "unknown part 'metdata'; did you mean 'metadata'?"),
    ("entities.cuont", "'entities.cuont' leads nowhere; there is 'entities.count'"),
    ("text.count", "'text.count' leads nowhere; 'text' has nothing below it"),
    ("fields..a", "'fields..a' has an empty name between its points"),
    ("", "unknown part ''"), ("quarantine", "unknown part 'quarantine'"),
  ])
  func aPathThatLeadsNowhereIsExplained(path: String, start: String) {
    #expect(ColumnPath(path) == nil)
    #expect(ColumnPath.problem(with: path)?.hasPrefix(start) == true)
  }
}
