/// Where the page's prose is: the innermost element that holds most of it.
struct ProseContainer {
  /// How much each block speaks for being prose of an article, in bytes.
  let weights: [Float]
  /// The sum of `weights` before each block, and of all.
  let sums: [Float]
  /// The element.
  let element: Int

  /// This share of the prose has to be inside the container.
  private static let leastShare: Float = 0.75

  init(_ blocks: [PageBlock], _ shapes: [LineShape], _ contexts: ElementContexts, _ tree: HTMLTree)
  {
    weights = blocks.indices.map { Self.weight(blocks[$0], shapes[$0], contexts) }
    var sum: Float = 0
    var sums: [Float] = [0]
    for weight in weights {
      sum += weight
      sums.append(sum)
    }
    self.sums = sums
    element = Self.innermost(blocks, sums, tree)
  }

  private static func weight(
    _ block: PageBlock, _ shape: LineShape, _ contexts: ElementContexts
  ) -> Float {
    let length = Float(block.text.count)
    let linked = Float(block.linkBytes) / max(length, 1)
    guard length >= 50, linked < 0.4, !block.isInButton else { return 0 }
    var weight = min(length, 800) * (1 - linked)
    if shape.end != .sentence && shape.end != .question { weight *= 0.4 }
    if shape.functionWords * 8 < shape.words { weight *= 0.5 }
    let landmarks = contexts.landmarks[block.element]
    if !landmarks.isDisjoint(with: [.navigation, .footer, .aside, .form, .caption, .dialog]) {
      weight *= 0.2
    }
    let words = contexts.all[block.element]
    if !words.isDisjoint(with: [.comments, .consent, .newsletter]) { weight *= 0.3 }
    return weight
  }

  private static func innermost(_ blocks: [PageBlock], _ sums: [Float], _ tree: HTMLTree) -> Int {
    var best = 0
    var most: Float = -1
    let least = (sums.last ?? 0) * leastShare
    guard least > 0 else { return 0 }
    var seen: Set<Int> = []
    for block in blocks {
      var element = block.element
      while element > 0, seen.insert(element).inserted {
        let share = Self.sum(inside: element, blocks, sums, tree)
        // Of those that hold enough the innermost is the last in document order.
        if share >= least, element > best { (best, most) = (element, share) }
        element = Int(tree.nodes[element].parent)
      }
    }
    return most < 0 ? 0 : best
  }

  /// How much prose is inside an element.
  static func sum(
    inside element: Int, _ blocks: [PageBlock], _ sums: [Float], _ tree: HTMLTree
  ) -> Float {
    let range = Self.range(inside: element, blocks, tree)
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  /// The blocks inside an element.
  static func range(inside element: Int, _ blocks: [PageBlock], _ tree: HTMLTree) -> Range<Int> {
    let end = Int(tree.nodes[element].end)
    let first = blocks.partition { $0.nodes.lowerBound >= element }
    let last = blocks.partition { $0.nodes.lowerBound >= end }
    return first..<max(first, last)
  }
}

extension [PageBlock] {
  /// The number of the first block that fits, where those that fit follow those that don't.
  fileprivate func partition(_ fits: (PageBlock) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
