import Foundation
import Testing

/// What a host and a plugin say to each other, with a text that holds every kind of escape.
private let exchange = #"""
  {"type":"hello","protocol":1,"stage":"long-words","options":{"minimum-length":6},"galley":"0.1.0"}
  {"type":"document","seq":7,"document":{"id":"\"text\":\"no","text":"A lighthouse\nkeeper\\ \"rowed\" \u0001 home."}}
  {"type":"flush"}
  {"type":"document","seq":8,"document":{"id":"b","text":""}}
  {"type":"bye"}

  """#

private let modules = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  .deletingLastPathComponent().appending(path: "Modules")

@Suite struct NewStageTests {
  @Test(arguments: ["python", "shell"])
  func theProgramOfANewStageKeepsTheProtocol(language: String) async throws {
    let shop = try Workshop(["exchange.ndjson": exchange])
    _ = try await shop.galley("new", "stage", "long-words", "--language", language)
    let program = language == "python" ? "python3 long-words.py" : "./long-words.sh"
    let ended = try await shop.bash(
      "cd Plugins/long-words && \(program) <../../exchange.ndjson | tr -d ' '",
      variables: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
    #expect(
      ended.output == """
        {"type":"ready","protocol":1,"concurrency":16}
        {"type":"keep","seq":7,"set":{"fields":{"long-words":3}}}
        {"type":"keep","seq":8,"set":{"fields":{"long-words":0}}}

        """)
    #expect(ended.errors == "")
  }

  /// A program that keeps an answer in a buffer would wait here for ever.
  @Test(arguments: ["python3 long-words.py", "./long-words.sh"])
  func everyAnswerComesAtOnce(command: String) async throws {
    let shop = try Workshop()
    let language = command.hasSuffix(".py") ? "python" : "shell"
    _ = try await shop.galley("new", "stage", "long-words", "--language", language)
    let program = try Program(
      "/bin/sh", ["-c", "cd Plugins/long-words && exec \(command)"], in: shop.folder,
      variables: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
    let lines = exchange.split(separator: "\n")
    program.write(lines[0] + "\n")
    try await program.waitForOutput("ready")
    program.write(lines[1] + "\n")
    try await program.waitForOutput("keep")
    program.write(lines[4] + "\n")
    #expect(try await program.end().code == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: modules.path())))
  func aNewStageInSwiftNeedsNothingButGalley() async throws {
    let shop = try Workshop()
    _ = try await shop.galley("new", "stage", "long-words", "--language", "swift")
    let ended = try await shop.bash(
      "swiftc -typecheck -swift-version 6 -warnings-as-errors -package-name other"
        + " -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility"
        + " -enable-upcoming-feature InternalImportsByDefault"
        + " -enable-upcoming-feature NonisolatedNonsendingByDefault"
        + " -I '\(modules.path())' Plugins/long-words/*.swift",
      variables: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "HOME": shop.folder.path(),
      ])
    #expect(ended.code == 0, "\(ended.errors)")
  }

  @Test func aNewScriptPassesItsTest() async throws {
    let shop = try Workshop(["a.txt": "The lighthouse keeper rowed home."])
    _ = try await shop.galley("new", "stage", "long-words", "--language", "lua")
    let check = try await shop.galley("check", "--strict", "long-words.yaml")
    #expect(check.code == 0, "\(check.output)")
    let test = try await shop.galley("test", "long-words.yaml")
    #expect(test.code == 0, "\(test.output)\(test.errors)")
    let run = try await shop.galley("run", "long-words.yaml", "a.txt")
    #expect(run.output.contains(#""fields":{"long-words":2}"#))
  }

  @Test(arguments: ["python", "shell"])
  func aNewProgramPassesItsTests(language: String) async throws {
    let shop = try Workshop([
      "a.txt": "The lighthouse keeper rowed home.",
      "galley.yaml": "galley: 1\nstages: [long-words, export]\n",
    ])
    _ = try await shop.galley("new", "stage", "long-words", "--language", language)
    let stages = try await shop.galley("stages", "long-words")
    #expect(stages.output.contains("minimum-length: an integer, 1 to 100, default 6"))
    let check = try await shop.galley("check", "--strict")
    #expect(check.code == 0, "\(check.output)")
    let test = try await shop.galley("test", "Plugins/long-words")
    #expect(test.code == 0, "\(test.output)\(test.errors)")
    let run = try await shop.galley("run", "a.txt")
    #expect(run.output.contains(#""fields":{"long-words":2}"#), "\(run.errors)")
  }
}
