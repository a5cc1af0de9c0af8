import Galley
import GalleyFormats
import GalleyPatterns
import GalleyPipelines
import GalleyReports

/// `galley check [PIPELINE…]`.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every problem of a pipeline without running it.",
    discussion: """
      Examples:
        galley check                       checks ./galley.yaml
        galley check Pipelines/*.yaml      checks several
        galley check --strict              takes warnings for errors
        galley check --assume-env          goes on where a ${NAME} is not set
        galley check --format json         gives the same to a program

      Nothing is run, and no file but the pipeline's is opened. Exits with 0 if there
      is no error, with 2 if there is one. 'galley explain CODE' says more about a
      problem; its code stands in brackets.
      """)

  @Argument(
    help: ArgumentHelp("Pipeline files. Default: galley.yaml.", valueName: "PIPELINE"))
  var pipelines: [String] = []
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option in place of the file; may be given many times.",
      valueName: "NAME.OPTION=VALUE"))
  var overrides: [String] = []
  @Option(help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"))
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins
  @Option(help: "How to write it.") var format = ResultFormat.text
  @Flag(help: "Takes warnings for errors.") var strict
  @Flag(
    name: .customLong("assume-env"),
    help: "Goes on without variables that are not set, and says which.")
  var assumesVariables

  mutating func validate() throws {
    if let other = pipelines.first(where: { !PipelineChoice.isPipeline($0) }) {
      throw ValidationError("'\(other)' is no pipeline: its name doesn't end in .yaml or .yml")
    }
  }

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let files =
      pipelines.isEmpty
      ? [try PipelineChoice.file(nil, in: environment.workingDirectory)] : pipelines
    let choice = PluginChoice(folders: plugins, isOff: noPlugins)
    var isRefused = false
    for file in files {
      let loader = try environment.loader(for: file, choice, assumesVariables: assumesVariables)
      let check =
        TestFile.isNamed(by: file)
        ? loader.loadTests(file) : loader.load(file, PipelineRequest(overrides: overrides))
      try show(check, on: environment.standardOutput)
      if check.hasErrors || strict && !check.problems.isEmpty { isRefused = true }
    }
    return isRefused ? .refused : .success
  }

  private func show(_ check: PipelineCheck, on output: CommandEnvironment.Output) throws {
    switch format {
    case .json: try output.write(JSONWriter().text(of: check.jsonValue) + "\n")
    case .text:
      let renderer = DiagnosticRenderer(check.sources, color: output.style.usesColour)
      try output.write(renderer.text(of: check.problems) + check.verdict + "\n")
    }
  }
}

extension PipelineCheck {
  /// One line: how many problems there are, and what was assumed.
  fileprivate var verdict: String {
    let errors = problems.count { $0.severity == .error }
    let counts = [(errors, "error"), (problems.count - errors, "warning")]
      .filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    let found = counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
    let assumed =
      assumedVariables.isEmpty ? "" : "; assumed \(assumedVariables.joined(separator: ", "))"
    return "\(safeCommandText(file)): \(found)\(assumed)"
  }
}
