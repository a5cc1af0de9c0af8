import Galley

/// A sentence that a summary may take over.
struct SentenceCandidate {
  /// How good a sentence of the story it is.
  enum Quality: Int, Comparable {
    /// Far too long to be a sentence; cut to its first words.
    case cut
    /// Without the end of a sentence, as headings and captions are.
    case fragment
    /// Of one or two words.
    case short
    case story

    static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  /// UTF-8 offsets of the text.
  let range: Range<Int>
  /// Its length in Unicode scalars.
  let length: Int
  let quality: Quality
  /// The hashes of its words, by `WordFolding`.
  let words: [UInt64]
}

/// Finds the sentences that a summary may take over.
enum SentenceCandidates {
  /// Longest sentence that is taken whole, in Unicode scalars.
  static let longestSentence = 2_000
  /// What is left of a longer one where a text has nothing else, in Unicode scalars.
  static let longestCut = 300

  /// The best kind of sentences that the text has, each wording once, in text order.
  ///
  /// These are the sentences of the story. Only a text without any is summarised by its shorter
  /// sentences, then by its headings, then by its first words.
  static func find(in bytes: Span<UInt8>, _ analysis: TextAnalysis) -> [SentenceCandidate] {
    let candidates = all(in: bytes, analysis)
    guard let best = candidates.lazy.map(\.quality).max() else { return [] }
    var seen = Set<UInt64>()
    return candidates.filter { candidate in
      candidate.quality == best && seen.insert(fingerprint(candidate.words)).inserted
    }
  }

  private static func all(
    in bytes: Span<UInt8>, _ analysis: TextAnalysis
  ) -> [SentenceCandidate] {
    var candidates: [SentenceCandidate] = []
    var next = 0
    for range in analysis.sentences {
      var words: [UInt64] = []
      while next < analysis.tokens.count, analysis.tokens[next].start < range.upperBound {
        let token = analysis.tokens[next]
        if token.start >= range.lowerBound, token.isWord {
          words.append(WordFolding.hash(bytes, token.range))
        }
        next += 1
      }
      if !words.isEmpty { candidates.append(candidate(bytes, range, words)) }
    }
    return candidates
  }

  private static func candidate(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ words: [UInt64]
  ) -> SentenceCandidate {
    let length = scalarCount(bytes, range)
    if length > longestSentence {
      let cut = cut(bytes, range)
      return SentenceCandidate(
        range: cut, length: scalarCount(bytes, cut), quality: .cut, words: words)
    }
    let quality: SentenceCandidate.Quality =
      !endsSentence(bytes, range) ? .fragment : words.count < 3 ? .short : .story
    return SentenceCandidate(range: range, length: length, quality: quality, words: words)
  }

  private static func fingerprint(_ words: [UInt64]) -> UInt64 {
    words.reduce(UInt64(words.count)) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
  }

  /// The Unicode scalars of valid UTF-8.
  private static func scalarCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The first words of a range that is longer than `longestCut`.
  private static func cut(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    var lastWordEnd: Int?
    for _ in 0..<longestCut {
      if bytes.characterClass(at: end) == .space { lastWordEnd = end }
      end += bytes.scalar(at: end).length
    }
    return range.lowerBound..<bytes.trimmingSpaces(from: range.lowerBound, to: lastWordEnd ?? end)
  }

  /// Whether a stop stands at the end, with nothing but closing marks behind it.
  private static func endsSentence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    var isInBrackets = false
    while end > range.lowerBound, range.upperBound - end < 40 {
      end = bytes.scalarStart(before: end)
      switch bytes.characterClass(at: end) {
      case .stop: return true
      case .closing: isInBrackets = true
      case .opening: isInBrackets = false
      case .quote, .space, .symbol, .inner: break
      case .digit where isInBrackets: break
      default: return false
      }
    }
    return false
  }
}

extension Token {
  /// Whether the token counts as a word of the text.
  var isWord: Bool { kind == .word || kind == .number }
}
