/// Where the page's prose is: the innermost element that holds most of it.
struct ProseContainer {
  /// How much each block speaks for being prose of an article, in bytes.
  private(set) var weights: [Float] = []
  /// The sum of `weights` before each block, and of all.
  private(set) var sums: [Float] = [0]
  /// The element.
  private(set) var element = 0

  /// This share of the prose has to be inside the container.
  ///
  /// On all development pages the whole body is, then.
  private static let leastShare: Float = 0.75
  /// Longer blocks weigh no more, in bytes: one long block is no article.
  private static let mostWeight: Float = 800

  /// - Parameter shapes: takes those that were measured.
  init(
    _ page: PageBlocks, _ contexts: inout ElementContexts, _ shapes: inout [Int: LineShape]
  ) {
    var sum: Float = 0
    for (index, block) in page.blocks.enumerated() {
      var weight: Float = 0
      if Self.mayBeProse(block) {
        let shape = LineShape(page.text(index))
        shapes[index] = shape
        weight = Self.weight(block, shape, &contexts)
      }
      weights.append(weight)
      sum += weight
      sums.append(sum)
    }
    element = innermost(page)
  }

  /// How much of the prose is inside a range of blocks, of 1.
  func share(_ range: Range<Int>) -> Float {
    (sums[range.upperBound] - sums[range.lowerBound]) / max(sums.last ?? 0, 1)
  }

  private static func mayBeProse(_ block: PageBlock) -> Bool {
    block.text.count >= 50 && block.linkDensity < 0.4 && !block.isInButton
  }

  private static func weight(
    _ block: PageBlock, _ shape: LineShape, _ contexts: inout ElementContexts
  ) -> Float {
    let length = Float(block.text.count)
    var weight = min(length, mostWeight) * (1 - block.linkDensity)
    let endsSentence = shape.end == .sentence || shape.end == .question
    if !endsSentence, length < mostWeight { weight *= 0.4 }
    if shape.functionWords * 8 < shape.words { weight *= 0.5 }
    let context = contexts[block.element]
    if !context.landmarks.isDisjoint(with: Self.besides) { weight *= 0.2 }
    if !context.all.isDisjoint(with: [.comments, .consent, .newsletter]) { weight *= 0.3 }
    return weight
  }

  private static let besides: Landmarks = [
    .navigation, .footer, .aside, .form, .caption, .dialog,
  ]

  private func innermost(_ page: PageBlocks) -> Int {
    var best = 0
    let least = (sums.last ?? 0) * Self.leastShare
    guard least > 0 else { return 0 }
    var seen: Set<Int> = []
    for (index, block) in page.blocks.enumerated() where weights[index] > 0 {
      var element = block.element
      while element > best, seen.insert(element).inserted {
        let range = page.range(inside: element)
        // Of those that hold enough the innermost is the last in document order.
        if sums[range.upperBound] - sums[range.lowerBound] >= least { best = element }
        element = Int(page.tree.nodes[element].parent)
      }
    }
    return best
  }
}
