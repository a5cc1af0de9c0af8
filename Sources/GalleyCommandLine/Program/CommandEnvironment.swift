package import Galley
import GalleyAbstracts
import GalleyFormats
package import GalleyReports
import Glibc

/// What a verb takes from its surroundings.
package struct CommandEnvironment: Sendable {
  /// A stream to write to.
  package struct Output: Sendable {
    package let sink: any ByteSink
    package let style: TerminalStyle
    /// The width of the terminal now; nil where it is none.
    package let columns: @Sendable () -> Int?

    package init(
      sink: any ByteSink, style: TerminalStyle = .plain,
      columns: @escaping @Sendable () -> Int? = { nil }
    ) {
      self.sink = sink
      self.style = style
      self.columns = columns
    }

    func write(_ text: String) throws { try sink.write(text.utf8Span.span) }
  }

  /// Absolute; paths in arguments are relative to it.
  package let workingDirectory: String
  package let variables: [String: String]
  /// The descriptor that `-` reads.
  package let standardInput: Int32
  package let standardOutput: Output
  package let standardError: Output
  /// The stages of Galley itself.
  package let builtIn: StageCatalog
  /// The stages of plugins that were compiled in.
  package let compiledIn: [StageDescriptor]
  package let interruption: Interruption
  /// How it is told what is done.
  var log = LogOptions()
  /// What stages that ask servers may do.
  var servers = ServerAccess()

  package init(
    workingDirectory: String, variables: [String: String],
    standardInput: Int32, standardOutput: Output, standardError: Output, builtIn: StageCatalog,
    compiledIn: [StageDescriptor] = [], interruption: Interruption
  ) {
    self.workingDirectory = workingDirectory
    self.variables = variables
    self.standardInput = standardInput
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.builtIn = builtIn
    self.compiledIn = compiledIn
    self.interruption = interruption
  }
}

extension CommandEnvironment {
  /// The surroundings of this process.
  ///
  /// - Throws: where the working directory is gone.
  static func ofProcess(
    builtIn: StageCatalog, compiledIn: [StageDescriptor]
  ) throws(CommandRefusal) -> CommandEnvironment {
    guard let folder = workingDirectoryOfProcess() else {
      throw CommandRefusal("the current folder can't be found; change to another one")
    }
    let variables = environmentVariables()
    return CommandEnvironment(
      workingDirectory: folder, variables: variables, standardInput: STDIN_FILENO,
      standardOutput: Output(.standardOutput, variables),
      standardError: Output(.standardError, variables), builtIn: builtIn, compiledIn: compiledIn,
      interruption: Interruption())
  }
}

extension CommandEnvironment.Output {
  fileprivate init(_ descriptor: OutputDescriptor, _ variables: [String: String]) {
    let columns = { @Sendable in terminalColumns(of: descriptor.number) }
    self.init(
      sink: descriptor, style: TerminalStyle(columns: columns(), variables: variables),
      columns: columns)
  }
}

private func workingDirectoryOfProcess() -> String? {
  guard let path = unsafe getcwd(nil, 0) else { return nil }
  defer { unsafe free(path) }
  return unsafe String(cString: path)
}
