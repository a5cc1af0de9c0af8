import Galley

extension [NameMention] {
  /// The mentions, with long forms whole that the article defines short forms of, though the recognizer
  /// cut them short or passed them over.
  ///
  /// A definition alone makes no name of `First Information Report (FIR)`: the recognizer has to know
  /// the short form or a part of the long one.
  func withLongForms(of definitions: FormDefinitions, in text: AnalyzedText) -> [NameMention] {
    if definitions.all.isEmpty { return self }
    var all: [NameMention] = []
    all.reserveCapacity(count)
    var next = 0
    for definition in definitions.all {
      let long = definition.long
      while next < count, self[next].tokens.upperBound <= long.lowerBound {
        all.append(self[next])
        next += 1
      }
      let end = self[next...].firstIndex { $0.tokens.lowerBound >= long.upperBound } ?? count
      let short = [all.last, end < count ? self[end] : nil].lazy.compactMap(\.self).first {
        $0.tokens == definition.short..<definition.short + 1
      }
      all += NameParts(mentions: self[next..<end], short: short).completed(to: long, in: text)
      next = end
    }
    return all + self[next...]
  }
}

/// The mentions that the recognizer found where a long form stands, and that of the short form.
private struct NameParts {
  let mentions: ArraySlice<NameMention>
  let short: NameMention?

  /// The mentions that the article has there, for all that its definition tells.
  func completed(to long: Range<Int>, in text: AnalyzedText) -> [NameMention] {
    if mentions.contains(where: { $0.isGiven }) { return Array(mentions) }
    if mentions.count == 1, let whole = mentions.first, whole.tokens.contains(long) {
      guard let rest = whole.tokensJoined(to: long, in: text) else { return [whole] }
      return [rest, long].map { .found(whole.entity.type, $0, in: text) }
    }
    guard mentions.allSatisfy({ long.contains($0.tokens) }), let type = type(of: long, in: text)
    else { return Array(mentions) }
    return [.found(type, long, in: text)]
  }

  /// What the long form is; nil where it is no name, but an office: `District Officer (DO)`.
  private func type(of long: Range<Int>, in text: AnalyzedText) -> EntityType? {
    guard text.tokens[long.upperBound - 1].traits.contains(.startsUpper),
      !text.words[long].contains(where: Introduction.isOffice)
    else { return nil }
    if let short, short.entity.type != .person {
      let isSure = !mentions.isEmpty || short.entity.score ?? 1 >= leastSureness
      return isSure ? short.entity.type : nil
    }
    guard let first = mentions.first else { return nil }
    return mentions.count == 1 && first.words.count > 1 ? first.entity.type : .organization
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
    if end > tokens.lowerBound, text.words[end - 1] == Self.the { end -= 1 }
    guard end > tokens.lowerBound + 2, text.words[end - 1] == Self.and else { return nil }
    return tokens.lowerBound..<end - 1
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
