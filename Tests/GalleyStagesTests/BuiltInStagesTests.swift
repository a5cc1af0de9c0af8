import Galley
import GalleyStages
import GalleyTestSupport
import Testing

@Suite struct BuiltInStagesTests {
  @Test(arguments: StageCatalog.builtIn.names)
  func `every built-in stage keeps the promises of the protocol`(name: String) async throws {
    let needed: [String: JSONObject] = [
      "filter": JSONObject([("keep", "document.text.length > 20")])
    ]
    try await checkStage(
      #require(StageCatalog.builtIn[name]), options: needed[name] ?? JSONObject())
  }
}
