import Galley
import GalleyFormats

/// Where a run begins.
enum RunOrigin: Sendable {
  case fresh
  /// At the beginning of the input, although an earlier run has left something.
  ///
  /// - Parameters:
  ///   - records: how many the earlier run had done; nil where it had no checkpoint yet.
  ///   - isAsked: whether the user wanted to go on there.
  case over(records: Int?, isAsked: Bool)
  case behind(Checkpoint)

  /// What a stage is told about it.
  func resumption(of stage: String) -> Resumption? {
    switch self {
    case .fresh: nil
    case .over(_, let isAsked): isAsked ? Resumption(state: nil, isCompleting: false) : nil
    case .behind(let checkpoint):
      Resumption(
        state: checkpoint.stages[stage] ?? .null, isCompleting: checkpoint.isCompleting)
    }
  }

  /// Whether the user wants to go on where an earlier run was stopped.
  var isAsked: Bool {
    switch self {
    case .fresh: false
    case .over(_, let isAsked): isAsked
    case .behind: true
    }
  }

  /// How many records may be read, from the first one on; nil: all.
  ///
  /// A run that was completing has read all that it is about, whatever has come to its input since.
  func recordLimit(_ limit: Int?) -> Int? {
    guard let checkpoint else { return limit }
    return checkpoint.isCompleting ? checkpoint.records : limit.map { max($0, checkpoint.records) }
  }

  /// What users are told about it.
  var beginning: RunBeginning {
    switch self {
    case .fresh: .fresh
    case .over(let records, _): .startsOver(records: records)
    case .behind(let checkpoint): .resumes(records: checkpoint.records)
    }
  }

  var checkpoint: Checkpoint? {
    if case .behind(let checkpoint) = self { checkpoint } else { nil }
  }
}

/// The files beside the first output that hold the state of a run.
struct RunStateFiles: Sendable {
  /// As the pipeline names the output, without a slash at its end.
  private let output: String
  private let absoluteOutput: String

  var checkpoint: CheckpointFile { CheckpointFile(path: absoluteOutput + ".checkpoint") }
  var journalPath: String { absoluteOutput + ".journal" }

  /// - Returns: nil where no output is a file or a folder.
  init?(_ plan: RunPlan) {
    for path in plan.stages.flatMap(\.configuration.outputPaths) {
      if case .other = PathKind(FilePath.join(plan.directory, path)) { continue }
      output = String(path.reversed().drop { $0 == "/" }.reversed())
      absoluteOutput = FilePath.join(plan.directory, output)
      return
    }
    return nil
  }

  /// Removes the checkpoint of an earlier run that is not resumed, and its journal unless this run
  /// writes one.
  func removeCheckpoint(withJournal: Bool) throws(FileError) {
    try checkpoint.remove()
    if withJournal { try CheckpointFile(path: journalPath).remove() }
  }

  /// Finds out where the run begins.
  ///
  /// - Throws: a refusal where it is to be resumed and can't be.
  func origin(of plan: RunPlan, program: String) throws(RunRefusal) -> RunOrigin {
    let found = checkpoint.read()
    let isAsked = plan.settings.resumes
    guard case .checkpoint(let last) = found else {
      if isAsked, case .damaged = found { throw .damagedCheckpoint(checkpoint.path) }
      if isAsked { try refuseOtherRemains(plan, program: program) }
      let isSomethingLeft = [checkpoint.path, journalPath, absoluteOutput + ".partial"].contains {
        PathKind($0) != .missing
      }
      return isSomethingLeft || isAsked ? .over(records: nil, isAsked: isAsked) : .fresh
    }
    guard isAsked else { return .over(records: last.records, isAsked: false) }
    let outline = PlanOutline(plan, program: program)
    if let change = outline.difference(from: last.outline) { throw .changedPlan(change) }
    for mark in last.outputs {
      let problem = mark.problem(in: plan.directory, mayBeInPlace: last.isCompleting)
      if let problem { throw .changedOutput(problem) }
    }
    return .behind(last)
  }
}

extension RunStateFiles {
  /// Refuses to start over where another output shows that there is something to go on with: the run
  /// that left it had another output in front.
  private func refuseOtherRemains(_ plan: RunPlan, program: String) throws(RunRefusal) {
    if PathKind(journalPath) != .missing || PathKind(absoluteOutput + ".partial") != .missing {
      return
    }
    for path in plan.stages.flatMap(\.configuration.outputPaths) {
      let other = FilePath.join(plan.directory, path)
      if case .checkpoint(let last) = CheckpointFile(path: other + ".checkpoint").read() {
        let change = PlanOutline(plan, program: program).difference(from: last.outline)
        throw .changedPlan(change ?? "the order of the outputs")
      }
      if PathKind(other + ".partial") != .missing {
        throw .changedPlan(
          "'\(path).partial' is left of a run whose first output was not '\(output)'")
      }
    }
  }
}

extension RunPlan {
  /// Why no run of this plan can be resumed; nil where one can.
  var obstacleToResuming: String? {
    let readsStandardInput = inputs.contains {
      if case .standardInput = $0.source { true } else { false }
    }
    if readsStandardInput { return "standard input can't be read again" }
    if settings.checkpoint <= .zero { return "'run.checkpoint' is 0s, so there are no checkpoints" }
    return RunStateFiles(self) == nil ? "no output is a file, so there are no checkpoints" : nil
  }
}
