import GalleyLanguage

extension BoostedTrees {
  /// The model as it is embedded.
  var bytes: [UInt8] {
    var bytes = Self.signature
    bytes.append(words: [UInt32(featureCount), UInt32(trees.count), start.bitPattern])
    for tree in trees {
      bytes.append(words: [UInt32(tree.features.count)])
      for split in tree.features.indices {
        bytes.append(shorts: [tree.features[split], tree.left[split], tree.right[split]])
      }
      bytes.append(words: (tree.thresholds + tree.leaves).map(\.bitPattern))
    }
    return bytes
  }
}
