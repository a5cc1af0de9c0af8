package import Galley

/// What a run takes from its surroundings.
package struct RunEnvironment: Sendable {
  /// Absolute; arguments of the command line are relative to it.
  package let workingDirectory: String
  /// The descriptor that `-` reads from.
  package let standardInput: Int32
  /// Where exports without a path go.
  package let standardOutput: any ByteSink
  package internal(set) var listeners: [any RunListener]
  /// Gets the documents that come out; nil where nobody asks for them.
  package let documents: (any DocumentListener)?
  /// Other files that are written about the run, absolute: never an input of it.
  package let reportFiles: [String]
  /// The files that the plan was read from, absolute: never written.
  package let ownFiles: [String]
  /// Names the program and its version: a checkpoint of another one is refused.
  package let program: String
  /// How to wait before another attempt; cancelled where the run is stopped.
  package let sleep: @Sendable (Duration) async throws -> Void

  package init(
    workingDirectory: String, standardInput: Int32 = 0, standardOutput: any ByteSink,
    listeners: [any RunListener] = [], documents: (any DocumentListener)? = nil,
    reportFiles: [String] = [], ownFiles: [String] = [],
    program: String = "",
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.program = program
    self.sleep = sleep
    self.workingDirectory = workingDirectory
    self.standardInput = standardInput
    self.standardOutput = standardOutput
    self.listeners = listeners
    self.documents = documents
    self.reportFiles = reportFiles
    self.ownFiles = ownFiles
  }
}
