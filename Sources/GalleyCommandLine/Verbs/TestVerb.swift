import Galley
import GalleyEngine
import GalleyFormats
import GalleyPatterns
import GalleyPipelines
import GalleyReports
import Glibc

/// `galley test [PATH…]`.
struct TestVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the tests of pipelines.",
    discussion: """
      Examples:
        galley test                     runs all tests below the current folder
        galley test Pipelines           the same for another folder
        galley test news.yaml           the tests in a pipeline and in news.test.yaml
        galley test --filter byline     those with 'byline' in their name
        galley test --update            writes golden files anew; then see git diff
        galley test --format junit      for a CI system; also json and github

      Tests stand under 'tests:' in a pipeline file, or beside it in a file whose name
      ends in .test.yaml. Their documents end in memory: nothing is exported.
      Exits with 0 if all passed, 1 if one failed, 2 if none was run.
      """)

  @Argument(
    help: ArgumentHelp(
      "Pipeline files, files of tests, and folders. Default: the current folder.",
      valueName: "PATH"), completion: .pipelines)
  var paths: [String] = []
  @Option(help: ArgumentHelp("Runs the tests with this in their name.", valueName: "TEXT"))
  var filter: String?
  @Flag(help: "Writes golden files with what comes now. Refused in CI.") var update
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins
  @Option(help: "How to write it.") var format = TestFormat.text

  func run(in environment: CommandEnvironment) async throws -> ExitStatus {
    if update, isContinuousIntegration(environment.variables) {
      throw CommandRefusal(
        "golden files are not written in CI, where the variable 'CI' is set; "
          + "run 'galley test --update' elsewhere, and commit what it wrote")
    }
    let environment = try environment.allowing()
    guard let tests = try tests(in: environment) else { return .refused }
    let startTime = time(nil)
    var outcomes: [TestOutcome] = []
    for test in tests {
      let control = RunControl()
      environment.interruption.protect(control) {}
      defer { environment.interruption.release() }
      var outcome = await TestRun(test: test, isUpdating: update)
        .outcome(in: environment, control)
      if case .signal(let number) = control.cause { return .signal(number) }
      let note = update ? updateGolden(of: &outcome) : ""
      outcomes.append(outcome)
      try show(outcome, note, environment)
    }
    try close(outcomes, startTime, environment)
    return outcomes.allSatisfy(\.isPassed) ? .success : .failures
  }

  /// - Returns: what was done, for the user to read; empty where the test has no golden file.
  private func updateGolden(of outcome: inout TestOutcome) -> String {
    guard let golden = outcome.test.expectation.golden else { return "" }
    guard let records = outcome.records else { return "kept      \(golden.path)\n" }
    // A file that holds nothing would hold for ever what nobody meant.
    let remark = records.isEmpty ? ", which holds no document" : ""
    do throws(FileError) {
      switch try GoldenUpdate.write(records, to: golden) {
      case .written: return "written   \(golden.path)\(remark)\n"
      case .unchanged: return "unchanged \(golden.path)\(remark)\n"
      }
    } catch {
      outcome.failures.append(TestFailure(place: golden.place, message: error.description))
      return "kept      \(golden.path)\n"
    }
  }

  /// What is written as soon as a test has ended.
  private func show(
    _ outcome: TestOutcome, _ note: String, _ environment: CommandEnvironment
  ) throws {
    let output = environment.standardOutput
    switch format {
    case .text:
      let report = TestReport(usesColour: output.style.usesColour)
      try output.write(report.text(of: outcome) + (note.isEmpty ? "" : "  " + safeLine(note)))
    case .github:
      try output.write(outcome.annotations(in: environment))
      environment.tell(safeLine(note))
    case .json, .junit: environment.tell(safeLine(note))
    }
  }

  /// What is written when all have ended.
  private func close(
    _ outcomes: [TestOutcome], _ startTime: Int, _ environment: CommandEnvironment
  ) throws {
    let output = environment.standardOutput
    switch format {
    case .text, .github: try output.write(TestReport(usesColour: false).summary(of: outcomes))
    case .json: try output.write(JSONWriter().text(of: outcomes.json) + "\n")
    case .junit: try output.write(outcomes.junit(startTime: startTime))
    }
  }

  private func safeLine(_ line: String) -> String {
    line.isEmpty ? "" : safeText(String(line.dropLast())) + "\n"
  }

  /// All tests to run; nil where a file is not as it should be, which has been told.
  private func tests(in environment: CommandEnvironment) throws -> [PipelineTest]? {
    let choice = TestChoice(paths: paths, filter: filter)
    let plugins = PluginChoice(folders: plugins, isOff: noPlugins)
    let finder = TestFiles(in: environment.workingDirectory) { file in
      try environment.loader(for: file, plugins)
    }
    let (checks, untested) = try choice.checks(finder)
    if try tell(checks.filter { !$0.problems.isEmpty }, environment) { return nil }
    let tests = try choice.tests(of: checks, untested: untested)
    let missing = tests.flatMap { $0.missingFiles(from: environment.workingDirectory) }
    guard missing.isEmpty else {
      let sources = checks.reduce(into: [:]) { files, check in
        files.merge(check.sources.files) { first, _ in first }
      }
      try tell(missing, SourceTexts(files: sources), environment)
      return nil
    }
    return tests
  }

  /// - Returns: whether there are errors among the problems.
  private func tell(
    _ checks: [PipelineCheck], _ environment: CommandEnvironment
  ) throws -> Bool {
    let isRefused = checks.contains(where: \.hasErrors)
    for check in checks { try tell(check.problems, check.sources, environment) }
    if isRefused, format == .json {
      let problems: JSONValue = ["checks": .array(checks.map(\.jsonValue))]
      try environment.standardOutput.write(JSONWriter().text(of: problems) + "\n")
    }
    return isRefused
  }

  private func tell(
    _ problems: [Diagnostic], _ sources: SourceTexts, _ environment: CommandEnvironment
  ) throws {
    environment.tell(problems, in: sources)
    if format == .github {
      let annotations = problems.map { $0.annotation("galley test", in: environment) }
      try environment.standardOutput.write(annotations.joined())
    }
  }
}
