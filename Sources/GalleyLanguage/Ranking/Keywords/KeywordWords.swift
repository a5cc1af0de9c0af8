import Galley

/// The words that keywords may be made of, in text order.
struct KeywordWords {
  private(set) var all: [KeywordWord] = []
  /// How many sentences have words.
  private(set) var sentences = 0

  /// The longest word that is a keyword, in bytes; what is longer is hardly a word.
  private static let longest = 60

  init(_ bytes: Span<UInt8>, _ analysis: TextAnalysis, _ mentions: [KeywordMention] = []) {
    var next = 0
    var nextMention = 0
    for sentence in analysis.sentences {
      var before = WordBefore()
      let first = all.count
      while next < analysis.tokens.count, analysis.tokens[next].start < sentence.upperBound {
        let token = analysis.tokens[next]
        next += 1
        guard token.start >= sentence.lowerBound else { continue }
        while nextMention < mentions.count, mentions[nextMention].range.upperBound <= token.start {
          nextMention += 1
        }
        let isMentioned =
          nextMention < mentions.count && mentions[nextMention].range.lowerBound <= token.start
        before.enter(isMentioned ? mentions[nextMention] : nil)
        add(token, bytes, &before)
        before.pass(token, bytes)
      }
      if before.isHeadline { settleHeadline(from: first) }
      if before.hasWords { sentences += 1 }
    }
    settleNames()
  }

  /// The stems of a name's words, as they stand where the text mentions it.
  static func stems(of name: String) -> [UInt64] {
    let whole = 0..<name.utf8.count
    let analysis = TextAnalysis(sentences: [whole], tokens: Tokenizer.tokens(in: name))
    let mention = KeywordMention(kind: .name, range: whole, name: name)
    return KeywordWords(name.utf8Span.span, analysis, [mention]).all.map(\.stem)
  }

  private mutating func add(_ token: Token, _ bytes: Span<UInt8>, _ before: inout WordBefore) {
    guard token.kind == .word, token.range.count <= Self.longest,
      before.mention?.kind != .value, !before.isNumber(beside: token)
    else { return }
    let folding = WordFolding(bytes, token.range)
    let isNamed = before.mention != nil
    let isCapital = isNamed || token.hasNameCase(in: bytes)
    let evidence: KeywordWord.Evidence = isNamed ? .known : before.isOpening ? .none : .letters
    let isWeak = WeakWords.isWeak(folding.hash)
    let isEmpty = StopWords.contains(folding.hash) || WeakWords.breaking.contains(folding.hash)
    let joins = before.joins(token, bytes)
    let isLink =
      joins && all[all.count - 1].isName
      && (isNamed ? isEmpty : !isCapital && WeakWords.links.contains(folding.hash))
    guard isLink || !isEmpty && (isCapital || !isWeak) else { return }
    before.end = Int(token.end)
    all.append(
      KeywordWord(
        range: token.range, stem: folding.stem, sentence: sentences,
        role: isLink
          ? .link : role(of: token, bytes, folding.hash, isName: isCapital && evidence != .none),
        evidence: evidence, isName: isCapital, joins: joins))
  }

  private func role(
    of token: Token, _ bytes: Span<UInt8>, _ hash: UInt64, isName: Bool
  ) -> KeywordWord.Role {
    if WeakWords.titles.contains(hash) { return .title }
    if token.range.count == 1 || WeakWords.isWeak(hash) { return .weak }
    if isName { return .topic }
    if WordEnding.isAdverb(bytes, token.range) { return .weak }
    return WordEnding.isParticiple(bytes, token.range) ? .modifier : .topic
  }

  /// Takes away what tells nothing: the capitals of a sentence all of whose words have them.
  private mutating func settleHeadline(from start: Int) {
    for index in start..<all.count where all[index].evidence == .letters {
      all[index].evidence = .none
    }
  }

  /// Capitals without evidence count where the word mostly has one elsewhere.
  private mutating func settleNames() {
    var capitals: [UInt64: Int] = [:]
    for word in all where word.evidence != .none {
      capitals[word.stem, default: 0] += word.isName ? 1 : -1
    }
    for index in all.indices where all[index].isName && all[index].evidence == .none {
      all[index].isName = capitals[all[index].stem, default: 0] > 0
    }
  }
}

/// What stands before a token in its sentence.
private struct WordBefore {
  /// Where the word ends that the next one may join.
  var end: Int?
  private(set) var mention: KeywordMention?
  /// Whether a capital tells nothing here: at the start, and behind a quotation mark or a colon.
  private(set) var isOpening = true
  private(set) var hasWords = false
  private var capitals = 0
  private var hasSmallWords = false
  private var numberEnd: Int32?

  mutating func enter(_ mention: KeywordMention?) {
    if mention != self.mention { end = nil }
    self.mention = mention
  }

  func joins(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    guard let end, end + 1 == token.start else { return false }
    return bytes[end] == UInt8(ascii: " ")
  }

  /// Whether all words of the sentence have capitals but its shortest, as in "Fire Closes the Old Mill".
  var isHeadline: Bool { capitals > 3 && !hasSmallWords }

  /// Whether the token belongs to a number, as in `21st`.
  func isNumber(beside token: Token) -> Bool { numberEnd == token.start }

  mutating func pass(_ token: Token, _ bytes: Span<UInt8>) {
    if end != Int(token.end) { end = nil }
    numberEnd = token.kind == .number ? token.end : nil
    if token.isWord {
      isOpening = false
      hasWords = true
      if token.traits.contains(.startsUpper) {
        capitals += 1
      } else if token.kind == .word, token.range.count > 3 {
        hasSmallWords = true
      }
    } else if token.kind == .punctuation, Self.opens(bytes[Int(token.start)]) {
      isOpening = true
    }
  }

  /// Every typographic quotation mark is beyond ASCII.
  private static func opens(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: ":")
      || mark >= 0x80
  }
}

extension Token {
  /// Whether it is written as names are: `Northtown`, `al-Hamid`, `iPhone`, but not `Northtown-based`.
  fileprivate func hasNameCase(in bytes: Span<UInt8>) -> Bool {
    guard traits.contains(.startsUpper) else { return traits.contains(.hasInnerUpper) }
    for offset in range.dropFirst().dropLast() where bytes[offset] == UInt8(ascii: "-") {
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[offset + 1]) { return false }
    }
    return true
  }
}
