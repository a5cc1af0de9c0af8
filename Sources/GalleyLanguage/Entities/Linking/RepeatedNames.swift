import Galley

extension [NameMention] {
  /// The mentions, with those of names of several words that the recognizer passed over in one place
  /// though it is sure of them in another.
  func withNamesFoundElsewhere(
    in text: AnalyzedText, _ positions: [CapitalPosition]
  ) -> [NameMention] {
    let names = SureNames(self, in: text, positions)
    if names.isEmpty { return self }
    var passedOver: [NameMention] = []
    var token = 0
    for mention in self {
      names.find(from: &token, to: mention.tokens.lowerBound, &passedOver)
      token = Swift.max(token, mention.tokens.upperBound)
    }
    names.find(from: &token, to: text.tokens.count, &passedOver)
    if passedOver.isEmpty { return self }
    return (self + passedOver).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

/// Names of several words that an article surely has.
private struct SureNames {
  private struct Name {
    let tokens: Range<Int>
    let type: EntityType
  }

  private var names: [[Name]] = []
  /// The place among the names, by the first word.
  private var places = WordTable<Int>(capacity: 16)
  private let text: AnalyzedText
  private let positions: [CapitalPosition]

  /// A recognizer that is as sure as this of a name is believed.
  private static let certain = 0.8

  /// How many names of one first word are looked for; more are too many to compare with each place.
  private static let mostNamesakes = 16

  init(_ mentions: [NameMention], in text: AnalyzedText, _ positions: [CapitalPosition]) {
    self.text = text
    self.positions = positions
    for mention in mentions
    where mention.words.count > 1 && !mention.isGiven && mention.entity.score ?? 1 >= Self.certain {
      guard text.byteRange(of: mention.tokens) == mention.entity.range else { continue }
      let first = text.words[mention.tokens.lowerBound]
      add(Name(tokens: mention.tokens, type: mention.entity.type), to: first)
    }
  }

  private mutating func add(_ name: Name, to first: WordHash) {
    let place = places[first] ?? names.count
    if place == names.count {
      places.update(first) { _ in place }
      names.append([])
    }
    guard names[place].count < Self.mostNamesakes,
      !names[place].contains(where: { text.words[$0.tokens] == text.words[name.tokens] })
    else { return }
    names[place].append(name)
  }

  var isEmpty: Bool { names.isEmpty }

  /// Adds the names among tokens that are in no mention.
  func find(from token: inout Int, to end: Int, _ mentions: inout [NameMention]) {
    guard token < end else { return }
    for start in token..<end
    where start >= token && text.tokens[start].traits.contains(.startsUpper) {
      guard let place = places[text.words[start]],
        let name = names[place].first(where: { name in
          start + name.tokens.count <= end && isMention(name, at: start)
        })
      else { continue }
      let range = start..<start + name.tokens.count
      let entity = Entity(type: name.type, range: text.byteRange(of: range), score: nil)
      mentions.append(NameMention(FoundMention(entity, by: .model), tokens: range, in: text))
      token = range.upperBound
    }
    token = end
  }

  /// Capitals tell nothing in a line that has no others.
  private func isMention(_ name: Name, at token: Int) -> Bool {
    let range = token..<token + name.tokens.count
    guard text.hasWords(of: name.tokens, at: range) else { return false }
    return positions[token] == .shouting
      || text.hasLetters(of: name.tokens, at: range) && !text.isBesideCapital(range)
  }
}

extension AnalyzedText {
  /// Whether tokens of one sentence are the words of a name.
  fileprivate func hasWords(of name: Range<Int>, at range: Range<Int>) -> Bool {
    words[name] == words[range] && !range.dropFirst().contains { startsSentence[$0] }
  }

  /// Whether the words of a name are written as there.
  fileprivate func hasLetters(of name: Range<Int>, at range: Range<Int>) -> Bool {
    zip(name, range).allSatisfy { bytes[tokens[$0].range] == bytes[tokens[$1].range] }
  }
}
