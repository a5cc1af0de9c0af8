/// Many paths in two allocations, sorted by their bytes: a run may have a million inputs.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

  mutating func append(_ path: String) {
    bytes.append(contentsOf: path.utf8)
    ends.append(bytes.count)
  }

  /// The same paths, by the bytes of each, whatever the locale.
  func sorted() -> PathTable {
    let order = (0..<count).sorted { precedes($0, $1) }
    var result = PathTable()
    result.bytes.reserveCapacity(bytes.count)
    result.ends.reserveCapacity(ends.count)
    for index in order {
      result.bytes.append(contentsOf: bytes[range(index)])
      result.ends.append(result.bytes.count)
    }
    return result
  }

  private func range(_ index: Int) -> Range<Int> { ends[index]..<ends[index + 1] }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
  }
}
