import Galley

/// The records that took the longest, the slowest first.
struct SlowestRecords: Sendable {
  private static let most = 20

  private(set) var records: [SettledRecord] = []

  mutating func add(_ record: SettledRecord) {
    guard records.count < Self.most || record.seconds > records[Self.most - 1].seconds else {
      return
    }
    let index = records.firstIndex { $0.seconds < record.seconds } ?? records.count
    records.insert(record, at: index)
    if records.count > Self.most { records.removeLast() }
  }
}
