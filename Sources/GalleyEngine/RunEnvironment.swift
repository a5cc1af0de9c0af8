package import Galley

/// What a run takes from its surroundings.
package struct RunEnvironment: Sendable {
  /// Absolute; arguments of the command line are relative to it.
  package let workingDirectory: String
  /// The descriptor that `-` reads from.
  package let standardInput: Int32
  /// Where exports without a path go.
  package let standardOutput: any ByteSink
  package let listeners: [any RunListener]
  /// Names the program and its version: a checkpoint of another one is refused.
  package let program: String

  package init(
    workingDirectory: String, standardInput: Int32 = 0, standardOutput: any ByteSink,
    listeners: [any RunListener] = [], program: String = ""
  ) {
    self.program = program
    self.workingDirectory = workingDirectory
    self.standardInput = standardInput
    self.standardOutput = standardOutput
    self.listeners = listeners
  }
}
