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

  static func changedPlan(_ change: String) -> RunRefusal {
    RunRefusal(
      "the pipeline has changed since the run was stopped that is to be resumed (\(change)); "
        + "undo that, or run without --resume to start over")
  }

  static func changedInput(_ change: String) -> RunRefusal {
    RunRefusal(
      "the input has changed since the run was stopped that is to be resumed: \(change); "
        + "undo that, or run without --resume to start over")
  }

  static func changedOutput(_ change: String) -> RunRefusal {
    RunRefusal(
      "the outputs of the run that is to be resumed have changed: \(change); "
        + "run without --resume to start over")
  }

  static func damagedCheckpoint(_ path: String) -> RunRefusal {
    RunRefusal("the checkpoint '\(path)' is damaged; run without --resume to start over")
  }

  static func cannotResume(_ reason: String) -> RunRefusal {
    RunRefusal("this run can't be resumed: \(reason); run without --resume")
  }

  static func quarantine(_ path: String, _ reason: String) -> RunRefusal {
    RunRefusal("the quarantine file '\(path)' can't be written: \(reason)")
  }
}

extension String {
  /// Why a run can't be resumed: a stage's output is no file.
  static func uncuttable(_ stage: String) -> String { "what '\(stage)' writes can't be cut back" }
}
