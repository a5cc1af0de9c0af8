import Galley
import GalleyFormats

/// Writes the journal of a run, and its checkpoints.
///
/// The order in which things reach the disk makes every checkpoint one that can be gone back to,
/// whatever is cut off and when: first every output up to the records that are done (each committing
/// stage's `checkpoint()`, then the quarantine), then the journal, each with its file's name in its
/// folder; then the checkpoint itself, under another name, renamed when it is synced, and its folder
/// synced. What is written behind that is cut off again when the run is resumed. At the end a last
/// checkpoint says that all is committed; then the outputs get their final names one by one, and when
/// the last one has it, the checkpoint is removed and then the journal.
struct CheckpointWriter: ~Copyable, Sendable {
  private let file: CheckpointFile
  private var journal: Journal
  private let outline: PlanOutline
  private let seed: UInt64
  private let list: InputList
  private let directory: String
  private let outputs: [String]
  private let quarantine: String?
  private let interval: Int
  private var lastTime = monotonicNanoseconds()
  /// The list of inputs in short, made when it is first needed: there may be millions.
  private var inputs: InputSummary?
  /// Whether there is a checkpoint, by this run or the one that it resumes.
  private(set) var isWritten: Bool

  /// - Throws: a refusal where another run is on the same outputs.
  init(
    _ files: RunStateFiles, _ plan: RunPlan, _ list: InputList, program: String,
    origin: RunOrigin
  ) throws(RunRefusal) {
    file = files.checkpoint
    outline = PlanOutline(plan, program: program)
    seed = origin.checkpoint?.seed ?? .random(in: .min ... .max)
    self.list = list
    directory = plan.directory
    outputs = plan.stages.flatMap(\.configuration.outputPaths)
    quarantine = plan.settings.quarantine
    interval = plan.settings.checkpoint.nanoseconds
    isWritten = origin.checkpoint != nil
    do throws(FileError) {
      journal = try Journal(files.journalPath, replayed: origin.checkpoint?.journal)
    } catch {
      throw RunRefusal("this run can't begin: \(error)")
    }
  }

  /// The seed of the hashes of ids in the journal.
  var identifierSeed: UInt64 { seed }

  /// Whether it is time for the next checkpoint.
  var isDue: Bool { monotonicNanoseconds() - lastTime >= interval }

  /// Makes room for this run's entries; an earlier run's are lost from now on.
  mutating func begin() throws(FileError) { try journal.begin() }

  /// Adds a record whose turn has come to the journal.
  ///
  /// - Parameter identifiers: the hashes of the ids that are taken by it: the record's own first.
  mutating func note(
    _ record: RawRecord, digest: UInt64, identifiers: [UInt64], memories: [StageMemory]
  ) throws(FileError) {
    try journal.note(source: record.place.source, name: list[record.place.source].name)
    try journal.append(
      .record(
        digest: digest, place: RecordPlaceKey(record.place), identifier: identifiers.first ?? 0))
    for identifier in identifiers.dropFirst() {
      try journal.append(.replacement(identifier: identifier))
    }
    for memory in memories { try journal.append(.memory(memory)) }
  }

  /// Writes a checkpoint; all outputs are synced by now.
  ///
  /// - Parameters:
  ///   - stages: what each committing stage said, by its name.
  ///   - quarantineBytes: the length of the quarantine file; nil without one.
  mutating func write(
    _ settled: SettledState, stages: JSONObject, quarantineBytes: Int?, isCompleting: Bool
  ) throws(FileError) {
    let position = try journal.sync()
    let inputs = inputs ?? list.summary
    self.inputs = inputs
    var marks = outputs.compactMap { OutputMark($0, in: directory) }
    if let quarantine, let bytes = quarantineBytes,
      let mark = OutputMark(quarantine, in: directory, bytes: bytes)
    {
      marks.append(mark)
    }
    try file.write(
      Checkpoint(
        outline: outline, seed: seed, records: settled.ledger.read, ledger: settled.ledger,
        stages: stages, quarantine: quarantineBytes, outputs: marks, journal: position,
        inputs: inputs, isCompleting: isCompleting))
    isWritten = true
    lastTime = monotonicNanoseconds()
  }

  /// Removes the journal of a run that can't be resumed.
  consuming func discard() { journal.remove() }

  /// Removes the state of a run that is complete.
  consuming func remove() throws(FileError) {
    if isWritten { try file.remove() }
    journal.remove()
  }
}

/// What is true of the records whose turn has come, all of them whole.
struct SettledState: Sendable {
  var ledger: Ledger
  /// Bytes of the quarantine file.
  var quarantineBytes: Int
}

extension Duration {
  /// Whole nanoseconds; the greatest number for what doesn't fit.
  var nanoseconds: Int {
    let (seconds, attoseconds) = components
    let (product, overflow) = Int(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? .max : product + Int(attoseconds / 1_000_000_000)
  }
}
