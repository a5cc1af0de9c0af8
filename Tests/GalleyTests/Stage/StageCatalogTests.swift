import Galley
import Testing

@Suite struct StageCatalogTests {
  @Test func stagesAreAddedInOrder() throws {
    let catalog = try StageCatalog([stage("b")]).adding([stage("c"), stage("a")])
    #expect(catalog.names == ["a", "b", "c"])
  }

  @Test func allNamesThatAreTakenAreTold() {
    let catalog = StageCatalog([stage("clean"), stage("filter")])
    let process = StageOrigin.process(plugin: "y", version: "1", folder: "/plugins/y")
    let error = #expect(throws: StageNameClash.self) {
      try catalog.adding([
        stage("clean", .compiledIn(plugin: "x")), stage("words", .compiledIn(plugin: "x")),
        stage("words", process), stage("other", process),
      ])
    }
    #expect(
      error?.messages == [
        "2 stages are called 'clean': one is built in, and one is compiled in from Plugins/x; "
          + "rename all but one",
        "2 stages are called 'words': one is compiled in from Plugins/x, and one is offered by "
          + "the plugin in /plugins/y; rename all but one",
      ])
  }
}

private func stage(_ name: String, _ origin: StageOrigin = .builtIn) -> StageDescriptor {
  StageDescriptor(StageInfo(name, "Does."), options: [], origin: origin) { _, _, _, _ in nil }
}
