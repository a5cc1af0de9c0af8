import Galley

/// The words that keywords may be made of, in text order.
struct KeywordWords {
  private(set) var all: [KeywordWord] = []
  /// How many sentences have words.
  private(set) var sentences = 0

  /// The longest word that is a keyword, in bytes; what is longer is hardly a word.
  private static let longest = 60

  private let language: KeywordLanguage

  /// - Parameter language: a language tag; nil where the words are to tell.
  init(
    _ bytes: Span<UInt8>, _ analysis: TextAnalysis, _ mentions: [KeywordMention] = [],
    language: String? = nil
  ) {
    self.language = KeywordLanguage(bytes, analysis, language: language)
    let analysis = EasternWords.replacing(analysis, in: bytes)
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
        before.enter(isMentioned ? mentions[nextMention] : nil, number: nextMention)
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
      before.mention?.kind != .value, !before.isPart(token),
      !token.isPartyAndState(in: bytes)
    else { return }
    let range = language.hasElision ? token.behindElision(in: bytes) : token.range
    let folding = WordFolding(composed: bytes, range)
    let isNamed = before.mention != nil
    let isCapital = isNamed || token.hasNameCase(in: bytes)
    let evidence: KeywordWord.Evidence = isNamed ? .known : before.isOpening ? .none : .letters
    let isWeak =
      language.isEnglish && WeakWords.isWeak(folding.hash)
      || !isCapital && bytes.isOneScalar(range) || language.isEnglish && bytes.isGarbled(range)
    let isEmpty =
      language.isFunctionWord(folding.hash)
      || language.isEnglish && WeakWords.breaking.contains(folding.hash)
    let joins = before.joins(token, folding.hash, bytes, isCapital: isCapital)
    let isLink =
      joins && all[all.count - 1].isName && language.hasLinks
      && (isNamed ? isEmpty : !isCapital && WeakWords.links.contains(folding.hash))
    guard isLink || !isEmpty && (isCapital || !isWeak) || isNamed else { return }
    before.add(token, folding.hash, bytes, isCapital: isCapital)
    all.append(
      KeywordWord(
        range: NameMarks.withStop(range, folding.hash, bytes, isCapital: isCapital),
        stem: folding.stem, sentence: sentences,
        role: isLink
          ? .link
          : isEmpty
            ? .weak : role(of: range, bytes, folding.hash, isName: isCapital && evidence != .none),
        evidence: evidence, isName: isCapital, joins: joins,
        mention: isNamed ? before.mentionNumber : nil))
  }

  private func role(
    of range: Range<Int>, _ bytes: Span<UInt8>, _ hash: UInt64, isName: Bool
  ) -> KeywordWord.Role {
    if bytes.isOneScalar(range) || NameMarks.isEnding(hash) { return .weak }
    if !language.isEnglish { return .topic }
    if WeakWords.titles.contains(hash) { return .title }
    if WeakWords.isWeak(hash) { return .weak }
    if isName { return .topic }
    if WordEnding.isAdverb(bytes, range) { return .weak }
    return WordEnding.isParticiple(bytes, range) ? .modifier : .topic
  }

  /// Takes away what tells nothing: the capitals of a sentence all of whose words have them.
  private mutating func settleHeadline(from start: Int) {
    for index in start..<all.count where all[index].evidence == .letters {
      all[index].evidence = .none
    }
  }

  /// Capitals without evidence count where the word mostly has one elsewhere, or stands before a name
  /// and is no common word.
  private mutating func settleNames() {
    var capitals: [UInt64: Int] = [:]
    for word in all where word.evidence != .none {
      capitals[word.stem, default: 0] += word.isName ? 1 : -1
    }
    for index in all.indices where all[index].isName && all[index].evidence == .none {
      all[index].isName = capitals[all[index].stem].map { $0 > 0 } ?? beginsName(index)
    }
  }

  private func beginsName(_ index: Int) -> Bool {
    guard language.isEnglish, index + 1 < all.count, all[index].role == .topic else { return false }
    let next = all[index + 1]
    return next.joins && next.isName && next.evidence == .letters
      && !WeakWords.commonStems.contains(all[index].stem)
  }
}
