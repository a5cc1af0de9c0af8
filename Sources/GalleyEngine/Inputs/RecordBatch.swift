/// Some records in a row, from their bytes to what became of them.
struct RecordBatch: Sendable {
  /// Counts from 0, in input order.
  var sequence = 0
  /// The bytes of the records, as they came in; kept until the commit, for the quarantine.
  var bytes: [UInt8] = []
  var records: [RawRecord] = []
  var results: [RecordResult] = []
  /// Bytes that count as in flight for this batch.
  var room = 0
  /// Bytes of input that were read for it.
  var bytesTaken = 0
  var times = WorkTimes(stages: 0)

  /// - Parameter capacity: bytes to make room for at once.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }
}

/// One record that was read and is not decoded yet.
struct RawRecord: Sendable {
  enum Content: Sendable {
    /// A line of NDJSON, an element of a JSON array, or the one value of a JSON file.
    case json
    /// A whole text, in an encoding still to be told.
    case text
    /// Can't be read; the message says why.
    case unreadable(String)
  }

  let content: Content
  /// The record's bytes in its batch.
  let range: Range<Int>
  let place: RecordPlace
}

/// Where a record stands in the inputs of a run.
struct RecordPlace: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    /// The record is the whole source.
    case whole
    /// A line, counted from 1.
    case line(Int)
    /// An element of an array, counted from 1.
    case element(Int)
  }

  /// The index of the source in the run's `InputList`.
  let source: Int
  let unit: Unit
  /// Bytes of the source in front of the record.
  let offset: Int

  /// Names the record: `a.txt`, `a.ndjson:17`, `a.json#3`.
  func name(in source: String) -> String {
    switch unit {
    case .whole: source
    case .line(let number): "\(source):\(number)"
    case .element(let number): "\(source)#\(number)"
    }
  }
}
