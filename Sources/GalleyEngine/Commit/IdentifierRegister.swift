import Galley

/// Makes sure that an id names one document in a run.
struct IdentifierRegister: Sendable {
  enum Registration {
    /// All ids are taken now; their hashes, the record's own first.
    case taken([UInt64])
    /// One of them was taken already, so that none is; the message says by whom.
    case clash(String)
  }

  let seed: UInt64
  private let list: InputList
  private var table = IdentifierTable()
  private var lines = LineIndex()
  /// The last id that was found again, and what it clashed with: many records may repeat one.
  private var lastClash: (id: String, message: String)?
  private let largestRecord: Int

  init(_ list: InputList, seed: UInt64, largestRecord: Int) {
    self.list = list
    self.seed = seed
    self.largestRecord = largestRecord
  }

  /// Takes the ids of one record, and of the documents that replaced it, at its turn.
  mutating func register(
    _ result: RecordResult, hash: UInt64, at place: RecordPlace
  ) -> Registration {
    lines.note(place)
    let replacements = result.replacementIDs.map { IdentifierTable.hash($0, seed: seed) }
    if let clash = clash(of: result.id, hash, list) { return .clash(clash) }
    for (id, hash) in zip(result.replacementIDs, replacements) {
      if let clash = clash(of: id, hash, list) { return .clash(clash) }
    }
    for hash in [hash] + replacements { table.insert(hash, at: RecordPlaceKey(place)) }
    return .taken([hash] + replacements)
  }

  /// Takes the ids of a record that is dropped, unless one is taken: nothing names what is left out, so
  /// that it may have any.
  mutating func registerIfFree(
    _ result: RecordResult, hash: UInt64, at place: RecordPlace
  ) -> [UInt64] {
    lines.note(place)
    let hashes =
      [hash] + result.replacementIDs.map { IdentifierTable.hash($0, seed: seed) }
    guard hashes.allSatisfy({ table.places(of: $0).isEmpty }) else { return [] }
    for hash in hashes { table.insert(hash, at: RecordPlaceKey(place)) }
    return hashes
  }

  /// Takes an id that was taken in the run that is resumed.
  mutating func restore(_ hash: UInt64, at place: RecordPlaceKey) { table.insert(hash, at: place) }

  /// Notes where a record stands that was done in the run that is resumed.
  mutating func restore(_ place: RecordPlace) { lines.note(place) }

  private mutating func clash(of id: String, _ hash: UInt64, _ list: InputList) -> String? {
    let places = table.places(of: hash)
    if places.isEmpty { return nil }
    if let lastClash, lastClash.id.utf8.elementsEqual(id.utf8) { return lastClash.message }
    for place in places {
      let earlier = EarlierRecord(place, in: list, largestRecord: largestRecord)
      if earlier.canBeNamed(id) {
        let owner = lines.name(of: place, in: list)
        let isSameFile = owner.utf8.elementsEqual(id.utf8)
        let message =
          isSameFile
          ? "the file is among the inputs twice"
          : "the id '\(id)' is taken already, by \(owner)"
        lastClash = (id, message)
        return message
      }
    }
    return nil
  }
}
