/// Why a run did not start: nothing was read, and no output has its final name.
package struct RunRefusal: Error, Hashable, Sendable {
  /// What is wrong, where, and what to do.
  package let message: String

  package init(_ message: String) { self.message = message }
}

extension RunRefusal {
  static func nothingMatches(_ pattern: String, in folder: String) -> RunRefusal {
    RunRefusal(
      "no input matches '\(pattern)' in \(folder); correct the pattern, or set "
        + "'allow-empty: true' beside it")
  }

  static func outputIsInput(_ path: String) -> RunRefusal {
    RunRefusal("'\(path)' is an input and an output of this pipeline; write to another file")
  }

  static func stageDidNotStart(_ stage: String, _ reason: String) -> RunRefusal {
    RunRefusal("the stage '\(stage)' can't start: \(reason)")
  }

  static func quarantine(_ path: String, _ reason: String) -> RunRefusal {
    RunRefusal("the quarantine file '\(path)' can't be written: \(reason)")
  }
}
