import Galley

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
      is no error, with 2 if there is one.
      """)

  @Argument(help: "Pipeline files. Default: galley.yaml.", )
  var pipeline: [String] = []
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option in place of the file; may be given many times.",
      valueName: "NAME.OPTION=VALUE"))
  var overrides: [String] = []
  @Option(help: "How to write it.") var format = ResultFormat.text
  @Flag(help: "Takes warnings for errors.") var strict
  @Flag(
    name: .customLong("assume-env"),
    help: "Goes on without variables that are not set, and says which.")
  var assumesVariables

  func run(in environment: CommandEnvironment) throws -> ExitStatus { .success }
}
