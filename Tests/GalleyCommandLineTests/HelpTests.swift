import Foundation
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct HelpTests {
  @Test(arguments: [
    "run", "check", "explain", "graph", "test", "diff", "stages", "schema", "new", "completions",
    "help",
  ])
  func everyVerbHasHelpWithExamplesFirst(verb: String) async throws {
    let help = try await TestFolder().run("help", verb)
    #expect(help.status == .success)
    try expectSnapshot(of: help.output, named: "help-\(verb).txt")
    let asOption = try await TestFolder().run(verb, "--help")
    #expect(asOption.output == help.output)
  }

  @Test func theProgramHasHelpToo() async throws {
    let help = try await TestFolder().run("help")
    try expectSnapshot(of: help.output, named: "help.txt")
    let asOption = try await TestFolder().run("--help")
    #expect(asOption.output == help.output)
  }

  @Test func aVerbOfAVerbHasHelpToo() async throws {
    let list = try await TestFolder().run("help", "plugins", "list")
    try expectSnapshot(of: list.output, named: "help-plugins-list.txt")
    let help = try await TestFolder().run("help", "plugins", "build")
    try expectSnapshot(of: help.output, named: "help-plugins-build.txt")
    let check = try await TestFolder().run("help", "plugins", "check")
    try expectSnapshot(of: check.output, named: "help-plugins-check.txt")
    let asOption = try await TestFolder().run("plugins", "build", "--help")
    #expect(asOption.output == help.output)
    let group = try await TestFolder().run("plugins")
    let groupHelp = try await TestFolder().run("help", "plugins")
    #expect(group.output == groupHelp.output)
    #expect(group.output.contains("Usage: galley plugins VERB"))
  }

  @Test func helpFitsOnATerminal() {
    let verbs = GalleyCommand.configuration.subcommands
    let inner = verbs.flatMap { $0.configuration.subcommands }
    for command in [GalleyCommand.self] + verbs + inner {
      let lines = GalleyCommand.helpMessage(for: command).split(separator: "\n")
      #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
    }
  }

  @Test func aloneItSaysWhatToDoNext() async throws {
    let bare = try await TestFolder().run()
    #expect(bare.status == .success)
    #expect(bare.output.contains("galley run PIPELINE.yaml FILE…"))
    let prepared = try await TestFolder(["galley.yaml": "galley: 1\n"]).run()
    #expect(prepared.output.hasPrefix("There is a galley.yaml here."))
    #expect(prepared.errors == "")
  }

  @Test func theManualHoldsAllOfIt() async throws {
    let manual = try await TestFolder().run("help", "--format", "man")
    try expectSnapshot(of: manual.output, named: "galley.1")
    let both = try await TestFolder().run("help", "run", "--format", "man")
    #expect(both.status == .refused)
    #expect(both.errors.contains("leave the verb out"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func thereAreCompletions(shell: String) async throws {
    let script = try await TestFolder().run("completions", shell)
    try expectSnapshot(of: script.output, named: "completions.\(shell)")
  }

  @Test func theVersionIsOneLine() async throws {
    let version = try await TestFolder().run("--version")
    #expect(version.output == "galley \(Program.version)\n")
  }

  @Test func theLicensesAreTheFileAtTheTop() async throws {
    let printed = try await TestFolder().run("--licenses")
    let top = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let file = try Data(contentsOf: top.appending(path: "NOTICE"))
    #expect(printed.status == .success)
    #expect(printed.errors == "")
    #expect(printed.output == String(decoding: file, as: UTF8.self))
    #expect(printed.output.contains("WordNet 3.0 Copyright 2006 by Princeton University."))
  }

  @Test func aVerbSaysWhoseOptionTheLicensesAre() async throws {
    let mistaken = try await TestFolder().run("run", "--licenses")
    #expect(mistaken.status == .refused)
    #expect(mistaken.errors.contains("It is an option of 'galley'."))
  }
}
