import Foundation
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

private let broken = """
  galley: 1
  name: é😀
  stages:
    - summarize: {sentences: 0, sentences: 2}
    - é😀: {a: b}
    - export: ${OUT}
    - export
  run: {on-error: drop, quarantine: q.ndjson}

  """

@Suite struct CheckFormatTests {
  private func log(_ text: String) throws -> [String: Any] {
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    return try #require(runs.first)
  }

  private func results(_ text: String) throws -> [[String: Any]] {
    try #require(try log(text)["results"] as? [[String: Any]])
  }

  private func location(_ result: [String: Any]) throws -> [String: Any] {
    let locations = try #require(result["locations"] as? [[String: Any]])
    return try #require(locations.first?["physicalLocation"] as? [String: Any])
  }

  private func uri(_ result: [String: Any]) throws -> String {
    let artifact = try location(result)["artifactLocation"] as? [String: Any]
    return try #require(artifact?["uri"] as? String)
  }

  @Test func aReviewGetsEveryProblemAtItsPlace() async throws {
    let check = try await TestFolder(["a.yaml": broken]).run(
      "check", "a.yaml", "--format", "sarif", "--set", "brief.sentences=3")
    #expect(check.status == .refused)
    try expectSnapshot(of: check.output, named: "check-sarif.json")
    let rules = try #require(
      ((try log(check.output)["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"]
        as? [[String: Any]])
    for result in try results(check.output) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  /// Field report R77.
  @Test(arguments: [
    ("my pipe.yaml", "my%20pipe.yaml"), ("a#b.yaml", "a%23b.yaml"), ("50%.yaml", "50%25.yaml"),
    ("é.yaml", "%C3%A9.yaml"), ("a:b.yaml", "./a:b.yaml"), ("x/a:b.yaml", "x/a:b.yaml"),
    ("./a?b[c].yaml", "a%3Fb%5Bc%5D.yaml"), ("missing.yaml", "missing.yaml"),
  ])
  func filesAreNamedByReferences(file: String, reference: String) async throws {
    let folder = try TestFolder()
    if file != "missing.yaml" { try folder.write("galley: 1\nstages: []\n", to: file) }
    let check = await folder.run("check", file, "--format", "sarif")
    let result = try #require(try results(check.output).first)
    #expect(try uri(result) == reference)
    let region = try #require(try location(result)["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == (file == "missing.yaml" ? 1 : 2))
  }

  @Test func pathsCountFromTheRepositorysRoot() async throws {
    let folder = try TestFolder([
      "repository/.git/HEAD": "", "repository/a/b.yaml": "", "c.yaml": "",
    ])
    let check = await folder.run(
      ["check", "b.yaml", "../../c.yaml", "--format", "sarif"], in: "repository/a")
    let uris = try results(check.output).map(uri)
    #expect(uris == ["a/b.yaml", "file://\(folder.url.appending(path: "c.yaml").path())"])
    let annotations = await folder.run(
      ["check", "b.yaml", "--format", "github"], in: "repository/a")
    #expect(annotations.output.hasPrefix("::error file=a/b.yaml,line=1,"))
  }

  @Test func noProblemIsALogToo() async throws {
    let check = try await TestFolder(["a.yaml": "galley: 1\nstages: [clean, export]\n"])
      .run("check", "a.yaml", "--format", "sarif")
    #expect(check.status == .success)
    #expect(try results(check.output).isEmpty)
  }

  @Test func annotationsAreEscaped() async throws {
    let check = try await TestFolder(["50%,a.yaml": broken]).run(
      "check", "50%,a.yaml", "--format", "github", "--set", "brief.sentences=3")
    #expect(check.status == .refused)
    try expectSnapshot(of: check.output, named: "check-github.txt")
  }

  @Test func whatGitHubWouldDropIsCounted() async throws {
    let stages = (1...7).map { "  - no-stage-\($0)\n" }.joined()
    let file = "galley: 1\nstages:\n" + stages
    let check = try await TestFolder(["a.yaml": file, "b.yaml": file])
      .run("check", "a.yaml", "b.yaml", "--format", "github")
    let lines = check.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.last == "::notice title=galley check::4 more errors are not shown here")
  }

  @Test(arguments: CheckFormat.allCases)
  func noFormatShowsASecret(format: CheckFormat) async throws {
    let folder = try TestFolder([
      "Plugins/translate/plugin.yaml": """
      plugin: 1
      name: translate
      version: 1.0.0
      summary: Translates the text.
      command: [./translate]
      protocol: 1
      options:
        type: object
        properties:
          key: {type: string, writeOnly: true}
          count: {type: integer}

      """,
      "a.yaml": "galley: 1\nstages: [translate: {key: \"${KEY}\", count: \"${KEY}\"}]\n",
      "b.yaml": "galley: 1\nstages: [translate: {key: s3cr3t-XYZ}]\n",
    ])
    let check = await folder.run(
      [
        "check", "a.yaml", "b.yaml", "--format", format.rawValue, "--set",
        "translate.key=s3cr3t-XYZ",
      ], variables: ["KEY": "s3cr3t-XYZ"])
    #expect(check.status == .refused)
    #expect(!(check.output + check.errors).contains("s3cr3t-XYZ"), "\(check.output)")
    let plain = await folder.run(
      ["check", "a.yaml", "--format", format.rawValue], variables: ["KEY": "s3cr3t-XYZ"])
    #expect(plain.output.contains("found the string '***'"))
    #expect(!plain.output.contains("s3cr3t-XYZ"))
  }
}
