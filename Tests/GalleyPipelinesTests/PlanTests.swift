import Galley
import GalleyPipelines
import Testing

private let whole = """
  galley: 1
  name: brief
  input:
    - news/*.txt
    - files: more.ndjson
      on-error: drop
      allow-empty: true
      provides: [entities, annotations.quotes, fields.kind]
    - {files: "-", format: json}
  stages:
    - scrub
    - tag-names:
        types: [person, place]
      name: names
      on-error: continue
    - save: out/all.ndjson
  run:
    workers: 2
    on-error: quarantine
    quarantine: out/bad.ndjson
    max-failures: 10
    max-document-size: 1MiB
    max-in-flight: 8MiB
    checkpoint: 0s
    grace: 500ms
  tests: []
  x-anything: {free: [1, 2]}
  """

@Suite struct PlanTests {
  @Test func `a plan holds what the file says`() throws {
    let plan = try plan(whole)
    #expect(plan.name == "brief" && plan.directory == "/desk/Pipelines")
    #expect(plan.stages.map(\.name) == ["scrub", "names", "save"])
    #expect(plan.stages.map(\.onError) == [.quarantine, .continue, .quarantine])
    #expect(plan.stages[2].configuration.outputPaths == ["out/all.ndjson"])
    #expect(
      plan.inputs.map(\.source) == [
        .files(pattern: "news/*.txt", relativeTo: .pipelineDirectory),
        .files(pattern: "more.ndjson", relativeTo: .pipelineDirectory), .standardInput(.json),
      ])
    #expect(plan.inputs.map(\.onError) == [.quarantine, .drop, .quarantine])
    #expect(plan.inputs.map(\.allowEmpty) == [false, true, false])
    #expect(
      plan.inputs[1].provides == [.entities, .annotations("quotes"), .field("kind", .any)])
    let settings = plan.settings
    #expect(settings.workers == 2 && settings.maxFailures == 10)
    #expect(settings.quarantine == "out/bad.ndjson" && settings.grace == .milliseconds(500))
    #expect(settings.maxDocumentSize.bytes == 1 << 20 && settings.maxInFlight.bytes == 8 << 20)
  }

  @Test func `what is left out has its default`() throws {
    let plan = try plan("galley: 1\nstages: [scrub]\n")
    #expect(plan.name == "news" && plan.inputs.isEmpty)
    #expect(plan.stages.map(\.onError) == [.fail])
    #expect(plan.settings.workers == nil && plan.settings.quarantine == nil)
  }

  @Test func `where a quarantine is named, failures go there`() throws {
    let plan = try plan(
      "galley: 1\ninput: a.txt\nstages: [scrub]\nrun: {quarantine: bad.ndjson, workers: auto}\n")
    #expect(plan.stages.map(\.onError) == [.quarantine])
    #expect(plan.inputs.map(\.onError) == [.quarantine])
  }

  @Test func `a record that can't be read does not continue`() throws {
    let plan = try plan("galley: 1\ninput: a.txt\nstages: [scrub]\nrun: {on-error: continue}\n")
    #expect(plan.stages.map(\.onError) == [.continue])
    #expect(plan.inputs.map(\.onError) == [.drop])
  }

  @Test func `inputs of the command line replace those of the file`() throws {
    let text = """
      galley: 1
      input:
        - {files: a.ndjson, provides: [entities, subjects], on-error: drop}
        - {files: b.ndjson, provides: [entities], on-error: drop}
      stages: [rank-names]
      """
    let plan = try plan(text, .init(inputs: ["c.ndjson", "-"], inputFormat: .ndjson))
    #expect(
      plan.inputs.map(\.source) == [
        .files(pattern: "c.ndjson", relativeTo: .workingDirectory), .standardInput(.ndjson),
      ])
    #expect(plan.inputs.map(\.provides) == [[.entities], [.entities]])
    #expect(plan.inputs.map(\.onError) == [.drop, .drop])
  }

  @Test func `anchors and merge keys reach options, and places stay with the anchor`() {
    let text = """
      galley: 1
      x-common: &common {count: 50}
      stages:
        - tag-names
        - rank-names: {<<: *common, ties: true}
      """
    let problems = check(text).problems
    #expect(problems.map(\.message) == ["50 is out of range; expected 1 to 20"])
    #expect(problems.map { $0.place?.start.line } == [2])
  }

  @Test func `strings arrive as they are written`() throws {
    for text in ["0510", "1.10", "no", "22:30:00", "61e9540", "2026-01-02", "1_000", "0x1F", "~"] {
      let plan = try plan("galley: 1\nstages:\n  - save: {path: x, title: \(text)}\n")
      let title = plan.stages[0].configuration.values.first { $0.name == "title" }?.value
      #expect(title == .string(text))
    }
  }

  @Test func `a file that can't be read says why`() {
    let loader = loader()
    for (path, reason) in [("/nowhere/a.yaml", "no such file"), ("/tmp", "it is a folder")] {
      let check = loader.load(path)
      #expect(check.problems.map(\.code.rawValue) == ["unreadable-file"])
      #expect(check.problems.first?.message == "can't read '\(path)': \(reason)")
      #expect(check.plan == nil && check.hasErrors)
    }
  }
}
