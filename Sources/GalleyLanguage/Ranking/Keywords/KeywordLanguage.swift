import Galley

/// The language of a text, as far as its small words matter.
struct KeywordLanguage {
  /// Whether English words that say little are passed over.
  let isEnglish: Bool
  /// Whether short words before an apostrophe are articles: `l'hôpital`.
  let hasElision: Bool
  /// Whether small words tie names together, as in `Banco de Northtown`; where all nouns have capitals,
  /// they tie anything.
  let hasLinks: Bool
  /// The bit of its list in `FunctionWordLists`; 0 where it has none.
  private let bit: UInt32
  /// Words that the text itself shows to be small ones.
  private var measured = Set<UInt64>()

  /// How many words are looked at to tell the language.
  private static let sample = 2_000

  /// - Parameter language: a language tag; nil where the words are to tell.
  init(_ bytes: Span<UInt8>, _ analysis: TextAnalysis, language: String?) {
    let code = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
    let found = code == nil ? Self.mostLikely(bytes, analysis.tokens) : nil
    let place = FunctionWordLists.codes.firstIndex { $0 == code ?? found }
    isEnglish = code == nil ? found == nil : code == "en"
    bit = place.map { 1 << UInt32($0) } ?? 0
    hasElision = ["fr", "it", "ca"].contains(code ?? found)
    hasLinks = (code ?? found) != "de"
    if !isEnglish { measure(bytes, analysis) }
  }

  /// Whether the word with this hash says nothing.
  func isFunctionWord(_ hash: UInt64) -> Bool {
    if isEnglish { return StopWords.contains(hash) }
    if let languages = FunctionWordLists.languages[hash], languages & bit != 0 { return true }
    return measured.contains(hash) || bit == 0 && StopWords.contains(hash)
  }

  /// The language that most words are small words of; nil for English, and where none stands out.
  private static func mostLikely(_ bytes: Span<UInt8>, _ tokens: [Token]) -> String? {
    var counts = [Int](repeating: 0, count: FunctionWordLists.codes.count)
    var english = 0
    for token in tokens.lazy.filter({ $0.kind == .word }).prefix(sample) {
      let hash = WordFolding.hash(bytes, token.range)
      if StopWords.contains(hash) { english += 1 }
      var languages = FunctionWordLists.languages[hash] ?? 0
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    guard let most = counts.max(), most > 2, most > english * 3 / 2,
      let place = counts.firstIndex(of: most)
    else { return nil }
    return FunctionWordLists.codes[place]
  }

  /// Finds small words by their looks alone: in small letters, of one or two letters, or of three or
  /// four that stand in very many sentences of a language without a list.
  private mutating func measure(_ bytes: Span<UInt8>, _ analysis: TextAnalysis) {
    var uses: [UInt64: (sentences: Int, last: Int)] = [:]
    var sentence = 0
    for token in analysis.tokens where token.kind == .word {
      while sentence + 1 < analysis.sentences.count,
        token.start >= analysis.sentences[sentence].upperBound
      {
        sentence += 1
      }
      guard !token.traits.contains(.startsUpper) else { continue }
      let letters = Self.letters(bytes, token.range)
      let hash = WordFolding.hash(bytes, token.range)
      if letters < 3 {
        measured.insert(hash)
      } else if letters < 5, bit == 0 {
        let known = uses[hash] ?? (0, -1)
        if known.last != sentence { uses[hash] = (known.sentences + 1, sentence) }
      }
    }
    let least = max(4, analysis.sentences.count / 3)
    for (hash, use) in uses where use.sentences >= least { measured.insert(hash) }
  }

  private static func letters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
