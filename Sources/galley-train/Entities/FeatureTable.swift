/// Numbers the features that occur often enough.
struct FeatureTable {
  private var keys: [UInt32]
  private var rows: [Int32]
  private let mask: Int
  private(set) var features: [UInt32] = []

  init(_ all: [UInt32], fewest: Int) {
    var size = 1 << 22
    while size < all.count / 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    rows = Array(repeating: 0, count: size)
    for feature in all {
      let slot = slot(of: feature)
      keys[slot] = feature
      rows[slot] += 1
    }
    for slot in keys.indices where keys[slot] != 0 && Int(rows[slot]) >= fewest {
      features.append(keys[slot])
    }
    features.sort()
    for slot in keys.indices { rows[slot] = -1 }
    for (row, feature) in features.enumerated() { rows[slot(of: feature)] = Int32(row) }
  }

  func row(of feature: UInt32) -> Int32 { rows[slot(of: feature)] }

  private func slot(of feature: UInt32) -> Int {
    var slot = Int(feature &* 0x9E37_79B1 >> 3) & mask
    while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
    return slot
  }
}
