import Foundation
import Galley
import GalleyTestSupport
import Testing

@testable import GalleyPlugins

@Suite struct DiscoveryTests {
  @Test func pluginsAreFoundUpToTheRootOfTheRepository() throws {
    let home = try Place()
    try home.manifest("Plugins/outside")
    try home.folder("repo/.git")
    try home.manifest("repo/Plugins/common")
    try home.manifest("repo/news/Plugins/own")
    #expect(home.names(near: "repo/news") == ["own", "common"])
    #expect(home.names(near: "repo") == ["common"])
  }

  @Test func outsideARepositoryOnlyWhatLiesBesideThePipeline() throws {
    let home = try Place()
    try home.manifest("Plugins/above")
    try home.manifest("news/Plugins/own")
    #expect(home.names(near: "news") == ["own"])
  }

  @Test func namedFoldersComeFirstAndOnce() throws {
    let home = try Place()
    try home.folder(".git")
    try home.manifest("Plugins/own")
    try home.manifest("more/extra")
    #expect(home.names(near: ".", named: ["more", "Plugins"]) == ["extra", "own"])
    #expect(PluginFolders.named(by: ["GALLEY_PLUGINS": "a:/b::c"]) == ["a", "/b", "c"])
    #expect(home.discovery(near: ".", named: ["missing"]).missingFolders.count == 1)
  }

  @Test func whatIsNoPluginIsPassedOver() throws {
    let home = try Place()
    try home.folder("Plugins/empty")
    try home.write("Plugins/PROTOCOL.md", "")
    try home.manifest("Plugins/.hidden")
    try home.write("Plugins/swift-one/One.swift", "")
    #expect(home.names(near: ".") == ["swift-one"])
  }

  @Test func aManifestWithProblemsIsAnErrorWhereItsStageIsNamed() throws {
    let home = try Place()
    try home.write("Plugins/broken/plugin.yaml", "plugin: 1\nnam: broken\n")
    let discovery = home.discovery(near: ".")
    let found = problems(of: "broken", in: discovery)
    #expect(found.first == "the plugin Plugins/broken can't be used: its plugin.yaml has problems")
    #expect(found.contains { $0.hasPrefix("unknown key 'nam'") })
    #expect(discovery.sources.keys.map(\.self) == ["Plugins/broken/plugin.yaml"])
  }

  @Test func everybodysFoldersAreNotTrusted() throws {
    let home = try Place()
    try home.manifest("Plugins/open")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: home.path + "/Plugins")
    #expect(
      problems(of: "open", in: home.discovery(near: ".")).first?.contains("everybody may write")
        == true)
    #expect(problems(of: "open", in: home.discovery(near: ".", named: ["Plugins"])) == [])
  }

  @Test func aNameOfTwoIsAnErrorThatNamesBoth() throws {
    let home = try Place()
    try home.folder(".git")
    try home.manifest("Plugins/clean")
    try home.manifest("Plugins/own")
    try home.manifest("news/Plugins/own")
    let discovery = home.discovery(near: "news")
    #expect(
      problems(of: "clean", in: discovery, builtIn: ["clean"]) == [
        "'clean' is the name of the stage of Galley itself, and of the plugin in Plugins/clean; "
          + "rename one"
      ])
    #expect(
      problems(of: "own", in: discovery).first?.hasSuffix(
        "news/Plugins/own, and of the plugin in Plugins/own; rename one") == true)
  }

  @Test func sourcesThatAreNotCompiledInSaySo() throws {
    let home = try Place()
    try home.write("Plugins/swift-one/One.swift", "")
    #expect(
      problems(of: "swift-one", in: home.discovery(near: ".")).first?
        .contains("'galley plugins build' builds one with them") == true)
  }

  private func problems(
    of stage: String, in discovery: PluginDiscovery, builtIn: [String] = []
  ) -> [String] {
    let base = StageCatalog(
      builtIn.map {
        StageDescriptor(StageInfo($0, "Is there."), options: [], origin: .builtIn) { _, _, _, _ in
          nil
        }
      })
    let catalog = discovery.catalog(
      adding: base, host: PluginHost(variables: [:], version: "1", processes: ProcessGroups()))
    let place = SourcePlace(
      origin: .argument("x"), start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 1))
    var problems: [Diagnostic] = []
    _ = catalog[stage]?.plan(nil, at: place, reporting: &problems)
    return problems.map(\.message)
  }
}

/// A temporary folder with plugins in it.
private final class Place {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func write(_ name: String, _ text: String) throws {
    try folder((name as NSString).deletingLastPathComponent)
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }

  func manifest(_ folder: String) throws {
    try write(
      folder + "/plugin.yaml",
      """
      plugin: 1
      name: \((folder as NSString).lastPathComponent)
      summary: Does nothing.
      command: [nothing]
      protocol: 1
      """)
  }

  func discovery(near folder: String, named: [String] = []) -> PluginDiscovery {
    PluginDiscovery(
      PluginFolders(near: path + "/" + folder, named: named, workingDirectory: path),
      workingDirectory: path)
  }

  func names(near folder: String, named: [String] = []) -> [String] {
    discovery(near: folder, named: named).plugins.map(\.name)
  }
}
