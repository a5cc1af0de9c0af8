import Galley

/// A mention of a name with the tokens that it is made of.
struct NameMention {
  var entity: Entity
  /// What it mentions, where that is known.
  let thing: FoundMention.Thing?
  /// Whether the user said of what type it is.
  let isGiven: Bool
  /// Those that it has a part in.
  let tokens: Range<Int>
  /// Its words with capitals folded, without marks; of a word that it ends within, its part.
  let words: [WordHash]
  /// Of a name of several words the last, that is a surname where it names a person.
  let surname: WordHash?
  /// What stands before the name, if it is a person's.
  let introduction: Introduction
  /// Of a short form, the first token of the mention that it stands for.
  var longForm: Int?

  init(_ mention: FoundMention, tokens: Range<Int>, in text: AnalyzedText) {
    entity = mention.entity
    thing = mention.thing
    isGiven = mention.source != .model
    self.tokens = tokens
    introduction = Introduction(before: tokens.lowerBound, in: text)
    words = tokens.filter { text.tokens[$0].kind == .word }.map { token in
      let part = text.tokens[token].range.clamped(to: mention.entity.range)
      return part == text.tokens[token].range
        ? text.undotted(token) : WordHash(text.bytes, part)
    }
    surname =
      words.count > 1
      ? NameMention.surname(words, text.tokens[tokens].filter { $0.kind == .word }) : nil
  }

  /// The last word of several that is neither `Jr` nor `PhD` nor the like; at least the second.
  private static func surname(_ words: [WordHash], _ tokens: [Token]) -> WordHash? {
    let end = words.indices.last { index in
      let isHonour =
        tokens[index].traits.contains(.hasInnerUpper)
        && PersonTitles.honours.contains(words[index])
      return !isHonour && !generations.contains(words[index])
    }
    guard let end, end > 0 else { return nil }
    return words[end]
  }

  /// The words of a person's name up to the surname.
  var fullName: ArraySlice<WordHash> {
    surname.flatMap { words.lastIndex(of: $0) }.map { words[...$0] } ?? words[...]
  }

  /// `Jr` or the like behind a name.
  var generation: WordHash? { words.last.flatMap { Self.generations.contains($0) ? $0 : nil } }

  static let the = WordHash("the")
  static let and = WordHash("and")
  private static let generations = WordHash.words("jr sr ii iii iv")

  /// The mentions of a text, matched to its tokens in one walk.
  static func mentions(_ found: [FoundMention], in text: AnalyzedText) -> [NameMention] {
    var token = 0
    return found.map { mention in
      let range = mention.entity.range
      while token < text.tokens.count, Int(text.tokens[token].end) <= range.lowerBound {
        token += 1
      }
      var end = token
      while end < text.tokens.count, Int(text.tokens[end].start) < range.upperBound { end += 1 }
      return NameMention(mention, tokens: token..<end, in: text)
    }
  }

  /// What it says, for comparison: its words and numbers with capitals folded, without an article in
  /// front.
  func phrase(in text: AnalyzedText) -> WordHash {
    guard let first = tokens.first, text.byteRange(of: tokens) == entity.range else {
      return WordHash(text.bytes, entity.range)
    }
    var said = tokens.filter { ![.punctuation, .clitic].contains(text.tokens[$0].kind) }
    if said.count > 1, text.words[said[0]] == Self.the { said.removeFirst() }
    if said.isEmpty { said = Array(tokens) }
    return said.dropFirst().reduce(text.undotted(said.first ?? first)) {
      $0.followed(by: text.undotted($1))
    }
  }
}

extension AnalyzedText {
  /// A token's word, but of `U.S.` that of `US`.
  func undotted(_ token: Int) -> WordHash {
    let range = tokens[token].range
    guard range.count > 2, bytes[range.lowerBound + 1] == UInt8(ascii: "."),
      bytes[range].enumerated().allSatisfy({
        ($0.offset % 2 == 1) == ($0.element == UInt8(ascii: "."))
      })
    else { return words[token] }
    var word = WordHash()
    for byte in bytes[range] where byte != UInt8(ascii: ".") { word.add(folding: byte) }
    return word
  }
}
