/// What the blocks of a page are like together: those inside an element, and those that stand in
/// elements of the same tags and classes.
struct BlockGroups {
  private struct Kind {
    var count = 0
    var bytes = 0
    var linkBytes = 0
  }

  /// How many candidates have the text of each.
  let copies: [Int]
  /// The sums before each block of the page, and of all.
  private var bytes: [Int] = [0]
  private var linkBytes: [Int] = [0]
  private let kinds: [Kind]
  private let first: Int

  init(_ page: PageBlocks, _ candidates: Range<Int>, _ contexts: inout ElementContexts) {
    first = candidates.lowerBound
    for block in page.blocks {
      bytes.append((bytes.last ?? 0) + block.text.count)
      linkBytes.append((linkBytes.last ?? 0) + block.linkBytes)
    }
    var counts: [UInt32: Int] = [:]
    let texts = candidates.map { Self.hash(page.text($0)) }
    for text in texts { counts[text, default: 0] += 1 }
    copies = texts.map { counts[$0] ?? 1 }
    var byKey: [UInt32: Kind] = [:]
    var keys: [UInt32] = []
    for index in candidates {
      let block = page.blocks[index]
      let parent = max(0, Int(page.tree.nodes[block.element].parent))
      let key = contexts[block.element].signature &* 31 &+ contexts[parent].signature
      keys.append(key)
      byKey[key, default: Kind()].count += 1
      byKey[key]?.bytes += block.text.count
      byKey[key]?.linkBytes += block.linkBytes
    }
    kinds = keys.map { byKey[$0] ?? Kind() }
  }

  /// Adds how many blocks a range has, their average length in bytes, and the share in links.
  func add(_ range: Range<Int>, to row: inout [Float]) {
    let length = Float(bytes[range.upperBound] - bytes[range.lowerBound])
    let linked = Float(linkBytes[range.upperBound] - linkBytes[range.lowerBound])
    row.append(Float(range.count))
    row.append(length / Float(max(range.count, 1)))
    row.append(linked / max(length, 1))
  }

  /// Adds the same of the candidates that are like one.
  func addKind(of index: Int, to row: inout [Float]) {
    let kind = kinds[index - first]
    let length = Float(kind.bytes)
    row.append(Float(kind.count))
    row.append(length / Float(max(kind.count, 1)))
    row.append(Float(kind.linkBytes) / max(length, 1))
  }

  /// 32-bit FNV-1a.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt32 {
    text.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
