import Foundation
import Galley
import GalleyScripting
import GalleyTestSupport
import Testing

private let page = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Documentation/scripts.md")

/// The blocks of the page in a language.
private func blocks(_ language: String) throws -> [String] {
  try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```\(language)\n")
    .dropFirst().compactMap { $0.components(separatedBy: "```").first }
}

@Suite(.enabled(if: hasPatterns)) struct DocumentationTests {
  @Test func `the scripts of the page run`() throws {
    let scripts = try blocks("lua")
    #expect(scripts.count >= 4)
    for script in scripts {
      var sample = try document(
        #"{"id":"a","text":"In  Taxila.\nAnd more.","metadata":{"published":"2026-01-27"},"entities":[{"type":"x","start":4,"end":10}]}"#
      )
      sample.metadata.title = "Title"
      let outcome = try trial(script, over: sample)
      if case .failed(let message) = outcome { Issue.record("\(message) in:\n\(script)") }
      if case .kept(let json) = outcome, script.contains("issue") {
        #expect(json.contains(#""issue":"01/2026""#))
      }
    }
  }

  @Test func `the pipelines of the page and the example of the stage are without problems`() throws
  {
    let pipelines = try blocks("yaml")
    #expect(pipelines.count == 2)
    let example = "stages:\n" + ScriptStage.info.example
    for stages in pipelines + [example] {
      expectProblems("galley: 1\n" + stages, [], stages: [.init(ScriptStage.self)])
    }
  }
}
