private import Glibc

/// Tells by many numbers how likely something is: a sum of small decision trees.
///
/// J. Friedman: Greedy Function Approximation: A Gradient Boosting Machine (2001).
///
/// As bytes, all little-endian: the letters `GBT1`; the number of features and of trees, and the sum
/// to start from (a binary32), 4 bytes each; then for each tree the number of its splits in 4 bytes,
/// and for each split in 2 bytes its feature, where to go on if the number is at most the threshold
/// (a split's number, or -1 - a leaf's), and where if it is more; then the thresholds and the values of
/// the leaves, of which there is one more, as binary32.
package struct BoostedTrees: Sendable {
  package struct Tree: Sendable {
    package var features: [Int16] = []
    package var left: [Int16] = []
    package var right: [Int16] = []
    package var thresholds: [Float] = []
    package var leaves: [Float] = []

    package init() {}
  }

  /// A split of any tree; where to go on is another's place, or -1 - a leaf's.
  private struct Split {
    let threshold: Float
    let feature: Int32
    let left: Int32
    let right: Int32
  }

  package let featureCount: Int
  package let start: Float
  package let trees: [Tree]
  /// All trees' splits and leaves in a row, and where each tree starts.
  private var splits: [Split] = []
  private var leaves: [Float] = []
  private var roots: [Int32] = []

  package static let signature = Array("GBT1".utf8)
  private static let mostTrees = 10_000
  private static let mostSplits = 1000

  package init(featureCount: Int, start: Float, trees: [Tree]) {
    self.featureCount = featureCount
    self.start = start
    self.trees = trees
    for tree in trees { append(tree) }
  }

  private mutating func append(_ tree: Tree) {
    let (firstSplit, firstLeaf) = (Int32(splits.count), Int32(leaves.count))
    let moved = { (next: Int16) in next < 0 ? Int32(next) - firstLeaf : Int32(next) + firstSplit }
    roots.append(tree.features.isEmpty ? -1 - firstLeaf : firstSplit)
    for split in tree.features.indices {
      splits.append(
        Split(
          threshold: tree.thresholds[split], feature: Int32(tree.features[split]),
          left: moved(tree.left[split]), right: moved(tree.right[split])))
    }
    leaves += tree.leaves
  }

  /// - Returns: nil where the bytes are no model.
  package init?(_ bytes: Span<UInt8>) {
    var reader = ModelReader()
    guard reader.starts(bytes, with: Self.signature),
      let features = reader.count(bytes, in: 1...Int(Int16.max)),
      let count = reader.count(bytes, in: 0...Self.mostTrees), let start = reader.word(bytes)
    else { return nil }
    var trees: [Tree] = []
    for _ in 0..<count {
      guard let tree = Self.tree(&reader, bytes, features: features) else { return nil }
      trees.append(tree)
    }
    self.init(featureCount: features, start: Float(bitPattern: start), trees: trees)
  }

  private static func tree(
    _ reader: inout ModelReader, _ bytes: Span<UInt8>, features: Int
  ) -> Tree? {
    guard let splits = reader.count(bytes, in: 0...mostSplits),
      let numbers = reader.shorts(splits * 3, bytes),
      let thresholds = reader.words(splits, bytes),
      let leaves = reader.words(splits + 1, bytes)
    else { return nil }
    var tree = Tree()
    for split in 0..<splits {
      tree.features.append(numbers[split * 3])
      tree.left.append(numbers[split * 3 + 1])
      tree.right.append(numbers[split * 3 + 2])
    }
    tree.thresholds = thresholds.map(Float.init(bitPattern:))
    tree.leaves = leaves.map(Float.init(bitPattern:))
    return tree.isSound(features: features) ? tree : nil
  }

  /// How likely it is, of 1.
  package func probability(_ row: [Float]) -> Float {
    var sum = start
    for root in roots {
      var next = root
      while next >= 0 {
        let split = splits[Int(next)]
        next = row[Int(split.feature)] <= split.threshold ? split.left : split.right
      }
      sum += leaves[-1 - Int(next)]
    }
    return logistic(sum)
  }
}

extension BoostedTrees.Tree {
  /// Whether every way through the tree ends at a leaf: each split leads to later ones alone.
  fileprivate func isSound(features count: Int) -> Bool {
    for split in features.indices {
      guard (0..<Int16(count)).contains(features[split]) else { return false }
      for next in [left[split], right[split]] {
        let isLater = next > split && next < features.count
        let isLeaf = next < 0 && -1 - Int(next) < leaves.count
        guard isLater || isLeaf else { return false }
      }
    }
    return true
  }
}

/// The probability whose logarithm of odds is `value`.
package func logistic(_ value: Float) -> Float { 1 / (1 + exp(-value)) }
