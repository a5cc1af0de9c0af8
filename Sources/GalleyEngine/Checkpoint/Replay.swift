import Galley
import GalleyFormats

/// Takes a resumed run to where its checkpoint was: reads the records before it again, to see that they
/// are the same, and gives back what is to be remembered about them.
struct Replay {
  /// Records that are read at a time.
  private static let batchSize = 1024

  private let checkpoint: Checkpoint
  private let list: InputList
  private let stages: [RunningStage]
  private let control: RunControl
  private var batch = RecordBatch(capacity: InputCursor.batchBytes)
  private var nextInBatch = 0
  private var records = 0
  private var place = RecordPlaceKey(packed: 0)

  init(
    _ checkpoint: Checkpoint, _ list: InputList, _ stages: [RunningStage], control: RunControl
  ) {
    self.control = control
    self.checkpoint = checkpoint
    self.list = list
    self.stages = stages
  }

  /// Moves `cursor` behind the records of the checkpoint.
  ///
  /// - Throws: a refusal where the input is not what it was, or the journal is damaged.
  mutating func run(
    _ journalPath: String, _ cursor: inout InputCursor, _ identifiers: inout IdentifierRegister
  ) async throws(RunRefusal) {
    do {
      // All of it is whole, or none of it is believed.
      var whole = try JournalReader(journalPath, upTo: checkpoint.journal)
      while try whole.next() != nil {}
      var journal = try JournalReader(journalPath, upTo: checkpoint.journal)
      while let entry = try journal.next() {
        try await take(entry, &cursor, &identifiers)
      }
    } catch let refusal as RunRefusal {
      throw refusal
    } catch {
      throw .damagedCheckpoint(journalPath)
    }
    guard records == checkpoint.records else { throw .damagedCheckpoint(journalPath) }
    try checkpoint.checkInputs(list)
  }

  private mutating func take(
    _ entry: JournalEntry, _ cursor: inout InputCursor, _ identifiers: inout IdentifierRegister
  ) async throws {
    switch entry {
    case .source(let index, let name):
      guard index < list.count, list[index].name == name else {
        throw RunRefusal.changedInput(
          "'\(name)' was read where '\(index < list.count ? list[index].name : "nothing")' is now")
      }
    case .record(let digest, let place, let identifier):
      guard let record = try await nextRecord(&cursor) else {
        let source = min(place.source, list.count - 1)
        throw RunRefusal.changedInput(
          "'\(source < 0 ? "the input" : list[source].name)' ended behind \(checkpoint.records) records at least, and "
            + "ends behind \(records) now")
      }
      let isSame = digest == 0 || record.digest(in: batch.bytes) == digest
      guard RecordPlaceKey(record.place) == place, isSame else {
        let name = record.place.name(in: list[record.place.source].name)
        throw RunRefusal.changedInput("'\(name)' is not what it was")
      }
      records += 1
      identifiers.restore(record.place)
      self.place = place
      if identifier != 0 { identifiers.restore(identifier, at: place) }
    case .replacement(let identifier): identifiers.restore(identifier, at: place)
    case .memory(let memory):
      guard memory.stage < stages.count, let stage = stages[memory.stage].ordered else {
        throw DamagedJournal()
      }
      do {
        try await stage.restore(memory.bytes)
      } catch {
        throw RunRefusal.stageDidNotStart(stages[memory.stage].name, "\(error)")
      }
    }
  }

  private mutating func nextRecord(
    _ cursor: inout InputCursor
  ) async throws(RunRefusal) -> RawRecord? {
    while nextInBatch == batch.records.count {
      batch.bytes.removeAll(keepingCapacity: true)
      batch.records.removeAll(keepingCapacity: true)
      nextInBatch = 0
      if control.isStopping { throw RunRefusal("the run was stopped before it went on") }
      let most = min(Self.batchSize, checkpoint.records - records)
      let isMoreLeft = await cursor.fill(&batch, upTo: most, waiter: NoWaiting())
      if batch.records.isEmpty, !isMoreLeft { return nil }
    }
    defer { nextInBatch += 1 }
    return batch.records[nextInBatch]
  }
}

/// Files are always ready, and one batch is in memory alone.
private struct NoWaiting: InputWaiter {
  func waitForInput(from file: OpenFile) async -> Bool { true }

  func ensureRoom(for bytes: Int, in batch: inout RecordBatch) async {}
}

extension RawRecord {
  /// Tells whether the record is what it was; 0 where that can't be told, since it could not be read: it
  /// may be readable now, under another limit.
  func digest(in bytes: [UInt8]) -> UInt64 {
    if case .unreadable = content { return 0 }
    return recordDigest(bytes.span.extracting(range))
  }
}

extension InputList {
  /// How many inputs there are, and a digest of their names in order.
  var summary: InputSummary {
    var digest = JournalDigest()
    for index in 0..<count {
      var name = self[index].name
      name.append("\n")
      digest = digest.adding(name.utf8Span.span)
    }
    return InputSummary(count: count, digest: digest.value)
  }
}

extension Checkpoint {
  /// Refuses where the list of inputs is not what it was.
  func checkInputs(_ list: InputList) throws(RunRefusal) {
    let found = list.summary
    guard found == inputs else {
      let other = found.count == inputs.count ? "others" : "\(found.count)"
      throw .changedInput("there were \(inputs.count) inputs, and are \(other) now")
    }
  }
}
