import Foundation
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct PluginsListTests {
  private let manifest = """
    plugin: 1
    name: word-count
    version: 2.1.0
    summary: "Counts\\u0007 otherwise."
    command: [python3, count.py]
    protocol: 1

    """

  @Test func everyPluginIsListedWithWhatIsWrong() async throws {
    let folder = try TestFolder([
      "Plugins/word-count/plugin.yaml": manifest,
      "Plugins/broken/plugin.yaml": "plugin: 1\nnam: broken\ncommand: [x]\nprotocol: 1\n",
      "Plugins/reading/Reading.swift": "", "more/other/plugin.yaml": manifest,
    ])
    _ = await folder.run("new", "stage", "long-words", "--language", "shell")
    let outcome = await folder.run("plugins", "list", "--plugins", "more")
    #expect(outcome.status == .success && outcome.errors == "")
    try expectSnapshot(of: outcome.output, named: "plugins-list.txt")
    let list = await folder.run("plugins", "list", "--plugins", "more", "--format", "json")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
    let plugins = try #require(report["plugins"] as? [[String: Any]])
    #expect(
      plugins.map { $0["name"] as? String } == [
        "broken", "long-words", "other", "reading", "word-count",
      ])
    #expect(
      plugins.map { $0["kind"] as? String } == [
        "unusable", "program", "unusable", "sources", "program",
      ])
    #expect(plugins[1]["version"] as? String == "0.1.0")
    #expect((plugins[1]["problems"] as? [Any])?.isEmpty == true)
  }

  @Test func withoutPluginsItSaysHowToBegin() async throws {
    let outcome = try await TestFolder().run("plugins", "list")
    #expect(outcome.output.hasPrefix("There are no plugins here; 'galley new stage"))
    let missing = try await TestFolder().run(
      "plugins", "list", variables: ["GALLEY_PLUGINS": "nowhere"])
    #expect(missing.status == .refused)
    #expect(missing.errors.contains("nowhere"))
  }
}
