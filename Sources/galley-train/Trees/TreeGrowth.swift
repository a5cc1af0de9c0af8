import GalleyLanguage

/// Grows one tree, always at the leaf that gains most by a split.
struct TreeGrowth {
  /// No leaf has fewer rows.
  var leastRows = 20
  /// Pulls the leaves' values towards 0.
  var penalty: Float = 5

  private struct Split {
    var gain: Float = 0
    var feature = 0
    var bin: UInt8 = 0
  }

  private struct Leaf {
    let rows: [Int]
    let best: Split
    /// Where the tree points to it: a split and its side.
    let parent: (split: Int, isRight: Bool)?
  }

  func tree(
    _ rows: TreeRows, _ slopes: [Slope], _ seen: [Int], _ features: [Int], leafCount: Int,
    rate: Float
  ) -> GrownTree {
    var tree = GrownTree()
    var leaves = [
      Leaf(rows: seen, best: bestSplit(rows, slopes, seen, features), parent: nil)
    ]
    while leaves.count < leafCount {
      let widest = leaves.indices.max { leaves[$0].best.gain < leaves[$1].best.gain }
      guard let index = widest, leaves[index].best.gain > 0 else { break }
      let leaf = leaves.remove(at: index)
      let split = tree.addSplit(leaf.best.feature, leaf.best.bin, at: leaf.parent)
      let column = rows.bins[leaf.best.feature]
      for isRight in [false, true] {
        let inside = leaf.rows.filter { (column[$0] > leaf.best.bin) == isRight }
        leaves.append(
          Leaf(
            rows: inside, best: bestSplit(rows, slopes, inside, features),
            parent: (split, isRight)))
      }
    }
    for leaf in leaves {
      let sum = self.sum(slopes, leaf.rows)
      tree.addLeaf(-rate * sum.first / (sum.second + penalty), at: leaf.parent)
    }
    return tree
  }

  private func sum(_ slopes: [Slope], _ rows: [Int]) -> Slope {
    var sum = Slope()
    for row in rows { sum += slopes[row] }
    return sum
  }

  private func bestSplit(
    _ rows: TreeRows, _ slopes: [Slope], _ inside: [Int], _ features: [Int]
  ) -> Split {
    var best = Split()
    guard inside.count >= 2 * leastRows else { return best }
    let total = sum(slopes, inside)
    for feature in features {
      let bins = rows.thresholds[feature].count + 1
      var sums = [Slope](repeating: Slope(), count: bins)
      var counts = [Int](repeating: 0, count: bins)
      let column = rows.bins[feature]
      for row in inside {
        sums[Int(column[row])] += slopes[row]
        counts[Int(column[row])] += 1
      }
      var left = Slope()
      var count = 0
      for bin in 0..<bins - 1 {
        left += sums[bin]
        count += counts[bin]
        guard count >= leastRows, inside.count - count >= leastRows, counts[bin] > 0 else {
          continue
        }
        let right = Slope(first: total.first - left.first, second: total.second - left.second)
        let gain = score(left) + score(right) - score(total)
        if gain > best.gain + 1e-4 {
          best = Split(gain: gain, feature: feature, bin: UInt8(bin))
        }
      }
    }
    return best
  }

  private func score(_ slope: Slope) -> Float {
    slope.first * slope.first / (slope.second + penalty)
  }
}

/// A tree whose splits are between bins.
struct GrownTree {
  private var tree = BoostedTrees.Tree()
  private var bins: [UInt8] = []

  /// Adds a split where the tree points to a leaf so far.
  ///
  /// - Returns: its number.
  mutating func addSplit(_ feature: Int, _ bin: UInt8, at parent: (split: Int, isRight: Bool)?)
    -> Int
  {
    let number = tree.features.count
    tree.features.append(Int16(feature))
    tree.left.append(-1)
    tree.right.append(-1)
    bins.append(bin)
    point(parent, to: Int16(number))
    return number
  }

  mutating func addLeaf(_ value: Float, at parent: (split: Int, isRight: Bool)?) {
    tree.leaves.append(value)
    point(parent, to: Int16(-tree.leaves.count))
  }

  private mutating func point(_ parent: (split: Int, isRight: Bool)?, to target: Int16) {
    guard let parent else { return }
    if parent.isRight {
      tree.right[parent.split] = target
    } else {
      tree.left[parent.split] = target
    }
  }

  func value(ofRow row: Int, in rows: TreeRows) -> Float {
    var next: Int16 = tree.features.isEmpty ? -1 : 0
    while next >= 0 {
      let split = Int(next)
      let bin = rows.bins[Int(tree.features[split])][row]
      next = bin <= bins[split] ? tree.left[split] : tree.right[split]
    }
    return tree.leaves[-1 - Int(next)]
  }

  /// The tree with the numbers that the bins are divided by.
  func exported(_ rows: TreeRows) -> BoostedTrees.Tree {
    var exported = tree
    exported.thresholds = zip(tree.features, bins).map { feature, bin in
      rows.thresholds[Int(feature)][Int(bin)]
    }
    return exported
  }
}
