import Galley

/// The mentions of the long forms that an article ties short forms to.
struct AcronymDefinitions {
  /// The long form's mention, by the short form.
  private var longForms = WordTable<Int>(capacity: 8)
  /// Short forms that are written like other names: `Sebi`.
  private var wordLike: Set<WordHash> = []
  private let text: AnalyzedText

  /// - Parameter mentions: in text order.
  init(_ definitions: FormDefinitions, mentions: [NameMention], in text: AnalyzedText) {
    self.text = text
    var next = 0
    for definition in definitions.all {
      while next < mentions.count, mentions[next].tokens.upperBound < definition.long.upperBound {
        next += 1
      }
      guard next < mentions.count, mentions[next].tokens.upperBound == definition.long.upperBound,
        mentions[next].tokens.lowerBound <= definition.long.lowerBound,
        mayHaveShortForm(mentions[next], definition.short)
      else { continue }
      let index = next
      longForms.update(text.words[definition.short]) { $0 ?? index }
      if !isAcronym(definition.short) { wordLike.insert(text.words[definition.short]) }
    }
  }

  var isEmpty: Bool { longForms.count == 0 }

  /// The mention that introduced what a token in capitals stands for.
  func longForm(at token: Int) -> Int? {
    isAcronym(token) || isWordLike(token) ? longForms[text.words[token]] : nil
  }

  private func isAcronym(_ token: Int) -> Bool {
    let traits = text.tokens[token].traits
    return text.tokens[token].kind == .word && traits.contains(.startsUpper)
      && (2...10).contains(text.tokens[token].range.count) && traits.contains(.hasInnerUpper)
  }

  private func isWordLike(_ token: Int) -> Bool {
    !wordLike.isEmpty && text.tokens[token].traits.contains(.startsUpper)
      && wordLike.contains(text.words[token])
  }

  /// Two letters behind a person are a party or a state: `Derek Adams (DA)`.
  private func mayHaveShortForm(_ mention: NameMention, _ short: Int) -> Bool {
    let range = text.tokens[short].range
    if mention.words.count < 2 { return false }
    if mention.entity.type == .person { return range.count > 2 && isAcronym(short) }
    return range.count > 2 || isAcronym(short)
  }
}
