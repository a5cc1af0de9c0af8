import Foundation
import Testing

@testable import GalleyCommandLine

private let sound = """
  galley: 1
  stages:
    - word-count:
        minimum-length: ${LENGTH:-2}
    - export

  """

@Suite struct CheckTests {
  @Test func aSoundPipelineIsCalledThat() async throws {
    let outcome = try await TestFolder(["galley.yaml": sound]).run("check")
    #expect(outcome.status == .success)
    #expect(outcome.output == "galley.yaml: no problems\n")
    #expect(outcome.errors == "")
  }

  @Test func everyProblemOfEveryFileIsShown() async throws {
    let broken = sound.replacing("minimum-length", with: "minimum-lenght")
      .replacing("- export", with: "- exprot")
    let outcome = try await TestFolder(["a.yaml": sound, "b.yml": broken])
      .run("check", "a.yaml", "b.yml")
    #expect(outcome.status == .refused)
    #expect(outcome.output.contains("b.yml:4:7: error: unknown key 'minimum-lenght'"))
    #expect(outcome.output.contains("b.yml:5:5: error: unknown stage 'exprot'"))
    #expect(outcome.output.contains("a.yaml: no problems\n"))
    #expect(outcome.output.hasSuffix("b.yml: 2 errors\n"))
  }

  @Test func aProgramGetsTheSame() async throws {
    let outcome = try await TestFolder(["a.yaml": sound.replacing("- export", with: "- exprot")])
      .run("check", "a.yaml", "--format", "json")
    #expect(outcome.status == .refused)
    let check = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let problem = try #require((check["problems"] as? [[String: Any]])?.first)
    #expect(problem["code"] as? String == "unknown-stage")
    #expect(problem["line"] as? Int == 5)
    #expect(outcome.errors == "")
  }

  @Test func filesOfTestsAreCheckedToo() async throws {
    let tests =
      "pipeline: a.yaml\ntests: [{name: b, given: c, through: exprot, expect: {text: c}}]\n"
    let outcome = try await TestFolder(["a.yaml": sound, "a.test.yaml": tests])
      .run("check", "a.yaml", "a.test.yaml")
    #expect(outcome.status == .refused)
    #expect(outcome.output.contains("a.test.yaml:2:38: error: no stage of the pipeline is named"))
    #expect(outcome.output.hasSuffix("a.test.yaml: 1 error\n"))
  }

  @Test func settingsOfTheCommandLineAreCheckedToo() async throws {
    let outcome = try await TestFolder(["galley.yaml": sound])
      .run("check", "--set", "word-count.minimum-length=0")
    #expect(outcome.status == .refused)
    #expect(outcome.output.contains("out of range"))
  }

  @Test func variablesThatAreNotSetCanBeAssumed() async throws {
    let folder = try TestFolder(["galley.yaml": sound.replacing(":-2", with: "")])
    let strict = await folder.run("check")
    #expect(strict.status == .refused)
    let assumed = await folder.run("check", "--assume-env")
    #expect(assumed.status == .success)
    #expect(assumed.output == "galley.yaml: no problems; assumed LENGTH\n")
    let given = await folder.run("check", variables: ["LENGTH": "3"])
    #expect(given.output == "galley.yaml: no problems\n")
  }

  @Test func withoutAPipelineItSaysWhichItLookedFor() async throws {
    let outcome = try await TestFolder().run("check")
    #expect(outcome.status == .refused)
    #expect(
      outcome.errors == "galley: there is no galley.yaml here; name a pipeline, a .yaml file\n")
  }
}
