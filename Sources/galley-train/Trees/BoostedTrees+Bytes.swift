import GalleyLanguage

extension BoostedTrees {
  /// The model as it is embedded.
  var bytes: [UInt8] {
    var bytes = Self.signature
    bytes.append(word: UInt32(featureCount))
    bytes.append(word: UInt32(trees.count))
    bytes.append(word: start.bitPattern)
    for tree in trees {
      bytes.append(word: UInt32(tree.features.count))
      for split in tree.features.indices {
        for number in [tree.features[split], tree.left[split], tree.right[split]] {
          bytes.append(UInt8(truncatingIfNeeded: number))
          bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        }
      }
      for value in tree.thresholds + tree.leaves { bytes.append(word: value.bitPattern) }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt32) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
  }
}
