package import Galley

/// A text with its tokens and sentences, as recognizers read it.
package struct AnalyzedText: Sendable {
  /// The text's UTF-8.
  package let bytes: [UInt8]
  /// The tokens in text order.
  package let tokens: [Token]
  /// For each token, whether a sentence starts with it.
  package let startsSentence: [Bool]
  /// For each token, its word with capitals folded.
  let words: [WordHash]

  /// - Parameter analysis: made from this very text.
  package init(bytes: [UInt8], analysis: TextAnalysis) {
    self.bytes = bytes
    tokens = analysis.tokens
    words = tokens.map { WordHash(bytes, $0.range) }
    startsSentence = AnalyzedText.sentenceStarts(analysis)
  }

  package init(_ text: String, analysis: TextAnalysis) {
    self.init(bytes: Array(text.utf8), analysis: analysis)
  }

  /// Analyzes a text that nothing is known about.
  package init(analyzing text: String) {
    let analysis = TextAnalysis(
      sentences: SentenceSplitter.sentences(of: text), tokens: Tokenizer.tokens(in: text))
    self.init(text, analysis: analysis)
  }

  private static func sentenceStarts(_ analysis: TextAnalysis) -> [Bool] {
    var starts = [Bool](repeating: false, count: analysis.tokens.count)
    if !starts.isEmpty { starts[0] = true }
    var token = 0
    for sentence in analysis.sentences {
      while token < starts.count, Int(analysis.tokens[token].start) < sentence.lowerBound {
        token += 1
      }
      if token < starts.count { starts[token] = true }
    }
    return starts
  }
}

extension AnalyzedText {
  /// Whether nothing stands between a token and the one before it.
  func isAdjacent(_ token: Int) -> Bool {
    token > 0 && token < tokens.count && tokens[token].start == tokens[token - 1].end
  }

  /// Whether a token exists and goes on with the sentence of the one before it.
  func continues(at token: Int) -> Bool {
    token < tokens.count && !startsSentence[token]
  }

  /// Whether tokens stand in the sentence of others before them.
  func isOneSentence(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    !(first.lowerBound + 1..<max(first.lowerBound, second.lowerBound) + 1).contains {
      startsSentence[$0]
    }
  }

  /// Whether a digit of ASCII stands at an offset.
  func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset].isDigit
  }

  /// Whether the scalar at an offset stands behind the blocks of Latin letters.
  func isBeyondLatin(at offset: Int) -> Bool {
    let isAdditionalLatin = bytes[offset] == 0xE1 && (0xB8...0xBB).contains(bytes[offset + 1])
    return bytes[offset] >= 0xCD && !isAdditionalLatin
  }

  /// Whether a token is the one ASCII character.
  func isByte(_ byte: UInt8, at token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].range.count == 1
      && bytes[Int(tokens[token].start)] == byte
  }

  /// The UTF-8 offsets from the first to the last token of a range.
  func byteRange(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
