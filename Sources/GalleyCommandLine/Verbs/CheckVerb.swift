import GalleyPipelines

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
        galley check --format sarif        the same for a code host's review
        galley check --format github       the same as annotations of GitHub Actions

      Nothing is run, and no file but the pipeline's is opened. Exits with 0 if there
      is no error, with 2 if there is one. 'galley explain CODE' says more about a
      problem; its code stands in brackets.
      """)

  @Argument(
    help: ArgumentHelp("Pipeline files. Default: galley.yaml.", valueName: "PIPELINE"),
    completion: .pipelines)
  var pipelines: [String] = []
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option in place of the file; may be given many times.",
      valueName: "NAME.OPTION=VALUE"))
  var overrides: [String] = []
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins
  @Option(help: "How to write it.") var format = CheckFormat.text
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
    // Whether a server is named, the environment may say.
    let environment = try environment.allowing()
    var report = CheckReport(format, in: environment)
    var isRefused = false
    for file in files {
      let loader = try environment.loader(for: file, choice, assumesVariables: assumesVariables)
      let check =
        TestFile.isNamed(by: file)
        ? loader.loadTests(file) : loader.load(file, PipelineRequest(overrides: overrides))
      try report.add(check)
      if check.hasErrors || strict && !check.problems.isEmpty { isRefused = true }
    }
    try report.finish()
    return isRefused ? .refused : .success
  }
}
