import Foundation
import Galley
import GalleyFormats
import GalleyStages
import Testing

struct ExportFileTests {
  private let trial: ExportTrial

  init() throws { trial = try ExportTrial() }

  private func documents(_ ids: String...) -> [Document] { ids.map { Document(id: $0) } }

  @Test func linesAreAppendedBehindALineEnd() async throws {
    try trial.write("{\"id\":\"old\"}", to: "x")
    let append = options(("path", "x"), ("if-exists", "append"))
    try await trial.export(documents("a"), append)
    #expect(trial.read("x") == "{\"id\":\"old\"}\n{\"id\":\"a\"}\n")
    try await trial.export(documents("b"), append)
    #expect(trial.read("x") == "{\"id\":\"old\"}\n{\"id\":\"a\"}\n{\"id\":\"b\"}\n")
    try await trial.export(documents("c"), options(("path", "new"), ("if-exists", "append")))
    #expect(trial.read("new") == "{\"id\":\"c\"}\n")
  }

  @Test func rowsAreAppendedUnderTheSameHeaderAlone() async throws {
    let append = options(
      ("path", "x.csv"), ("columns", ["id", "text"]), ("if-exists", "append"))
    try await trial.export(documents("a"), append)
    try await trial.export(documents("b"), append)
    #expect(trial.read("x.csv") == "id,text\r\na,\r\nb,\r\n")
    try trial.write("\u{FEFF}id,text\nold,x", to: "x.csv")
    try await trial.export(documents("c"), append)
    #expect(trial.read("x.csv") == "\u{FEFF}id,text\nold,x\nc,\r\n")
    try trial.write("id,title\r\nold,x\r\n", to: "x.csv")
    await #expect(throws: (any Error).self) { try await trial.export(documents("d"), append) }
    do {
      try await trial.export(documents("d"), append)
    } catch {
      #expect("\(error)".contains("its columns are 'id,title', and the export's are 'id,text'"))
    }
    #expect(trial.read("x.csv") == "id,title\r\nold,x\r\n")
    try trial.write("", to: "x.csv")
    try await trial.export(documents("e"), append)
    #expect(trial.read("x.csv") == "id,text\r\ne,\r\n")
  }

  @Test func aFileThatMustNotBeThereIsRefused() async throws {
    try trial.write("mine", to: "x")
    let fail = options(("path", "x"), ("if-exists", "fail"))
    await #expect(throws: (any Error).self) { try await trial.start(fail) }
    #expect(trial.read("x") == "mine")
  }

  /// Stopped behind a checkpoint, with something written behind that; then resumed to the end.
  @Test(arguments: ["ndjson", "json", "csv", "markdown"], [false, true])
  func aResumedFileIsTheSame(format: String, isCompleting: Bool) async throws {
    let whole = options(("format", .string(format)), ("path", "whole"))
    try await trial.export(documents("a", "b", "c"), whole)
    let cut = options(("format", .string(format)), ("path", "cut"))
    var state = JSONValue.null
    do {
      let stage = try await trial.start(cut)
      try await trial.flush(stage)
      for document in documents("a", "b") { try stage.commit(stage.prepare(document).1) }
      if isCompleting { try stage.commit(stage.prepare(Document(id: "c")).1) }
      state = try await trial.checkpoint(stage)
      try stage.commit(stage.prepare(Document(id: "half")).1)
      try await trial.flush(stage)
    }
    let rest = isCompleting ? [] : documents("c")
    try await trial.export(rest, cut, Resumption(state: state, isCompleting: isCompleting))
    #expect(trial.read("cut") == trial.read("whole"))
    // It has its name: the run ended while it gave others theirs.
    if isCompleting {
      try await trial.export([], cut, Resumption(state: state, isCompleting: true))
      #expect(trial.read("cut") == trial.read("whole"))
    }
  }

  @Test func aRunWithoutACheckpointStartsOver() async throws {
    try trial.write("half a li", to: "x.partial")
    try await trial.export(
      documents("a"), options(("path", "x")), Resumption(state: nil, isCompleting: false))
    #expect(trial.read("x") == "{\"id\":\"a\"}\n")
  }

  @Test func nothingIsAppendedTwice() async throws {
    let append = options(("path", "x"), ("if-exists", "append"))
    let again = Resumption(state: nil, isCompleting: false)
    try await trial.export(documents("a"), append)
    do {
      try await trial.export(documents("a"), append, again)
      Issue.record("it was appended again")
    } catch {
      #expect("\(error)".hasPrefix("can't tell whether the documents"))
      #expect("\(error)".hasSuffix("run without --resume to append them again"))
    }
    #expect(trial.read("x") == "{\"id\":\"a\"}\n")
    // The earlier run didn't end: what is there is what was there before.
    try trial.write("{\"id\":\"a\"}\n{\"id\":", to: "x.partial")
    try await trial.export(documents("b"), append, again)
    #expect(trial.read("x") == "{\"id\":\"a\"}\n{\"id\":\"b\"}\n")
  }

  @Test func whatCanNotBeCutBackIsNotResumable() async throws {
    #expect(try await trial.start(options(("path", "x"))).isResumable)
    #expect(try await trial.start(options(("directory", "d"))).isResumable)
    #expect(try await !trial.start(options(("path", "/dev/null"))).isResumable)
    #expect(try await !trial.start(JSONObject()).isResumable)
  }

  @Test func aStateThatIsNoneIsRefused() async throws {
    for state in [JSONValue.null, [:], ["bytes": -1, "documents": 0], ["bytes": "4"]] {
      for target in [("path", JSONValue.string("x")), ("directory", "d")] {
        await #expect(throws: (any Error).self) {
          try await trial.start(
            options(target), Resumption(state: state, isCompleting: false))
        }
      }
    }
  }

  @Test(arguments: ["ndjson", "json"])
  func aFileInPlaceTakesNoMoreDocuments(format: String) async throws {
    let export = options(("format", .string(format)), ("path", "x"))
    let stage = try await trial.start(export)
    try await trial.flush(stage)
    try stage.commit(stage.prepare(Document(id: "a")).1)
    let again = Resumption(state: try await trial.checkpoint(stage), isCompleting: true)
    try stage.complete()
    let whole = trial.read("x")
    await #expect(throws: FileError(.write, "\(trial.path)/x", .complete)) {
      try await trial.export(documents("b"), export, again)
    }
    try await trial.export([], export, again)
    #expect(trial.read("x") == whole)
  }
}
