import Galley
import GalleyStages
import Testing

struct ExportFormatTests {
  private let trial: ExportTrial

  init() throws { trial = try ExportTrial() }

  private var article: Document {
    var document = Document(id: "a", text: "Text.")
    document.source = "a.txt"
    document.metadata.title = "T"
    document.fields["n"] = 1
    return document
  }

  @Test(arguments: [
    ("a.ndjson", "{\"id\":\"a\",\"text\":\"x\"}\n"), ("a.txt", "{\"id\":\"a\",\"text\":\"x\"}\n"),
    ("a.json", "[\n{\"id\":\"a\",\"text\":\"x\"}\n]\n"),
    ("A.JSON", "[\n{\"id\":\"a\",\"text\":\"x\"}\n]\n"),
    ("a.md", "# a\n\n```yaml\nid: \"a\"\n```\n\nx\n"),
    (
      "a.csv",
      "id,source,metadata.title,metadata.byline,metadata.published,metadata.language,metadata.url,metadata.site,metadata.section,text,summary.text\r\na,,,,,,,,,x,\r\n"
    ),
  ])
  func thePathSuggestsTheFormat(name: String, expected: String) async throws {
    try await trial.export([Document(id: "a", text: "x")], options(("path", .string(name))))
    #expect(trial.read(name) == expected)
  }

  @Test(arguments: [
    ("ndjson", ""), ("json", "[]\n"), ("markdown", ""), ("csv", "id,text\r\n"),
  ])
  func anEmptyRunIsValid(format: String, expected: String) async throws {
    var options = options(("format", .string(format)), ("path", "x"))
    if format == "csv" { options["columns"] = ["id", "text"] }
    try await trial.export([], options)
    #expect(trial.read("x") == expected)
    options["path"] = nil
    try await trial.export([], options)
    #expect(trial.output == expected)
  }

  @Test(arguments: ["ndjson", "json", "csv", "markdown"])
  func standardOutputGetsTheSameBytes(format: String) async throws {
    let documents = [article, Document(id: "b", text: "")]
    try await trial.export(documents, options(("format", .string(format)), ("path", "x")))
    try await trial.export(documents, options(("format", .string(format))))
    #expect(trial.output == trial.read("x"))
  }

  @Test func partsAreChosenAndOrdered() async throws {
    try await trial.export(
      [article], options(("path", "x"), ("parts", ["fields", "text", "id", "source"])))
    #expect(
      trial.read("x")
        == "{\"id\":\"a\",\"fields\":{\"n\":1},\"text\":\"Text.\",\"source\":\"a.txt\"}\n")
    try await trial.export([article], options(("path", "y"), ("parts", [])))
    #expect(trial.read("y") == "{\"id\":\"a\"}\n")
  }

  @Test func offsetsHoldWhereverThePartStands() async throws {
    var document = Document(id: "a", text: "😀 HIT")
    document.entities = [Entity(type: .organization, range: 5..<8)]
    document.sentences = [0..<8]
    try await trial.export(
      [document],
      options(("path", "x"), ("parts", ["entities", "sentences"]), ("offsets", "utf16")))
    #expect(
      trial.read("x")
        == #"{"id":"a","entities":[{"text":"HIT","type":"organization","start":3,"end":6}],"#
        + #""sentences":[{"start":0,"end":6}]}"# + "\n")
  }

  @Test func valuesWithoutAColumnAreNoted() async throws {
    var other = Document(id: "b", text: "x")
    other.fields["b"] = 2
    try await trial.export(
      [article, other], options(("path", "x.csv"), ("columns", ["id", "fields.n"])))
    #expect(trial.read("x.csv") == "id,fields.n\r\na,1\r\nb,\r\n")
    #expect(
      trial.notes.sorted() == [
        "'fields.b' has no column", "'metadata.title' has no column", "'source' has no column",
        "'text' has no column", "'text' has no column",
      ])
  }

  @Test func formulasAreDefusedUnlessKept() async throws {
    let document = Document(id: "a", text: "=1+1")
    let columns: JSONValue = ["text"]
    try await trial.export([document], options(("path", "x.csv"), ("columns", columns)))
    #expect(trial.read("x.csv") == "text\r\n'=1+1\r\n")
    try await trial.export(
      [document], options(("path", "x.csv"), ("columns", columns), ("formulas", "keep")))
    #expect(trial.read("x.csv") == "text\r\n=1+1\r\n")
  }

  @Test(
    arguments: [
      (["path": "a", "directory": "b"], "'path' and 'directory' are both given; take one away"),
      (["directory": "b", "format": "csv"], "a directory holds a file for each document"),
      (["directory": "b", "format": "ndjson"], "a directory holds a file for each document"),
      (["if-exists": "append"], "standard output is no file"),
      (["path": "a.json", "if-exists": "append"], "json in one file can't be appended to"),
      (["path": "a.md", "if-exists": "append"], "markdown in one file can't be appended to"),
      (["path": "a.csv", "parts": ["text"]], "csv has columns, not parts"),
      (["path": "a", "columns": ["text"]], "only csv has columns, and this is ndjson"),
      (["path": "a", "formulas": "keep"], "only csv has formulas"),
      (["path": "a.md", "offsets": "utf8"], "markdown shows no offsets"),
      (["path": "a.md", "parts": ["html"]], "markdown has no place for 'html'"),
      (["path": "a", "parts": ["text", "text"]], "'text' is there twice"),
      (["path": "a.csv", "columns": ["id", "id"]], "'id' is there twice"),
      (["path": "a.csv", "columns": []], "there are no columns"),
      (["path": "a", "parts": ["entites"]], "unknown value 'entites'; did you mean 'entities'?"),
      (
        ["path": "a.csv", "columns": ["entites"]],
        "unknown part 'entites'; did you mean 'entities'?"
      ),
      (["path": "a", "format": "jsonl"], "unknown value 'jsonl'"),
    ] as [(JSONValue, String)])
  func optionsThatDoNotGoTogetherAreErrors(options: JSONValue, message: String) {
    let problems = ExportTrial.problems(with: options.object ?? JSONObject())
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(message) == true, "\(problems)")
  }

  @Test(
    arguments: [
      ["directory": "b", "if-exists": "append"], ["directory": "b", "format": "markdown"],
      ["path": "a.csv", "if-exists": "append"], ["format": "csv", "formulas": "keep"], [:],
      ["path": "a.md", "parts": ["text", "metadata", "removed"]],
    ] as [JSONValue])
  func optionsThatGoTogetherAreNone(options: JSONValue) {
    #expect(ExportTrial.problems(with: options.object ?? JSONObject()) == [])
  }
}
