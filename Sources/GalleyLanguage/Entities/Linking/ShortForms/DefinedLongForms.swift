import Galley

extension [NameMention] {
  /// The mentions, with long forms whole that the article defines short forms of, though the recognizer
  /// cut them short or passed them over.
  ///
  /// A definition alone makes no name of `First Information Report (FIR)`: the recognizer has to know
  /// the short form or a part of the long one.
  func withLongForms(of definitions: FormDefinitions, in text: AnalyzedText) -> [NameMention] {
    if definitions.all.isEmpty { return self }
    var mentions = self
    for definition in definitions.all { mentions.complete(definition, in: text) }
    return mentions
  }

  private mutating func complete(
    _ definition: FormDefinitions.Definition, in text: AnalyzedText
  ) {
    let long = definition.long
    let first = firstIndex { $0.tokens.upperBound > long.lowerBound } ?? count
    let end = self[first...].firstIndex { $0.tokens.lowerBound >= long.upperBound } ?? count
    let parts = self[first..<end]
    if parts.contains(where: { $0.isGiven }) { return }
    if parts.count == 1, let glued = parts.first, glued.tokens.contains(long) {
      guard let rest = glued.tokensJoined(to: long, in: text) else { return }
      let type = glued.entity.type
      replaceSubrange(
        first..<end, with: [.found(type, rest, in: text), .found(type, long, in: text)])
      return
    }
    let short = self.first { $0.tokens == definition.short..<definition.short + 1 }
    guard parts.allSatisfy({ long.contains($0.tokens) }),
      let type = type(of: long, parts, short, in: text)
    else { return }
    replaceSubrange(first..<end, with: [.found(type, long, in: text)])
  }

  /// What a long form is whose parts, and short form, the recognizer found; nil where it is no name, but
  /// an office: `District Officer (DO)`.
  private func type(
    of long: Range<Int>, _ parts: ArraySlice<NameMention>, _ short: NameMention?,
    in text: AnalyzedText
  ) -> EntityType? {
    guard text.tokens[long.upperBound - 1].traits.contains(.startsUpper),
      !text.words[long].contains(where: Introduction.isOffice)
    else { return nil }
    if let short, short.entity.type != .person {
      let isSure = !parts.isEmpty || short.entity.score ?? 1 >= leastSureness
      return isSure ? short.entity.type : nil
    }
    if parts.isEmpty { return nil }
    return parts.count == 1 && parts.allSatisfy { $0.words.count > 1 }
      ? parts.first?.entity.type : .organization
  }
}

/// How sure a recognizer has to be that a short form is a name where it saw none in the long form.
private let leastSureness = 0.6

extension NameMention {
  /// A name that the recognizer found otherwise, or not at all.
  fileprivate static func found(
    _ type: EntityType, _ tokens: Range<Int>, in text: AnalyzedText
  ) -> NameMention {
    let entity = Entity(type: type, range: text.byteRange(of: tokens))
    return NameMention(FoundMention(entity, by: .model), tokens: tokens, in: text)
  }

  /// The tokens of a name of several words that `and` joins to the last ones.
  fileprivate func tokensJoined(to last: Range<Int>, in text: AnalyzedText) -> Range<Int>? {
    var end = last.lowerBound
    if end > tokens.lowerBound, text.words[end - 1] == WordHash("the") { end -= 1 }
    guard end > tokens.lowerBound + 2, text.words[end - 1] == WordHash("and") else { return nil }
    return tokens.lowerBound..<end - 1
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
