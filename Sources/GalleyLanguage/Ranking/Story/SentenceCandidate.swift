import Galley

/// A sentence that a summary may take over.
struct SentenceCandidate {
  /// How good a sentence of the story it is.
  enum Quality: Int, Comparable {
    /// Far too long to be a sentence, as texts without stops are; cut to its first words.
    case cut
    /// What a page says to its readers, such as "Scroll down for more.", and captions with credits.
    case aside
    /// Without the end of a sentence, as headings and captions are.
    case fragment
    /// Of one or two words.
    case short
    case story

    static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  /// Its number among all sentences of the text.
  let number: Int
  /// UTF-8 offsets of the text.
  let range: Range<Int>
  /// Its length in Unicode scalars.
  let length: Int
  let quality: Quality
  let words: SentenceWords
  let opening: SentenceOpening
  let quotation: Quotation
  /// Whether it ends with a question mark.
  let isQuestion: Bool
}

/// Finds the sentences that a summary may take over.
enum SentenceCandidates {
  /// Longest sentence that is taken whole, in Unicode scalars.
  static let longestSentence = 1_000
  /// What is left of a longer one where a text has nothing else, in Unicode scalars.
  static let longestCut = 300

  /// The best kind of sentences that the text has, each wording once, in text order.
  ///
  /// These are the sentences of the story. Only a text without any is summarised by its shorter
  /// sentences, then by its headings, then by its first words.
  ///
  /// - Parameter words: gets the words of all sentences.
  static func find(
    in bytes: Span<UInt8>, _ analysis: TextAnalysis, _ words: inout StoryWords
  ) -> [SentenceCandidate] {
    let candidates = all(in: bytes, analysis, &words)
    guard let best = candidates.lazy.map(\.quality).max() else { return [] }
    var seen = Set<UInt64>(minimumCapacity: candidates.count)
    return candidates.filter { candidate in
      candidate.quality == best && seen.insert(words.fingerprint(of: candidate.words)).inserted
    }
  }

  private static func all(
    in bytes: Span<UInt8>, _ analysis: TextAnalysis, _ words: inout StoryWords
  ) -> [SentenceCandidate] {
    var candidates: [SentenceCandidate] = []
    candidates.reserveCapacity(analysis.sentences.count)
    var quotations = QuotationReader()
    var next = 0
    for (number, range) in analysis.sentences.enumerated() {
      while next < analysis.tokens.count, analysis.tokens[next].start < range.lowerBound {
        next += 1
      }
      let first = next
      while next < analysis.tokens.count, analysis.tokens[next].start < range.upperBound {
        next += 1
      }
      let own = words.append(bytes, analysis.tokens[first..<next])
      if own.whole.isEmpty { continue }
      candidates.append(candidate(number, bytes, range, own, words.whole[own.whole], &quotations))
    }
    return candidates
  }

  private static func candidate(
    _ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>, _ words: SentenceWords,
    _ hashes: ArraySlice<UInt64>, _ quotations: inout QuotationReader
  ) -> SentenceCandidate {
    let signs = SentenceSigns(bytes, range)
    let isCut = signs.scalars > longestSentence
    let kept = isCut ? cut(bytes, range) : range
    let end = SentenceEnding(bytes, range)
    let quality: SentenceCandidate.Quality =
      isCut
      ? .cut
      : SentenceAside.contains(bytes, range, hashes)
        ? .aside : end == .open ? .fragment : words.whole.count < 3 ? .short : .story
    return SentenceCandidate(
      number: number, range: kept,
      // One more for the mark that says so.
      length: isCut ? SentenceSigns(bytes, kept).scalars + 1 : signs.scalars,
      quality: quality, words: words, opening: SentenceOpening(bytes, range, hashes),
      quotation: quotations.next(bytes, range, marks: signs.quotationMarks),
      isQuestion: end == .question)
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
}
