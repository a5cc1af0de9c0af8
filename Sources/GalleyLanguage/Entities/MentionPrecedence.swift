import Galley

/// Settles which of the mentions stay that overlap: those whose source comes first, and of one source
/// the longest.
struct MentionPrecedence {
  private let ranks: [EntitySource: Int]

  /// - Parameter sources: in order; those left out come last.
  init(_ sources: [EntitySource]) {
    let others = EntitySource.allCases.filter { !sources.contains($0) }
    ranks = Dictionary(zip(sources + others, 0...)) { first, _ in first }
  }

  /// Of mentions that overlap one, in text order.
  ///
  /// One that gives way to another of the same range and type leaves it what is known about the thing.
  func settled(_ mentions: [FoundMention], length: Int) -> [FoundMention] {
    var isTaken = [Bool](repeating: false, count: length)
    var kept: [FoundMention] = []
    var starts: [Int: Int] = [:]
    for index in order(of: mentions) {
      let mention = mentions[index]
      let range = mention.entity.range
      if !range.contains(where: { isTaken[$0] }) {
        for byte in range { isTaken[byte] = true }
        starts[range.lowerBound] = kept.count
        kept.append(mention)
      } else if let thing = mention.thing, let other = starts[range.lowerBound],
        kept[other].thing == nil, kept[other].entity.range == range,
        kept[other].entity.type == mention.entity.type
      {
        kept[other].thing = thing
        kept[other].entity.id = mention.entity.id
      }
    }
    return kept.sorted { $0.entity.range.lowerBound < $1.entity.range.lowerBound }
  }

  /// The mentions' numbers, those that win first.
  private func order(of mentions: [FoundMention]) -> [Int] {
    let keys = mentions.indices.map { index in
      let mention = mentions[index]
      return (ranks[mention.source] ?? 0, -mention.entity.range.count, index)
    }
    return keys.sorted { $0 < $1 }.map(\.2)
  }
}
