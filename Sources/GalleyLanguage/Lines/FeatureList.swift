/// The features of one line, as the model knows them: a hash of a kind and a value.
struct FeatureList {
  private(set) var features: [UInt32] = []

  mutating func removeAll() { features.removeAll(keepingCapacity: true) }

  mutating func add(_ kind: LineFeature, _ value: UInt32) {
    // The finaliser of MurmurHash3 (A. Appleby, public domain).
    var hash = value &+ kind.rawValue &* 0x9E37_79B9
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    features.append(hash ^ hash >> 16)
  }

  mutating func add(_ kind: LineFeature, _ value: Int) {
    add(kind, UInt32(truncatingIfNeeded: value))
  }
}
