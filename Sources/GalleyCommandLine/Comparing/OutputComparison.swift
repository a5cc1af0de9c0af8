import Galley
import GalleyFormats
import GalleyReports

/// Compares two outputs, document by document, whatever the order of either.
///
/// One document of each is in memory at a time.
struct OutputComparison {
  private let old: RunOutput
  private let new: RunOutput
  private let filter: PartFilter
  private var reader = RecordReader()
  private(set) var totals = ComparisonTotals()

  init(_ old: RunOutput, _ new: RunOutput, _ filter: PartFilter) {
    self.old = old
    self.new = new
    self.filter = filter
  }

  /// Goes through all documents.
  ///
  /// - Parameter show: gets those that changed, in the order of the new output.
  /// - Returns: the ids of documents that one of the outputs has alone.
  mutating func run(
    _ show: (_ id: String, DocumentChanges) throws -> Void
  ) throws -> LoneDocuments {
    var index = try index()
    var isFound = Array(repeating: false, count: index.locations.count)
    let oldCount = index.locations.count
    var added: [RunOutput.Location] = []
    try new.forEachRecord { location, bytes in
      totals.newCount += 1
      let id = try reader.id(of: bytes, new.place(of: location))
      if let number = index.number(of: id), number < oldCount, !isFound[number] {
        isFound[number] = true
        let changes = try changes(to: bytes, location, from: index.locations[number])
        guard !changes.isEmpty else { return }
        totals.count(changes)
        return try show(id, changes)
      }
      if let number = index.number(of: id) {
        // Behind the old records are those that are new.
        throw clash(id, location, with: number < oldCount ? nil : index.locations[number])
      }
      _ = index.add(id, at: location)
      added.append(location)
    }
    let removed = zip(index.locations, isFound).filter { !$1 }.map(\.0)
    (totals.oldCount, totals.removed, totals.added) = (oldCount, removed.count, added.count)
    return LoneDocuments(old: old, removed: removed, new: new, added: added)
  }

  private mutating func index() throws -> RecordIndex {
    var index = RecordIndex()
    try old.forEachRecord { location, bytes in
      let id = try reader.id(of: bytes, old.place(of: location))
      if let other = index.add(id, at: location) {
        throw CommandRefusal(
          "\(old.place(of: location)): the id '\(id)' is there twice, first at "
            + "\(old.place(of: other)); a document is known by its id")
      }
    }
    return index
  }

  private func clash(
    _ id: String, _ location: RunOutput.Location, with other: RunOutput.Location?
  ) -> CommandRefusal {
    let first = other.map { ", first at \(new.place(of: $0))" } ?? ""
    return CommandRefusal(
      "\(new.place(of: location)): the id '\(id)' is there twice\(first); a document is known by its id"
    )
  }

  private func changes(
    to bytes: Span<UInt8>, _ location: RunOutput.Location, from oldLocation: RunOutput.Location
  ) throws -> DocumentChanges {
    let oldBytes = try old.bytes(at: oldLocation)
    // Most documents by far.
    if isSame(oldBytes.span, bytes) { return DocumentChanges(from: JSONObject(), to: JSONObject()) }
    let before =
      try reader.value(of: oldBytes.span, old.place(of: oldLocation)).object ?? JSONObject()
    let after = try reader.value(of: bytes, new.place(of: location)).object ?? JSONObject()
    return DocumentChanges(from: before, to: after).filtered(by: filter.includes)
  }

  private func isSame(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
