import Galley

/// Names of several words by their initials, for short forms that the article never defines:
/// `Central Bureau of Investigation`, and `CBI` later on.
struct Initials {
  private struct LongForm {
    /// The first mention.
    let mention: Int
    let phrase: WordHash
    /// Whether another name has the same initials.
    var isOneOfSeveral = false
  }

  private var longForms: [WordHash: LongForm] = [:]
  private let text: AnalyzedText

  /// - Parameter mentions: in text order.
  init(mentions: [NameMention], in text: AnalyzedText) {
    self.text = text
    for (index, mention) in mentions.enumerated()
    where mention.words.count > 1 && Self.haveShortForms(mention.entity.type) {
      let phrase = mention.phrase(in: text)
      let long = LongForm(mention: index, phrase: phrase)
      let readings = [false, true].compactMap { initials(of: mention, inParts: $0) }
      // What `WA` stands for is not `WA Art`.
      for initials in Set(readings) where !mention.words.contains(initials) {
        if let known = longForms[initials] {
          if known.phrase != phrase { longForms[initials]?.isOneOfSeveral = true }
        } else {
          longForms[initials] = long
        }
      }
    }
  }

  var isEmpty: Bool { longForms.isEmpty }

  /// The first mention of the one name whose initials a token in capitals is.
  func longForm(at token: Int) -> Int? {
    let traits = text.tokens[token].traits
    guard text.tokens[token].kind == .word, traits.contains(.hasInnerUpper),
      !traits.contains(.hasLower), let long = longForms[text.undotted(token)],
      !long.isOneOfSeveral
    else { return nil }
    return long.mention
  }

  private static func haveShortForms(_ type: EntityType) -> Bool {
    [.organization, .location, .facility, .event].contains(type)
  }

  /// The capitals that its words begin with, small words left out.
  ///
  /// - Parameter inParts: whether `Inter-Services` has two.
  /// - Returns: nil where they make no short form of two to seven letters from A to Z.
  private func initials(of mention: NameMention, inParts: Bool) -> WordHash? {
    var hash = WordHash()
    var count = 0
    for token in mention.tokens where text.tokens[token].kind == .word {
      var isStart = true
      for byte in text.bytes[text.tokens[token].range] {
        if isStart {
          if byte >= 0x80 { return nil }
          if (0x41...0x5A).contains(byte) {
            hash.add(folding: byte)
            count += 1
          }
        }
        isStart = byte == UInt8(ascii: ".") || inParts && byte == UInt8(ascii: "-")
      }
    }
    return (2...7).contains(count) ? hash : nil
  }
}
