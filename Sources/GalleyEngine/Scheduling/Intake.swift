import Galley
import GalleyFormats
import Glibc

/// Where workers get their input: reads one batch at a time, in input order, within bounds.
final class Intake: Sendable {
  /// A full batch, and a piece that ends in the middle of a record.
  private static let batchRoom = InputCursor.batchBytes + OpenFile.chunk

  /// Bytes that a record in a waiting batch takes besides its own.
  private static let recordRoom = 1024
  private static let mostSpare = 64

  private struct State: Sendable {
    var cursor: InputCursor
    var nextSequence = 0
    var isAtEnd = false
  }

  private let turn: Turn<State>
  private let room: Room
  private let control: RunControl
  private let spare = Lock<[RecordBatch]>([])

  init(_ cursor: InputCursor, room: Room, control: RunControl) {
    turn = Turn(State(cursor: cursor))
    self.room = room
    self.control = control
  }

  /// The next records in input order, at most so many.
  ///
  /// - Returns: nil where nothing is left, or the run takes no more.
  func next(upTo records: Int) async -> RecordBatch? {
    while true {
      var state = await turn.take()
      guard !state.isAtEnd, !control.isInputOver else {
        turn.giveBack(state)
        return nil
      }
      // Empty are batches of what holds no records, such as an empty file.
      if let batch = await fill(&state, upTo: records) { return batch }
    }
  }

  private func fill(_ state: inout State, upTo records: Int) async -> RecordBatch? {
    await room.takeBatch(bytes: Self.batchRoom)
    var batch = spare.withLock { $0.popLast() } ?? RecordBatch(capacity: Self.batchRoom)
    batch.room = Self.batchRoom
    batch.sequence = state.nextSequence
    let before = state.cursor.bytesRead
    let isMoreLeft = await state.cursor.fill(&batch, upTo: records, waiter: self)
    batch.bytesTaken = state.cursor.bytesRead - before
    state.isAtEnd = !isMoreLeft
    let isEmpty = batch.records.isEmpty
    if !isEmpty { state.nextSequence += 1 }
    turn.giveBack(state)
    guard isEmpty else { return batch }
    recycle(&batch)
    return nil
  }

  /// Lets a batch that has to wait take no more room than it needs, so that many can.
  func shrink(_ batch: inout RecordBatch) {
    let room = batch.bytes.count + batch.records.count * Self.recordRoom
    if batch.bytes.capacity > 2 * batch.bytes.count {
      var emptied = RecordBatch(capacity: 0)
      swap(&emptied.bytes, &batch.bytes)
      batch.bytes = emptied.bytes.map(\.self)
      keep(&emptied)
    }
    self.room.change(by: room - batch.room)
    batch.room = room
  }

  /// Notes that a batch holds more bytes, which came from elsewhere: what is read next has to wait.
  func grow(_ batch: inout RecordBatch, by bytes: Int) {
    room.change(by: bytes)
    batch.room += bytes
  }

  /// Takes back a batch that was committed.
  func recycle(_ batch: inout RecordBatch) {
    room.release(bytes: batch.room)
    keep(&batch)
  }

  /// Keeps the memory of a batch for another one, unless it is of an unusual size.
  private func keep(_ batch: inout RecordBatch) {
    guard (Self.batchRoom...2 * Self.batchRoom).contains(batch.bytes.capacity) else { return }
    batch.bytes.removeAll(keepingCapacity: true)
    batch.records.removeAll(keepingCapacity: true)
    batch.results.removeAll(keepingCapacity: true)
    let emptied = batch
    batch = RecordBatch(capacity: 0)
    spare.withLock { if $0.count < Self.mostSpare { $0.append(emptied) } }
  }
}

extension Intake: InputWaiter {
  func ensureRoom(for bytes: Int, in batch: inout RecordBatch) async {
    guard bytes > batch.room else { return }
    // Doubling keeps the number of waits small where one long record comes piece by piece.
    let larger = max(bytes, 2 * batch.room)
    await room.grow(by: larger - batch.room)
    batch.room = larger
  }

  func waitForInput(from file: OpenFile) async -> Bool {
    let descriptors = [file.descriptor, control.wakeDescriptor]
    // Most pauses are short; a longer one must not hold a thread that others could use.
    if !GalleyEngine.waitForInput(on: descriptors, milliseconds: 1) {
      await onThread { _ = GalleyEngine.waitForInput(on: descriptors, milliseconds: -1) }
    }
    return !control.isInputOver
  }
}
