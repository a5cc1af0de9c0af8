import Foundation
import Galley
import GalleyFormats
import GalleyPlugins
import Testing

/// The plugins that authors learn from, and what the description of the protocol shows of one.
@Suite(.serialized)
struct ExamplePluginTests {
  static let plugins = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins")

  private func verdicts(
    of plugin: String, _ arguments: [String], _ options: JSONObject = JSONObject(),
    writes: [Part], on texts: [String]
  ) async throws -> [Verdict] {
    let trial = try PluginTrial()
    let command = ProcessCommand(
      plugin: plugin, folder: Self.plugins.appending(path: plugin).path, arguments: arguments,
      contract: Contract(reads: [.text], writes: writes), options: options)
    let documents = texts.enumerated().map { Document(id: "\"\\n\($0)\n", text: $1) }
    let verdicts = try await trial.run(command) { try await $0.verdicts(on: documents) }
    #expect(trial.lines.isEmpty && trial.notes.isEmpty && trial.failures.isEmpty)
    return verdicts
  }

  @Test func quotesAreMarked() async throws {
    let texts = ["😀 “We will not sell,” she said.", #"é "No" and "not in my name"."#, "Nothing."]
    let verdicts = try await verdicts(
      of: "mark-quotes", ["python3", "mark_quotes.py"],
      JSONObject([("minimum-words", .integer(3))]), writes: [.annotations("quotes")], on: texts)
    let quotes = verdicts.map { verdict in
      verdict.kept.map { document in
        (document.annotations["quotes"] ?? []).compactMap { document.slice($0.range) }
      }
    }
    #expect(quotes == [["We will not sell,"], ["not in my name"], []])
  }

  @Test func paragraphsAreCounted() async throws {
    let texts = ["one\ntwo\nthree", "a\\nb", "\\\n\\", "", "\"\n\t\u{2028}\n"]
    let verdicts = try await verdicts(
      of: "count-paragraphs", ["./count-paragraphs"], writes: [.field("paragraphs", .integer)],
      on: texts)
    let counts = verdicts.map { $0.kept?.fields["paragraphs"] }
    #expect(counts == [3, 1, 2, 0, 2].map { .integer($0) })
  }

  /// What stands in the description is what the plugin says.
  @Test func theDescribedExchangeIsTrue() async throws {
    let text = try String(
      contentsOf: Self.plugins.appending(path: "PROTOCOL.md"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    let sent = lines.filter { $0.hasPrefix("> {") }.map { $0.dropFirst(2) }
    let shown = lines.filter { $0.hasPrefix("< {") }.map { String($0.dropFirst(2)) }
    #expect(sent.count == 5 && shown.count == 3)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "mark_quotes.py"]
    process.currentDirectoryURL = Self.plugins.appending(path: "mark-quotes")
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data((sent.joined(separator: "\n") + "\n").utf8))
    try input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var reader = JSONReader()
    let answers = try String(decoding: said, as: UTF8.self).split(separator: "\n").map {
      try reader.read(String($0))
    }
    let expected = try shown.map { try reader.read($0) }
    #expect(Set(answers) == Set(expected))
  }
}
