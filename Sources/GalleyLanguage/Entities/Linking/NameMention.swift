import Galley

/// A mention of a name with the tokens that it is made of.
struct NameMention {
  var entity: Entity
  let tokens: Range<Int>
  /// Its words with capitals folded, without marks; of a word that it ends within, its part.
  let words: [WordHash]

  init(_ entity: Entity, tokens: Range<Int>, in text: AnalyzedText) {
    self.entity = entity
    self.tokens = tokens
    words = tokens.filter { text.tokens[$0].kind == .word }.map { token in
      let part = text.tokens[token].range.clamped(to: entity.range)
      return part == text.tokens[token].range ? text.words[token] : WordHash(text.bytes, part)
    }
  }

  /// The mentions of a text, matched to its tokens in one walk.
  static func mentions(_ entities: [Entity], in text: AnalyzedText) -> [NameMention] {
    var token = 0
    return entities.map { entity in
      while token < text.tokens.count, Int(text.tokens[token].end) <= entity.range.lowerBound {
        token += 1
      }
      var end = token
      while end < text.tokens.count, Int(text.tokens[end].start) < entity.range.upperBound {
        end += 1
      }
      return NameMention(entity, tokens: token..<end, in: text)
    }
  }
}
