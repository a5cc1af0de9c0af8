import Galley

/// Short forms that an article ties to a long form: `Heavy Industries Taxila (HIT)`, or the other way
/// round.
struct AcronymDefinitions {
  /// The long form's mention, by the short form.
  private var longForms = WordTable<Int>(capacity: 8)
  private let text: AnalyzedText

  /// - Parameter mentions: in text order.
  init(mentions: [NameMention], in text: AnalyzedText) {
    self.text = text
    for (index, mention) in mentions.enumerated() where mention.words.count > 1 {
      guard let acronym = acronymBehind(mention) ?? acronymBefore(mention),
        matches(acronym, mention)
      else { continue }
      longForms.update(text.words[acronym]) { $0 ?? index }
    }
  }

  var isEmpty: Bool { longForms.count == 0 }

  /// The mention that introduced what a token in capitals stands for.
  func longForm(at token: Int) -> Int? {
    isAcronym(token) ? longForms[text.words[token]] : nil
  }

  private func isAcronym(_ token: Int) -> Bool {
    let traits = text.tokens[token].traits
    return text.tokens[token].kind == .word && traits.contains(.startsUpper)
      && (2...10).contains(text.tokens[token].range.count) && traits.contains(.hasInnerUpper)
  }

  /// `Long Form (LF)`.
  private func acronymBehind(_ mention: NameMention) -> Int? {
    let token = mention.tokens.upperBound
    return isBracketed(token + 1) ? token + 1 : nil
  }

  /// `LF (Long Form)`.
  private func acronymBefore(_ mention: NameMention) -> Int? {
    let open = mention.tokens.lowerBound - 1
    guard open > 0, text.isByte(UInt8(ascii: "("), at: open),
      text.isByte(UInt8(ascii: ")"), at: mention.tokens.upperBound), isAcronym(open - 1)
    else { return nil }
    return open - 1
  }

  private func isBracketed(_ token: Int) -> Bool {
    token > 0 && text.isByte(UInt8(ascii: "("), at: token - 1)
      && text.isByte(UInt8(ascii: ")"), at: token + 1) && isAcronym(token)
  }

  /// Whether the letters of a short form are the initials of the words of a long one; small words
  /// may be left out.
  ///
  /// Two letters behind a person are a party or a state: `Derek Adams (DA)`.
  private func matches(_ acronym: Int, _ mention: NameMention) -> Bool {
    if mention.entity.type == .person, text.tokens[acronym].range.count < 3 { return false }
    let letters = text.bytes[text.tokens[acronym].range].map { $0 | 0x20 }
    var next = 0
    for token in mention.tokens where text.tokens[token].kind == .word {
      let initial = text.bytes[Int(text.tokens[token].start)] | 0x20
      if next < letters.count, letters[next] == initial {
        next += 1
      } else if text.tokens[token].traits.contains(.startsUpper) {
        return false
      }
    }
    let isPlural = next == letters.count - 1 && letters[next] == UInt8(ascii: "s")
    return next == letters.count || isPlural
  }
}
