import Galley

/// A person's name as names of people are compared: without marks of letters, and without the article of
/// Arabic surnames.
///
/// `Erdoğan` is `Erdogan`, and `al-Assad` is `Assad`.
struct ComparedName {
  /// Its words up to the surname.
  private(set) var words: [WordHash] = []
  /// The same, where hyphens part words too: `Jong-un` is `Jong Un`.
  private(set) var syllables: [WordHash] = []
  /// Whether the first word has a small letter: `van Dijk`.
  private(set) var startsSmall = false

  /// - Returns: nil where a name has no words, or numbers.
  init?(_ mention: NameMention, in text: AnalyzedText) {
    if mention.tokens.contains(where: { text.tokens[$0].kind == .number }) { return nil }
    let tokens = mention.tokens.filter { text.tokens[$0].kind == .word }
      .prefix(mention.fullName.count)
    for token in tokens {
      let range = text.tokens[token].range.clamped(to: mention.entity.range)
      let isLast = token == tokens.last
      let isSmall = !text.tokens[token].traits.contains(.startsUpper)
      var parts = Self.folded(text.bytes[range]).split(separator: UInt8(ascii: "-"))
      let mayBeArticle = parts.count > 1 || !isLast && (isSmall || !words.isEmpty)
      if mayBeArticle, let first = parts.first, Self.articles.contains(WordHash(first)) {
        parts.removeFirst()
      }
      if words.isEmpty { startsSmall = isSmall }
      add(parts)
    }
    if words.isEmpty { return nil }
  }

  private mutating func add(_ parts: [ArraySlice<UInt8>]) {
    if parts.isEmpty { return }
    syllables += parts.map { WordHash($0) }
    words.append(WordHash(Array(parts.joined(separator: [UInt8(ascii: "-")]))[...]))
  }

  var surname: WordHash { words[words.count - 1] }

  /// What the name says as a whole, without an article in front.
  var phrase: WordHash {
    let start = syllables.count > 1 && syllables[0] == NameMention.the ? 1 : 0
    return syllables[(start + 1)...].reduce(syllables[start]) { $0.followed(by: $1) }
  }

  /// Whether a name of several words begins as surnames do.
  var startsWithParticle: Bool { words.count > 1 && Self.particles.contains(words[0]) }

  /// The ends of the name that begin with a particle, `van der Berg` and `der Berg`.
  var surnamesWithParticles: [[WordHash]] {
    guard words.count > 2 else { return [] }
    return words.indices.dropFirst().dropLast().filter { Self.particles.contains(words[$0]) }
      .map { Array(words[$0...]) }
  }

  private static let articles = WordHash.words("al el")
  private static let particles = WordHash.words(
    "van von de da do dos das del della di du la le der den ter ten bin binti ibn ben al el zu af")
}

extension ComparedName {
  private static let folding = ScalarFolding(NameFolding(ignoresCase: true, ignoresMarks: true))

  /// A word's letters without marks, and of `J.R.` without dots.
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let letters = word.filter { $0 != UInt8(ascii: ".") }
    if letters.allSatisfy({ $0 < 0x80 }) { return letters }
    var folded: [UInt8] = []
    for scalar in String(decoding: letters, as: UTF8.self).unicodeScalars {
      folding.append(scalar.value, to: &folded)
    }
    return folded
  }
}

extension WordHash {
  fileprivate init(_ letters: ArraySlice<UInt8>) {
    self.init(Array(letters), 0..<letters.count)
  }
}
