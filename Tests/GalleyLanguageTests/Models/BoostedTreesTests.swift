import GalleyLanguage
import Testing

struct BoostedTreesTests {
  /// One split on the second number, at 0.5: a leaf with -1 to its left, one with 2 to its right.
  private static let bytes: [UInt8] =
    Array("GBT1".utf8) + [2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    + [1, 0, 0, 0, 1, 0, 0xFF, 0xFF, 0xFE, 0xFF]
    + [0, 0, 0, 0x3F, 0, 0, 0x80, 0xBF, 0, 0, 0, 0x40]

  @Test func `a number at the threshold goes to the left`() throws {
    let model = BoostedTrees(Self.bytes.span)
    let trees = try #require(model)
    #expect(trees.featureCount == 2)
    #expect(trees.probability([9, 0.5]) == logistic(-1))
    #expect(trees.probability([-9, 0.51]) == logistic(2))
  }

  @Test func `the values of several trees are added up`() {
    var tree = BoostedTrees.Tree()
    tree.leaves = [0.25]
    let trees = BoostedTrees(featureCount: 1, start: 0.5, trees: [tree, tree])
    #expect(trees.probability([0]) == logistic(1))
  }

  @Test func `bytes that break off, or lead in a circle, are no model`() {
    for count in 0..<Self.bytes.count {
      let bytes = Array(Self.bytes[..<count])
      let isModel = BoostedTrees(bytes.span) != nil
      #expect(!isModel, "\(count) bytes")
    }
    var circle = Self.bytes
    circle.replaceSubrange(22...23, with: [0, 0])
    let isModel = BoostedTrees(circle.span) != nil
    #expect(!isModel)
  }
}
