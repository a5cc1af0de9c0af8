import Galley
import GalleyFormats

/// Reads the sources of a run in order, and cuts them into batches of records.
struct InputCursor: Sendable {
  /// A batch is full with so many bytes; a record that is larger stands alone.
  static let batchBytes = 64 << 10

  private let list: InputList
  private let standardInput: Int32
  private let limits: RecordLimits
  private var nextSource = 0
  private var current: (any RecordSource)?
  private var recordsLeft: Int
  private var bytesOfEarlierSources = 0

  init(_ list: InputList, standardInput: Int32, limits: RecordLimits, recordLimit: Int?) {
    self.list = list
    self.standardInput = standardInput
    self.limits = limits
    recordsLeft = recordLimit ?? .max
  }

  /// Bytes of input taken in so far.
  var bytesRead: Int { bytesOfEarlierSources + (current?.bytesRead ?? 0) }

  /// Fills `batch` with the next records.
  ///
  /// - Parameters:
  ///   - records: the most records that the batch takes.
  ///   - waiter: waits for input and for room.
  /// - Returns: false where nothing is left behind this batch.
  mutating func fill(
    _ batch: inout RecordBatch, upTo records: Int, waiter: some InputWaiter
  ) async -> Bool {
    let most = min(records, recordsLeft)
    var progress = SourceProgress.more
    while batch.records.count < most, progress != .pause {
      if current == nil {
        guard nextSource < list.count else { break }
        open(nextSource, into: &batch)
        nextSource += 1
        continue
      }
      progress = await current?.read(into: &batch, upTo: most, waiter: waiter) ?? .end
      guard progress == .end else { continue }
      bytesOfEarlierSources = bytesRead
      current = nil
    }
    recordsLeft -= batch.records.count
    return recordsLeft > 0 && (current != nil || nextSource < list.count)
  }

  private mutating func open(_ index: Int, into batch: inout RecordBatch) {
    let source = list[index]
    do throws(InputFailure) {
      let bytes = try SourceBytes(source.place, standardInput: standardInput)
      switch source.format {
      case .text: current = TextSource(bytes, index: index, limits: limits)
      case .ndjson:
        let framing = NDJSONFraming(limit: limits.largestRecord)
        current = FramedSource(bytes, framing, index: index, limits: limits)
      case .json:
        let framing = JSONArrayFraming(limit: limits.largestRecord)
        current = FramedSource(bytes, framing, index: index, limits: limits)
      case nil: current = UndecidedSource(bytes, index: index, limits: limits)
      }
    } catch {
      batch.records.append(
        RawRecord(
          content: .unreadable(error.message), range: batch.bytes.count..<batch.bytes.count,
          place: RecordPlace(source: index, unit: .whole, offset: 0)))
    }
  }
}

/// How large a record may be.
struct RecordLimits: Sendable {
  /// Bytes.
  let largestRecord: Int

  /// What to say of a record that is larger.
  func failure(bytes: Int) -> String {
    "is \(bytes) bytes long; 'max-document-size' allows \(largestRecord)"
  }
}

/// How a source goes on after a read.
enum SourceProgress {
  case more
  /// Nothing more can be read without waiting, or without more room; what is there goes first.
  case pause
  case end
}

/// Cuts the bytes of one source into records.
protocol RecordSource: Sendable {
  /// Bytes read so far.
  var bytesRead: Int { get }

  /// Appends records to `batch`, with their bytes, until it is full or the source pauses or ends.
  mutating func read(
    into batch: inout RecordBatch, upTo records: Int, waiter: some InputWaiter
  ) async -> SourceProgress
}

/// Waits for what a source needs.
protocol InputWaiter {
  /// Waits until more can be read from a pipe or terminal.
  ///
  /// - Returns: false where the run was stopped instead.
  func waitForInput(from file: OpenFile) async -> Bool

  /// Waits until `batch` may hold so many bytes, all in all.
  func ensureRoom(for bytes: Int, in batch: inout RecordBatch) async
}
