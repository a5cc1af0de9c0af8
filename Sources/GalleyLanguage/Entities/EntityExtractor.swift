package import Galley

/// Finds the entities of a text: names by a recognizer, values by grammar, and ties the mentions of
/// one thing together.
package struct EntityExtractor: Sendable {
  private let recognizer: any EntityRecognizer
  private let values = ValueRecognizer()
  private let types: Set<EntityType>?
  /// The least score of a name that stays; names without a score do.
  package var leastScore = 0.0
  /// Names of known things.
  package var dictionary: NameDictionary?
  /// Patterns of mentions; of matches that overlap the longest stays, or else that of the first.
  package var patterns: [EntityPattern] = []
  /// Who is right about mentions that overlap, the first first.
  package var precedence = EntitySource.allCases

  /// The types of values, which no recognizer of names finds.
  static let valueTypes: Set<EntityType> = [
    .date, .time, .money, .percent, .quantity, .ordinal, .cardinal,
  ]

  /// - Parameters:
  ///   - recognizer: finds the names.
  ///   - types: what to keep; nil keeps everything.
  package init(
    recognizer: any EntityRecognizer = TrainedRecognizer(), types: Set<EntityType>? = nil
  ) {
    self.recognizer = recognizer
    self.types = types
  }

  /// The mentions, in text order, none overlapping another.
  package func entities(in text: AnalyzedText, context: ValueContext) -> [Entity] {
    let names = wantsNames ? recognizer.mentions(in: text).filter(isSure) : []
    let values = wantsValues ? self.values.values(in: text, context: context) : []
    let (keptNames, keptValues) = EntityExtractor.withoutOverlaps(names, values)
    let given = given(in: text)
    let all =
      given.isEmpty
      ? linked(keptNames.map { FoundMention($0, by: .model) }, keptValues, in: text)
      : settled(given, keptNames, keptValues, in: text)
    guard let types else { return all }
    return all.filter { types.contains($0.type) }
  }

  private func isSure(_ name: Entity) -> Bool { name.score.map { $0 >= leastScore } ?? true }

  /// The mentions of what the user gave.
  private func given(in text: AnalyzedText) -> [FoundMention] {
    let bytes = text.bytes.span
    var mentions = dictionary?.mentions(in: text) ?? []
    for pattern in patterns { mentions += pattern.mentions(in: bytes) }
    return mentions
  }

  private func settled(
    _ given: [FoundMention], _ names: [Entity], _ values: [Entity], in text: AnalyzedText
  ) -> [Entity] {
    let found = (names + values).map { FoundMention($0, by: .model) }
    let settled = MentionPrecedence(precedence).settled(given + found, length: text.bytes.count)
    func isValue(_ mention: FoundMention) -> Bool {
      EntityExtractor.valueTypes.contains(mention.entity.type)
    }
    return linked(
      settled.filter { !isValue($0) }, settled.filter(isValue).map(\.entity), in: text)
  }

  private func linked(
    _ names: [FoundMention], _ values: [Entity], in text: AnalyzedText
  ) -> [Entity] {
    let places = values.filter { $0.type != .cardinal }.map(\.range)
    let linker = EntityLinker(names: names, values: places, in: text)
    return EntityExtractor.merged(linker.linked(), values)
  }

  private var wantsNames: Bool {
    types.map { !$0.isSubset(of: EntityExtractor.valueTypes) } ?? true
  }

  private var wantsValues: Bool {
    // Names and dates decide about words such as `May` together.
    types.map { !$0.isEmpty } ?? true
  }

  /// Of a name and a value that overlap, the longer one stays, or else the value; a bare number
  /// gives way to any name.
  private static func withoutOverlaps(
    _ names: [Entity], _ values: [Entity]
  ) -> (names: [Entity], values: [Entity]) {
    var keptNames: [Entity] = []
    var keptValues: [Entity] = []
    var next = 0
    for name in names {
      while next < values.count, values[next].range.upperBound <= name.range.lowerBound {
        keptValues.append(values[next])
        next += 1
      }
      var end = next
      while end < values.count, values[end].range.lowerBound < name.range.upperBound { end += 1 }
      if values[next..<end].allSatisfy({ nameWins(name, over: $0) }) {
        keptNames.append(name)
        next = end
      }
    }
    return (keptNames, keptValues + values[next...])
  }

  private static func nameWins(_ name: Entity, over value: Entity) -> Bool {
    value.type == .cardinal || name.range.count > value.range.count
  }

  /// Both in text order.
  ///
  /// A short form that the linker found inside a value gives way to it, and the
  /// other way round: the earlier one stays.
  private static func merged(_ names: [Entity], _ values: [Entity]) -> [Entity] {
    var merged: [Entity] = []
    merged.reserveCapacity(names.count + values.count)
    func append(_ entity: Entity) {
      let end = merged.last?.range.upperBound ?? 0
      if entity.range.lowerBound >= end { merged.append(entity) }
    }
    var next = 0
    for name in names {
      while next < values.count, values[next].range.lowerBound < name.range.lowerBound {
        append(values[next])
        next += 1
      }
      append(name)
    }
    for value in values[next...] { append(value) }
    return merged
  }
}
