import Galley
import GalleyPipelines
import Testing

private let text = """
  galley: 1
  stages:
    - tag-names
    - rank-names: {count: 5}
    - save: a.ndjson
    - save:
        path: b.ndjson
      name: again
  """

@Suite struct OverrideTests {
  private func values(_ overrides: String...) throws -> [[String: JSONValue]] {
    try plan(text, environment: ["N": "6"], .init(overrides: overrides)).stages.map { stage in
      Dictionary(uniqueKeysWithValues: stage.configuration.values.map { ($0.name, $0.value) })
    }
  }

  @Test func `options are set whatever the item looks like`() throws {
    let values = try values(
      "tag-names.types=[place, person]", "rank-names.count=7", "rank-names.count=8",
      "save.title=a: #b", "again.path=c.ndjson", "again.title=\"q\\t\"", "again.copies=[]")
    #expect(values[0]["types"] == ["place", "person"])
    #expect(values[1]["count"] == 8)
    #expect(values[2]["path"] == "a.ndjson" && values[2]["title"] == "a: #b")
    #expect(values[3]["path"] == "c.ndjson" && values[3]["title"] == "q\t")
  }

  @Test func `variables stand in overrides too`() throws {
    #expect(try values("rank-names.count=${N}")[1]["count"] == 6)
  }

  @Test func `run and the policy of a stage are set`() throws {
    let plan = try plan(
      text, .init(overrides: ["run.workers=2", "run.grace=1s", "save.on-error=drop"]))
    #expect(plan.settings.workers == 2 && plan.settings.grace == .seconds(1))
    #expect(plan.stages.map(\.onError) == [.fail, .fail, .drop, .fail])
  }

  @Test func `keys beside a stage are set`() throws {
    let plan = try plan(
      text,
      .init(overrides: [
        "save.when=document.text contains \"a\"", "save.timeout=2s", "save.retries=1",
        "save.timeout=3s",
      ]))
    let save = plan.stages[2]
    #expect(save.when?.description == "document.text contains \"a\"")
    #expect(save.timeout == .seconds(3) && save.retries == 1)
    #expect(plan.stages[3].retries == 0)
  }

  @Test(arguments: [
    ("workers", "bad-override", 7, "expected NAME.option=value, such as run.workers=2"),
    (".x=1", "bad-override", 7, "expected NAME.option=value"),
    ("run=1", "bad-override", 7, "expected NAME.option=value"),
    ("rank-name.count=1", "bad-override", 7, "is named 'rank-name'; did you mean 'rank-names'?"),
    ("zzz.count=1", "bad-override", 7, "there are tag-names, rank-names, save, again, run"),
    ("save.name=x", "bad-override", 12, "'name' can't be set here; change it in the file"),
    ("rank-names.cuont=1", "unknown-key", 18, "unknown key 'cuont'; did you mean 'count'?"),
    ("rank-names.count=x", "wrong-type", 24, "expected an integer, found the string 'x'"),
    ("rank-names.count=", "wrong-type", 24, "expected an integer, found nothing"),
    ("rank-names.count=${NO}", "unset-variable", 24, "the variable 'NO' is not set"),
    ("save.retries=-1", "out-of-range", 20, "-1 is out of range; expected 0 to 100"),
    ("save.when=document.txt == 1", "unknown-part", 26, "did you mean 'text'?"),
    ("run.worker=1", "unknown-key", 11, "unknown key 'worker'; did you mean 'workers'?"),
    ("run.workers=0", "out-of-range", 19, "0 is out of range"),
    ("tag-names.types=[person, é: x", "yaml-syntax", 36, "expected ',' or ']'"),
    ("tag-names.types=[person, plcae]", "unknown-value", 32, "did you mean 'place'?"),
  ])
  func `what is wrong points into the argument`(
    override: String, code: String, column: Int, message: String
  ) throws {
    let problems = check(text, .init(overrides: [override])).problems
    #expect(problems.map(\.code.rawValue) == [code])
    let problem = try #require(problems.first)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(problem.place?.origin == .argument("--set \(override)"))
    #expect(problem.place?.start == SourcePosition(line: 1, column: column))
  }
}
