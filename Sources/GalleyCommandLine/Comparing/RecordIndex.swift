import Galley
import GalleyFormats

/// Finds the records of an output by their ids, in few bytes a record and without the ids.
struct RecordIndex {
  /// 128 bits of an id; two ids never have the same in practice.
  private struct Key: Hashable {
    let first: Int
    let second: Int

    init(_ id: String) {
      (first, second) = (Self.hash(id, 0), Self.hash(id, 1))
    }

    /// By bytes, in a way that differs from run to run: nobody can make ids that collide.
    private static func hash(_ id: String, _ seed: UInt8) -> Int {
      var hasher = Hasher()
      hasher.combine(seed)
      for byte in id.utf8 { hasher.combine(byte) }
      return hasher.finalize()
    }
  }

  private(set) var locations: [RunOutput.Location] = []
  private var numbers: [Key: Int] = [:]

  /// Adds a record.
  ///
  /// - Returns: the record that has the id already; nil where none has.
  mutating func add(_ id: String, at location: RunOutput.Location) -> RunOutput.Location? {
    let key = Key(id)
    if let number = numbers[key] { return locations[number] }
    numbers[key] = locations.count
    locations.append(location)
    return nil
  }

  /// Which record has the id, counted from 0.
  func number(of id: String) -> Int? { numbers[Key(id)] }
}
