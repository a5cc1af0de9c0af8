import Foundation
import Galley
import GalleyEngine
import Testing

@Suite struct HTMLInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ steps: [Step], pattern: String = "*", onError: FailurePolicy = .drop,
    settings: RunSettings = RunSettings(workers: testWorkers)
  ) async throws -> Outcomes {
    try await GalleyEngineTests.run(
      steps,
      inputs: [
        InputEntry(
          source: .files(pattern: pattern, relativeTo: .pipelineDirectory), onError: onError)
      ], settings: settings, directory: folder.path)
  }

  @Test func `pages are told from text by what is in them, not by their name`() async throws {
    try folder.write("<!doctype html><p>A", to: "a.txt")
    try folder.write("No page", to: "b.html")
    try folder.write(
      Data("<html><meta charset=koi8-r>".utf8 + [0xCF]), to: "c.htm")
    #expect(
      try await run([]).lines == [
        #"{"id":"a.txt","source":"a.txt","html":"<!doctype html><p>A"}"#,
        #"{"id":"b.html","source":"b.html","text":"No page"}"#,
        #"{"id":"c.htm","source":"c.htm","html":"<html><meta charset=koi8-r>о","metadata":{"encoding":"koi8-r"}}"#,
      ])
  }

  @Test func `what was odd about an encoding is counted`() async throws {
    for name in ["a", "b"] {
      try folder.write(Data("<html><meta charset=x-odd>".utf8 + [0xE9]), to: name)
    }
    try folder.write(Data("<html><meta charset=utf-8>é".utf8 + [0xE9]), to: "c")
    #expect(
      try await run([]).result.notes.map { "\($0.message): \($0.count)" } == [
        "bytes that encode nothing were replaced with U+FFFD: 1",
        "the encoding 'x-odd' that a page names is unknown; the page was read as if it named none: 2",
      ])
  }

  @Test func `a page in front of a reader of text says what is missing`() async throws {
    try folder.write("<html>", to: "a.html")
    let reading = Step(name: "read", onError: .drop, reads: [.text]) { .keep($0) }
    #expect(
      try await run([reading]).failures.map(\.message) == [
        "the document has 'html' alone; put 'clean' before 'read'"
      ])
  }

  @Test func `a page too large fails alone`() async throws {
    try folder.write("<html>" + String(repeating: "x", count: 2000), to: "a.html")
    try folder.write("<html>", to: "b.html")
    var settings = RunSettings(workers: testWorkers)
    settings.maxDocumentSize = ByteCount(1000)
    let outcomes = try await run([], settings: settings)
    #expect(outcomes.ids == ["b.html"])
    #expect(outcomes.failures.map(\.id) == ["a.html"])
  }

  @Test func `a quarantined page is a page when it is read again`() async throws {
    try folder.write(Data("<html><meta charset=koi8-r>".utf8 + [0xCF]), to: "a.html")
    let failing = Step(name: "fail", onError: .quarantine) { document in
      if document.html == "<html><meta charset=koi8-r>о" { throw StageError("bad page") }
      return .keep(document)
    }
    for (input, output) in [("a.html", "first.ndjson"), ("first.ndjson", "second.ndjson")] {
      _ = try await run(
        [failing], pattern: input, onError: .quarantine,
        settings: RunSettings(workers: testWorkers, quarantine: output))
    }
    let kept = try folder.read("first.ndjson")
    #expect(
      kept.contains(#""html":"<html><meta charset=koi8-r>о","metadata":{"encoding":"koi8-r"}"#))
    #expect(try folder.read("second.ndjson") == kept)
  }

  @Test func `records carry pages`() async throws {
    let outcomes = try await GalleyEngineTests.run([], over: #"{"id":"a","html":"<p>A"}"#)
    #expect(
      outcomes.lines == [#"{"id":"a","html":"<p>A"}"#.replacing(",", with: #","source":"in","#)])
  }
}
