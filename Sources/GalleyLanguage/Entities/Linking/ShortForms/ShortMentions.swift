import Galley

/// Finds the short forms and surnames of an article's names that the recognizer passed over, and sets
/// right those that it took for something else.
struct ShortMentions {
  private let found: [NameMention]
  private let shortForms: ShortForms
  private let surnames: Surnames
  private let values: [Range<Int>]
  private let positions: [CapitalPosition]
  private let text: AnalyzedText

  /// - Parameters:
  ///   - found: in text order.
  ///   - definitions: those of short forms.
  ///   - values: where dates and amounts stand, in text order; nothing is found there.
  init(
    besides found: [NameMention], _ definitions: FormDefinitions, values: [Range<Int>],
    in text: AnalyzedText, _ positions: [CapitalPosition]
  ) {
    self.found = found
    self.values = values
    self.text = text
    shortForms = ShortForms(definitions, mentions: found, in: text)
    self.positions = positions
    surnames = Surnames(mentions: found, in: text, positions)
  }

  /// All mentions in text order.
  func all() -> [NameMention] {
    if shortForms.isEmpty && surnames.isEmpty { return found }
    var all: [NameMention] = []
    all.reserveCapacity(found.count)
    var token = 0
    var value = 0
    func addPassedOver(before end: Int) {
      while token < end {
        let range = text.tokens[token].range
        while value < values.count, values[value].upperBound <= range.lowerBound { value += 1 }
        let isFree = value == values.count || values[value].lowerBound >= range.upperBound
        if isFree, let mention = passedOver(at: token) { all.append(mention) }
        token += 1
      }
    }
    for mention in found {
      addPassedOver(before: mention.tokens.lowerBound)
      all.append(corrected(mention))
      token = max(token, mention.tokens.upperBound)
    }
    addPassedOver(before: text.tokens.count)
    return all
  }

  private func passedOver(at token: Int) -> NameMention? {
    // Where all is in capitals, `HIT` may be a verb.
    let long =
      positions[token] == .shouting
      ? nil : shortForms.longForm(passedOverAt: token, among: found)
    guard long != nil || surnames.isPassedOver(at: token) else { return nil }
    let type = long.map { found[$0].entity.type } ?? .person
    let entity = Entity(type: type, range: text.tokens[token].range)
    var mention = NameMention(
      FoundMention(entity, by: .model), tokens: token..<token + 1, in: text)
    mention.longForm = long.map { found[$0].tokens.lowerBound }
    return mention
  }

  private func corrected(_ mention: NameMention) -> NameMention {
    var mention = mention
    if let long = shortForms.longForm(of: mention, among: found) {
      mention.longForm = found[long].tokens.lowerBound
      if !mention.isGiven { mention.entity.type = found[long].entity.type }
    } else if surnames.isMistaken(mention) {
      mention.entity.type = .person
    } else if surnames.isOrganization(mention) {
      mention.entity.type = .organization
    }
    return mention
  }
}
