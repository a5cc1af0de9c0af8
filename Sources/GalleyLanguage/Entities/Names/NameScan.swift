import Galley

/// What is known about each token when names are looked for.
struct NameScan {
  let text: AnalyzedText
  let lexicon: NameLexicon
  let classes: [NameClass]
  /// For each token, how much its capital says.
  let positions: [CapitalPosition]
  private let lowerWords: WordSet
  private let upperWords: WordSet

  init(text: AnalyzedText, lexicon: NameLexicon) {
    self.text = text
    self.lexicon = lexicon
    classes = text.tokens.indices.map {
      text.tokens[$0].kind == .word ? lexicon[text.words[$0]] : []
    }
    positions = CapitalPosition.positions(in: text)
    var lower = WordSet(capacity: text.tokens.count)
    var upper = WordSet(capacity: text.tokens.count / 4)
    for (index, token) in text.tokens.enumerated() where token.kind == .word {
      if !token.traits.contains(.startsUpper) {
        lower.insert(text.words[index])
      } else if positions[index] == .strong {
        upper.insert(text.words[index])
      }
    }
    lowerWords = lower
    upperWords = upper
  }

  func isCapitalised(_ token: Int) -> Bool {
    text.tokens[token].kind == .word && text.tokens[token].traits.contains(.startsUpper)
  }

  func isInCapitals(_ token: Int) -> Bool {
    isCapitalised(token) && !text.tokens[token].traits.contains(.hasLower)
      && text.tokens[token].range.count > 1
  }

  func isInitial(_ token: Int) -> Bool {
    isCapitalised(token) && text.tokens[token].range.count == 1
  }

  /// The class of a token, where it goes on with the sentence.
  func classBehind(_ token: Int) -> NameClass {
    text.continues(at: token) ? classes[token] : []
  }

  /// The class of the token before, where it belongs to the same sentence.
  func classBefore(_ token: Int) -> NameClass {
    guard token > 0, !text.startsSentence[token] else { return [] }
    let isDot = text.isByte(UInt8(ascii: "."), at: token - 1)
    return isDot && token > 1 && classes[token - 2].contains(.dotted)
      ? classes[token - 2] : classes[token - 1]
  }

  /// Whether a token may be part of a name.
  func isName(_ token: Int) -> Bool {
    guard isCapitalised(token) else { return false }
    let kind = classes[token]
    if isInCapitals(token), positions[token] != .shouting {
      return !kind.contains(.function) || !kind.isDisjoint(with: .listed)
    }
    if kind.contains(.function) {
      if kind.contains(.given), startsFullName(token) { return true }
      return !classBefore(token).isDisjoint(with: .strongTitle) && !isPlainStart(token)
    }
    return positions[token] == .strong || !isPlainWord(token)
  }

  /// `Will Brand, director,` but not `Will Brand agree?`.
  private func startsFullName(_ token: Int) -> Bool {
    let behind = token + 2
    guard text.continues(at: token + 1), isCapitalised(token + 1), text.continues(at: behind) else {
      return false
    }
    return text.isByte(UInt8(ascii: ","), at: behind) || classes[behind].contains(.speech)
  }

  private func isPlainStart(_ token: Int) -> Bool { positions[token] != .strong }

  /// Whether a word whose capital says nothing is an ordinary word.
  func isPlainWord(_ token: Int) -> Bool {
    let word = text.words[token]
    let kind = classes[token]
    if positions[token] != .shouting, upperWords.contains(word) { return false }
    if !kind.isDisjoint(with: [.country, .nationality, .strongTitle]) { return false }
    if lowerWords.contains(word) || kind.contains(.common) { return true }
    if !kind.isDisjoint(with: [.given, .surname, .place, .organization, .title]) { return false }
    return isInflected(token)
  }

  /// Whether a word is a common one with an ending.
  private func isInflected(_ token: Int) -> Bool {
    let range = text.tokens[token].range
    for (ending, replacement) in NameScan.endings where range.count > ending.utf8.count + 2 {
      let stemEnd = range.upperBound - ending.utf8.count
      guard text.bytes[stemEnd..<range.upperBound].elementsEqual(ending.utf8) else { continue }
      var stem = Array(text.bytes[range.lowerBound..<stemEnd])
      stem.append(contentsOf: replacement.utf8)
      if lexicon[WordHash(stem, 0..<stem.count)].contains(.common) { return true }
    }
    return false
  }

  private static let endings = [
    ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y"),
    ("ied", "y"), ("ly", ""), ("er", ""), ("ers", ""), ("r", ""), ("ion", "e"),
  ]
}

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

/// A set of words.
struct WordSet {
  private var table: WordTable<Bool>

  init(capacity: Int) { table = WordTable(capacity: capacity / 2) }

  mutating func insert(_ word: WordHash) { table.update(word) { _ in true } }

  func contains(_ word: WordHash) -> Bool { table[word] != nil }
}
