import Galley

/// Where an article defines short forms: `Heavy Industries Taxila (HIT)`, or the other way round.
///
/// A. Schwartz, M. Hearst: A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text
/// (2003), with the initials of words instead of any letters.
struct FormDefinitions {
  struct Definition {
    let short: Int
    /// The tokens of the long form.
    let long: Range<Int>
  }

  private(set) var all: [Definition] = []
  private let text: AnalyzedText

  /// No long form has more tokens.
  private static let mostTokens = 16

  init(in text: AnalyzedText) {
    self.text = text
    for token in text.tokens.indices where text.isByte(UInt8(ascii: "("), at: token) {
      if let definition = definitionBefore(token) ?? definitionBehind(token) {
        all.append(definition)
      }
    }
  }

  /// `Long Form (LF)`.
  private func definitionBefore(_ open: Int) -> Definition? {
    guard open > 0, !text.startsSentence[open] else { return nil }
    let isQuoted = isQuote(open + 1)
    let short = isQuoted ? open + 2 : open + 1
    let behind = isQuoted ? short + 2 : short + 1
    guard isShortForm(short), endsDefinition(behind) else { return nil }
    let end = text.tokens[open - 1].kind == .clitic || isQuote(open - 1) ? open - 1 : open
    return long(of: short, endingAt: end).map { Definition(short: short, long: $0) }
  }

  /// `LF (Long Form)`.
  private func definitionBehind(_ open: Int) -> Definition? {
    guard open > 0, isShortForm(open - 1),
      let close = (open + 1..<min(open + Self.mostTokens, text.tokens.count)).first(where: {
        text.isByte(UInt8(ascii: ")"), at: $0)
      }), let long = long(of: open - 1, endingAt: close), long.lowerBound == open + 1
    else { return nil }
    return Definition(short: open - 1, long: long)
  }

  private func endsDefinition(_ token: Int) -> Bool {
    [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";")].contains {
      text.isByte($0, at: token)
    }
  }

  private func isQuote(_ token: Int) -> Bool {
    guard token < text.tokens.count, text.tokens[token].kind == .punctuation else { return false }
    return Self.quotes.contains(text.words[token])
  }

  /// Whether a token may be a short form: `BJP`, `MoHA`, `Sebi`.
  private func isShortForm(_ token: Int) -> Bool {
    guard token < text.tokens.count, text.tokens[token].kind == .word else { return false }
    return text.tokens[token].traits.contains(.startsUpper)
      && (2...10).contains(text.tokens[token].range.count)
  }

  private static let quotes = Set(["\"", "“", "”", "'", "‘", "’"].map { WordHash($0) })
}

extension FormDefinitions {
  /// The words, up to a token, whose initials a short form has; it begins with a capital.
  private func long(of short: Int, endingAt end: Int) -> Range<Int>? {
    var letters = text.bytes[text.tokens[short].range].map { $0 | 0x20 }[...]
    let isPlural =
      letters.count > 2 && text.bytes[text.tokens[short].range].last == UInt8(ascii: "s")
    let first = max(0, end - Self.mostTokens)
    var start = start(of: letters, in: first..<end)
    if start == nil, isPlural {
      letters.removeLast()
      start = self.start(of: letters, in: first..<end)
    }
    guard let start, text.tokens[start].traits.contains(.startsUpper), end - start > 1 else {
      return nil
    }
    return start..<end
  }

  /// Where the words at the end of tokens begin whose initials are letters; small words may be left
  /// out.
  private func start(of letters: ArraySlice<UInt8>, in tokens: Range<Int>) -> Int? {
    var deadEnds: Set<DeadEnd> = []
    return start(of: letters, in: tokens, besides: &deadEnds)
  }

  /// What was looked for in vain, lest each way to leave out words leads there again.
  private struct DeadEnd: Hashable {
    let end: Int
    let lettersLeft: Int
  }

  private func start(
    of letters: ArraySlice<UInt8>, in tokens: Range<Int>, besides deadEnds: inout Set<DeadEnd>
  ) -> Int? {
    let deadEnd = DeadEnd(end: tokens.upperBound, lettersLeft: letters.count)
    guard let token = tokens.last, !deadEnds.contains(deadEnd) else { return nil }
    let before = tokens.dropLast()
    for initials in initials(of: token)
    where !initials.isEmpty && letters.suffix(initials.count).elementsEqual(initials) {
      let rest = letters.dropLast(initials.count)
      if rest.isEmpty { return token }
      if !text.startsSentence[token], let start = start(of: rest, in: before, besides: &deadEnds) {
        return start
      }
    }
    if mayBeLeftOut(token), !text.startsSentence[token],
      let start = start(of: letters, in: before, besides: &deadEnds)
    {
      return start
    }
    deadEnds.insert(deadEnd)
    return nil
  }

  private func mayBeLeftOut(_ token: Int) -> Bool {
    switch text.tokens[token].kind {
    case .word: !text.tokens[token].traits.contains(.startsUpper)
    case .clitic: true
    case .punctuation: [",", "&", "-", "."].contains { text.isByte(UInt8(ascii: $0), at: token) }
    case .symbol: text.isByte(UInt8(ascii: "&"), at: token)
    case .number, .address: false
    }
  }

  /// The letters that a word may give: those of all its parts, `us` of `U.S.`, or the first one's.
  private func initials(of token: Int) -> [[UInt8]] {
    guard text.tokens[token].kind == .word else { return [] }
    var parts: [UInt8] = []
    var isStart = true
    for byte in text.bytes[text.tokens[token].range] {
      if isStart, byte != UInt8(ascii: "."), byte != UInt8(ascii: "-") { parts.append(byte | 0x20) }
      isStart = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    return parts.count > 1 ? [parts, [parts[0]]] : [parts]
  }
}
