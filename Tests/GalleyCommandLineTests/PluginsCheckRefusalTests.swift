import Foundation
import Galley
import GalleyFormats
import Testing

@testable import GalleyCommandLine

/// Plugins that can't be tried.
@Suite struct PluginsCheckRefusalTests {
  private func manifest(_ name: String, _ more: String = "") -> String {
    """
    plugin: 1
    name: \(name)
    summary: Greets.
    command: [./greet]
    protocol: 1
    \(more)
    """
  }

  @Test func anUnknownNameGetsAProposal() async throws {
    let folder = try TestFolder(["Plugins/greet/plugin.yaml": manifest("greet")])
    let outcome = await folder.run("plugins", "check", "greets")
    #expect(outcome.status == .refused && outcome.output == "")
    #expect(outcome.errors == "galley: there is no plugin 'greets'; did you mean 'greet'?\n")
    let empty = try await TestFolder().run("plugins", "check", "greet")
    #expect(empty.status == .refused)
    #expect(empty.errors.hasPrefix("galley: there is no plugin 'greet', nor any other;"))
  }

  @Test func whatIsWrongWithAManifestIsShown() async throws {
    let folder = try TestFolder([
      "Plugins/greet/plugin.yaml": manifest("greet", "reeds: [text]"),
      "Plugins/summarize/plugin.yaml": manifest("summarize"),
      "Plugins/reading/Reading.swift": "",
    ])
    let broken = await folder.run("plugins", "check", "greet")
    #expect(broken.status == .refused && broken.output == "")
    #expect(broken.errors.contains("Plugins/greet/plugin.yaml:6:1: error: unknown key 'reeds'"))
    let clash = await folder.run("plugins", "check", "summarize")
    #expect(clash.status == .refused)
    #expect(clash.errors.contains("'summarize' is also the name of a stage of Galley itself"))
    let sources = await folder.run("plugins", "check", "reading")
    #expect(sources.status == .refused)
    #expect(sources.errors.contains("'galley plugins build' builds one with it"))
  }

  @Test func optionsAreRead() async throws {
    let options = """
      options:
        type: object
        required: [key, model]
        properties:
          key: {type: string, writeOnly: true}
          model: {type: string}
      """
    let folder = try TestFolder([
      "Plugins/greet/plugin.yaml": manifest("greet", options),
      "Plugins/greet/greet": """
      #!/bin/sh
      read -r hello
      echo '{"type":"error","message":'"$(echo "$hello" | sed 's/.*"options":{\\(.*\\)},.*/"\\1/;
        s/"//g; s/.*/"&"/')"'}'
      """,
    ])
    let program = folder.url.appending(path: "Plugins/greet/greet").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let missing = await folder.run("plugins", "check", "greet", "--set", "key=${GREET_KEY}")
    #expect(missing.status == .refused)
    #expect(missing.errors.contains("the variable") || missing.errors.contains("GREET_KEY"))
    let one = await folder.run(
      "plugins", "check", "greet", "--set", "key=${GREET_KEY}", variables: ["GREET_KEY": "s3cret"])
    #expect(one.status == .refused)
    #expect(one.errors.contains("'greet' needs the option 'model'"))
    #expect(one.errors.hasSuffix("give what it needs with --set OPTION=VALUE\n"))
    let both = await folder.run(
      "plugins", "check", "greet", "--set", "key=${GREET_KEY}", "--set", "model=m=1",
      variables: ["GREET_KEY": "s3cret"])
    #expect(both.status == .failures)
    #expect(both.output.contains("refused to start: key:***,model:m=1"))
    let bad = await folder.run("plugins", "check", "greet", "--set", "model")
    #expect(bad.status == .refused && bad.errors.contains("expected OPTION=VALUE"))
  }

  @Test func whatIsCompiledInIsLeftToTheCompiler() async throws {
    let output = Page()
    let stage = StageDescriptor(
      StageInfo("greet", "Greets."), options: [], origin: .compiledIn(plugin: "greet")
    ) { _, _, _, _ in nil }
    let status = await Program.run(
      ["plugins", "check", "greet"],
      in: CommandEnvironment(
        workingDirectory: "/", variables: [:], standardInput: -1,
        standardOutput: .init(sink: output), standardError: .init(sink: Page()),
        builtIn: .installed, compiledIn: [stage], interruption: Interruption()))
    #expect(status == .success)
    #expect(output.text.hasPrefix("greet is compiled in: the compiler has checked it"))
  }
}
