import Galley

/// What is known of a place of the text: that a name stands there, or a date, an amount and the like.
struct KeywordMention: Hashable {
  enum Kind {
    case name
    /// A date, a time, an amount or a number, which are no keywords.
    case value
  }

  let kind: Kind
  let range: Range<Int>
  /// The longest form of the name.
  let name: String?

  /// Those of entities, in text order, the longer first; what lies outside of the text is left out.
  static func all(of entities: [Entity], in length: Int) -> [KeywordMention] {
    let inside = entities.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= length }
    let mentions = inside.map { entity in
      KeywordMention(
        kind: values.contains(entity.type) ? .value : .name, range: entity.range, name: entity.name)
    }
    return mentions.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private static let values: Set<EntityType> = [
    .date, .time, .money, .percent, .quantity, .ordinal, .cardinal,
  ]
}

extension Span<UInt8> {
  /// The text at a range, which are UTF-8 offsets.
  func string(_ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for offset in range { copy.append(self[offset]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
