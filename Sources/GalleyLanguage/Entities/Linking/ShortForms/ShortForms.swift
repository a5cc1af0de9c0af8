import Galley

/// What the short forms of an article's names stand for: by definition, or else by initials.
struct ShortForms {
  private let definitions: AcronymDefinitions
  private let initials: Initials
  private let text: AnalyzedText

  /// - Parameter mentions: in text order.
  init(_ definitions: FormDefinitions, mentions: [NameMention], in text: AnalyzedText) {
    self.text = text
    self.definitions = AcronymDefinitions(definitions, mentions: mentions, in: text)
    initials = Initials(mentions: mentions, in: text)
  }

  var isEmpty: Bool { definitions.isEmpty && initials.isEmpty }

  /// The mention of the long form that a token stands for where the recognizer saw no name.
  ///
  /// Two letters, or any before the long form, are too little to tell by initials alone.
  func longForm(passedOverAt token: Int, among longForms: [NameMention]) -> Int? {
    if let long = definitions.longForm(at: token) { return long }
    guard let long = initials.longForm(at: token), text.tokens[token].range.count > 2,
      longForms[long].tokens.upperBound <= token
    else { return nil }
    return long
  }

  /// The mention of the long form that a mention stands for.
  ///
  /// - Parameter longForms: those that the short forms were made from.
  func longForm(of mention: NameMention, among longForms: [NameMention]) -> Int? {
    guard mention.tokens.count == 1 else { return nil }
    if let long = definitions.longForm(at: mention.tokens.lowerBound) { return long }
    guard let long = initials.longForm(at: mention.tokens.lowerBound) else { return nil }
    let isSameType = mention.entity.type == longForms[long].entity.type
    return isSameType || !mention.isGiven ? long : nil
  }
}
