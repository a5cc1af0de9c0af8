import Foundation
import Galley
import GalleyFormats
import GalleyStages
import Testing

struct ExportFolderTests {
  private let trial: ExportTrial

  init() throws { trial = try ExportTrial() }

  private func options(_ pairs: (String, JSONValue)...) -> JSONObject {
    JSONObject([("directory", "out/")] + pairs)
  }

  @Test func eachDocumentHasAFile() async throws {
    let documents = [Document(id: "a", text: "x"), Document(id: "b", text: "y")]
    try await trial.export(documents, options())
    #expect(try trial.names == ["out", "out/a.json", "out/b.json"])
    #expect(trial.read("out/b.json") == "{\"id\":\"b\",\"text\":\"y\"}\n")
    try await trial.export(documents, options(("format", "markdown")))
    #expect(try trial.names == ["out", "out/a.md", "out/b.md"])
    #expect(trial.read("out/b.md") == "---\nid: \"b\"\n---\n\ny\n")
  }

  @Test func noIDLeadsOutOfTheFolder() async throws {
    let ids = [
      "../../x", "/etc/x", "a/../../b", "..\\x", "CON", "con", "", ".", "..", "A", "a", "é",
      "e\u{301}", "a\u{0}b", "a\nb", String(repeating: "ü", count: 150),
    ]
    let documents = ids.map { Document(id: $0, text: $0) }
    for format in ["json", "markdown"] {
      try await trial.export(documents, options(("format", .string(format))))
      let names = try trial.names
      #expect(names.first == "out")
      #expect(names.count == ids.count + 1)
      #expect(
        names.dropFirst().allSatisfy { $0.hasPrefix("out/") && $0.split(separator: "/").count == 2 }
      )
    }
    #expect(try trial.names.allSatisfy { !$0.hasSuffix(".json") })
  }

  @Test func aDocumentThatIsThereAlreadyFails() async throws {
    try await trial.export([Document(id: "A")], options())
    let stage = try await trial.start(options(("if-exists", "append")))
    do {
      _ = try stage.prepare(Document(id: "A"))
      Issue.record("a document was taken twice")
    } catch let error as StageError {
      #expect(error.message.hasPrefix("the folder holds '%41-559aead08264.json' already"))
      #expect(error.message.hasSuffix("'A'"))
      #expect(!error.retryable)
    }
    try await trial.flush(stage)
    try stage.commit(stage.prepare(Document(id: "b")).1)
    try stage.complete()
    #expect(try trial.names == ["out", "out/%41-559aead08264.json", "out/b.json"])
  }

  @Test func aResumedFolderIsTheSame() async throws {
    var state = JSONValue.null
    do {
      let stage = try await trial.start(options())
      try await trial.flush(stage)
      try stage.commit(stage.prepare(Document(id: "a")).1)
      state = try await trial.checkpoint(stage)
      try stage.commit(stage.prepare(Document(id: "b", text: "half")).1)
    }
    try await trial.export(
      [Document(id: "b"), Document(id: "c")], options(),
      Resumption(state: state, isCompleting: false))
    #expect(try trial.names == ["out", "out/a.json", "out/b.json", "out/c.json"])
    #expect(trial.read("out/b.json") == "{\"id\":\"b\"}\n")
    try await trial.export([], options(), Resumption(state: state, isCompleting: true))
    #expect(try trial.names.count == 4)
  }

  @Test func nothingIsAppendedTwice() async throws {
    let append = options(("if-exists", "append"))
    try await trial.export([Document(id: "a")], append)
    await #expect(throws: StageError.self) {
      try await trial.start(append, Resumption(state: nil, isCompleting: false))
    }
    #expect(try trial.names == ["out", "out/a.json"])
  }

  @Test func aFolderInPlaceTakesNoMoreDocuments() async throws {
    let stage = try await trial.start(options())
    try await trial.flush(stage)
    try stage.commit(stage.prepare(Document(id: "a")).1)
    let again = Resumption(state: try await trial.checkpoint(stage), isCompleting: true)
    try stage.complete()
    await #expect(throws: FileError(.write, "\(trial.path)/out", .complete)) {
      try await trial.export([Document(id: "b")], options(), again)
    }
    #expect(try trial.names == ["out", "out/a.json"])
  }
}
