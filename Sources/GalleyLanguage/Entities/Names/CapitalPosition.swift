import Galley

/// How much the capital of a word says.
enum CapitalPosition: UInt8 {
  /// Capitals mark names here.
  case strong
  /// The first word of a sentence, or a headline in title case.
  case weak
  /// A line in capitals throughout.
  case shouting

  static func positions(in text: AnalyzedText) -> [CapitalPosition] {
    var positions = [CapitalPosition](repeating: .strong, count: text.tokens.count)
    var start = 0
    while start < text.tokens.count {
      var end = start + 1
      while end < text.tokens.count, !text.startsSentence[end] { end += 1 }
      mark(start..<end, of: text, in: &positions)
      start = end
    }
    return positions
  }

  private static func mark(
    _ sentence: Range<Int>, of text: AnalyzedText, in positions: inout [CapitalPosition]
  ) {
    let style = style(of: sentence, in: text)
    if style != .strong {
      for token in sentence { positions[token] = style }
      return
    }
    var isStart = true
    for token in sentence {
      if isStart { positions[token] = .weak }
      switch text.tokens[token].kind {
      case .word, .clitic: isStart = false
      case .punctuation: isStart = isStart || opensSpeech(token, in: text)
      case .number, .symbol, .address: break
      }
    }
  }

  /// A quotation mark or colon before a word: a sentence may start behind it.
  private static func opensSpeech(_ token: Int, in text: AnalyzedText) -> Bool {
    let range = text.tokens[token].range
    switch text.bytes[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "`"): return true
    case 0xE2: return range.count == 3 && (0x9C...0x9F).contains(text.bytes[range.lowerBound + 2])
    default: return false
    }
  }

  /// Whether a sentence is a headline, judged by its words of four letters and more.
  private static func style(of sentence: Range<Int>, in text: AnalyzedText) -> CapitalPosition {
    var (words, capitalised, inCapitals) = (0, 0, 0)
    for token in text.tokens[sentence] where token.kind == .word && token.range.count > 3 {
      words += 1
      if token.traits.contains(.startsUpper) {
        capitalised += 1
        if !token.traits.contains(.hasLower) { inCapitals += 1 }
      }
    }
    guard words >= 3 else { return .strong }
    if inCapitals * 10 >= words * 7 { return .shouting }
    return words >= 4 && capitalised * 10 >= words * 8 ? .weak : .strong
  }
}
