import Galley
import GalleyEngine
import GalleyFormats
import GalleyPatterns
import GalleyPipelines
import GalleyReports

/// `galley test [PATH…]`.
struct TestVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the tests of pipelines.",
    discussion: """
      Examples:
        galley test                     runs all tests below the current folder
        galley test Pipelines           the same for another folder
        galley test news.yaml           the tests in a pipeline and in news.test.yaml
        galley test --format json       gives the same to a program

      Tests stand under 'tests:' in a pipeline file, or beside it in a file whose name
      ends in .test.yaml. Their documents go from memory to memory: nothing is
      exported. Exits with 0 if all passed, 1 if one failed, 2 if none was run.
      """)

  @Argument(
    help: ArgumentHelp(
      "Pipeline files, files of tests, and folders. Default: the current folder.",
      valueName: "PATH"))
  var paths: [String] = []
  @Option(help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"))
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins
  @Option(help: "How to write it.") var format = ResultFormat.text

  func run(in environment: CommandEnvironment) async throws -> ExitStatus {
    guard let tests = try tests(in: environment) else { return .refused }
    let report = TestReport(usesColour: environment.standardOutput.style.usesColour)
    var outcomes: [TestOutcome] = []
    for test in tests {
      let control = RunControl()
      environment.interruption.protect(control) {}
      defer { environment.interruption.release() }
      let outcome = await TestRun(test: test).outcome(in: environment, control)
      if case .signal(let number) = control.cause { return .signal(number) }
      outcomes.append(outcome)
      if format == .text { try environment.standardOutput.write(report.text(of: outcome)) }
    }
    switch format {
    case .text: try environment.standardOutput.write(report.summary(of: outcomes))
    case .json:
      try environment.standardOutput.write(JSONWriter().text(of: outcomes.json) + "\n")
    }
    return outcomes.allSatisfy(\.isPassed) ? .success : .failures
  }

  /// All tests of all arguments; nil where a file is not as it should be, which has been told.
  private func tests(in environment: CommandEnvironment) throws -> [PipelineTest]? {
    let choice = PluginChoice(folders: plugins, isOff: noPlugins)
    let finder = TestFiles(in: environment.workingDirectory) { file in
      try environment.loader(for: file, choice)
    }
    var checks: [PipelineCheck] = []
    var untested: [String] = []
    for path in paths.isEmpty ? ["."] : paths {
      // A pipeline without tests is nothing to complain about, unless it was asked for by name.
      let isNamed = PipelineChoice.isPipeline(path)
      let found = try finder.files(path).map(finder.check)
        .filter { $0.mayHoldTests || isNamed && $0.hasErrors }
      if found.isEmpty { untested.append(path) }
      checks += found.filter { check in !checks.contains { $0.file == check.file } }
    }
    if try tell(checks.filter { !$0.problems.isEmpty }, environment) { return nil }
    let tests = checks.flatMap(\.tests)
    guard let path = untested.first ?? (tests.isEmpty ? paths.first ?? "." : nil) else {
      return tests
    }
    throw CommandRefusal(
      "there are no tests in '\(path)'; write some under 'tests:' in a pipeline, "
        + "or beside it in NAME.test.yaml")
  }

  /// - Returns: whether there are errors among the problems.
  private func tell(
    _ checks: [PipelineCheck], _ environment: CommandEnvironment
  ) throws -> Bool {
    let isRefused = checks.contains(where: \.hasErrors)
    for check in checks { environment.tellProblems(of: check) }
    if isRefused, format == .json {
      let problems: JSONValue = ["checks": .array(checks.map(\.jsonValue))]
      try environment.standardOutput.write(JSONWriter().text(of: problems) + "\n")
    }
    return isRefused
  }
}
