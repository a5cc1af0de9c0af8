/// A verb of the command line.
protocol Verb: ParsableCommand {
  /// Does what the arguments say; what it throws refuses to.
  func run(in environment: CommandEnvironment) async throws -> ExitStatus
}
