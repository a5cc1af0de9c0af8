import Galley

/// What stands before a token in its sentence.
struct WordBefore {
  /// Where the word ends that the next one may join.
  private var end: Int?
  /// What stands between that word and the next, which it may join all the same.
  private var bridge = NameMarks.Bridge.none
  /// Whether the word before may be followed by a stop within a name.
  private var mayHaveStop = false
  private var isCapital = false
  private(set) var mention: KeywordMention?
  /// Whether a capital tells nothing here: at the start, and behind a quotation mark or a colon.
  private(set) var isOpening = true
  private(set) var hasWords = false
  private var capitals = 0
  private var hasSmallWords = false
  private var numberEnd: Int32?
  private var tagEnd: Int32?
  private(set) var mentionNumber = 0
  private var isFirstOfMention = true

  mutating func enter(_ mention: KeywordMention?, number: Int) {
    if mention != self.mention {
      end = nil
      isFirstOfMention = true
    }
    self.mention = mention
    mentionNumber = number
  }

  /// Takes over a word that the next one may join.
  mutating func add(_ token: Token, _ hash: UInt64, _ bytes: Span<UInt8>, isCapital: Bool) {
    end = Int(token.end)
    bridge = .none
    self.isCapital = isCapital
    mayHaveStop = isCapital && (bytes.isOneScalar(token.range) || NameMarks.mayHaveStop(hash))
    isFirstOfMention = false
  }

  /// Whether the token goes on what the word before began: behind one space, and in names behind such
  /// marks as `J.`, `&` and `, Inc.`.
  func joins(_ token: Token, _ hash: UInt64, _ bytes: Span<UInt8>, isCapital: Bool) -> Bool {
    if mention != nil { return !isFirstOfMention }
    guard let end, end + bridge.length + 1 == token.start,
      bytes[Int(token.start) - 1] == UInt8(ascii: " ")
    else { return false }
    switch bridge {
    case .none: return true
    case .stop: return isCapital
    case .ampersand: return isCapital && self.isCapital
    case .comma: return isCapital && self.isCapital && NameMarks.isEnding(hash)
    }
  }

  /// Whether all words of the sentence have capitals but its shortest, as in "Fire Closes the Old Mill".
  var isHeadline: Bool { capitals > 3 && !hasSmallWords }

  /// Whether the token belongs to a number, as in `21st` and `12-year-old`, or to a hashtag or the like.
  func isPart(_ token: Token) -> Bool { numberEnd == token.start || tagEnd == token.start }

  mutating func pass(_ token: Token, _ bytes: Span<UInt8>) {
    if end != Int(token.end) { cross(token, bytes) }
    let mark = bytes[Int(token.start)]
    let isHyphen = numberEnd == token.start && mark == UInt8(ascii: "-")
    numberEnd = token.kind == .number || isHyphen ? token.end : nil
    let isTag = mark == UInt8(ascii: "#") || mark == UInt8(ascii: "@")
    tagEnd = isTag || tagEnd == token.start && mark == UInt8(ascii: "_") ? token.end : nil
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

  /// Passes what is no word of a keyword.
  private mutating func cross(_ token: Token, _ bytes: Span<UInt8>) {
    guard let end, bridge == .none, token.range.count == 1 else {
      self.end = nil
      return
    }
    let found = NameMarks.Bridge(bytes[Int(token.start)], behind: Int(token.start) - end)
    bridge = found ?? .none
    if found == nil || found == .stop && !mayHaveStop { self.end = nil }
  }

  /// Every typographic quotation mark is beyond ASCII.
  private static func opens(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: ":")
      || mark >= 0x80
  }
}

extension Token {
  /// Whether it is written as names are: `Northtown`, `al-Hamid`, `iPhone`, but not `Northtown-based`.
  func hasNameCase(in bytes: Span<UInt8>) -> Bool {
    guard traits.contains(.startsUpper) else { return traits.contains(.hasInnerUpper) }
    for offset in range.dropFirst().dropLast() where bytes[offset] == UInt8(ascii: "-") {
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[offset + 1]) { return false }
    }
    return true
  }

  /// Whether it is a politician's party and state: `D-Minn` of `Lind, D-Minn.`.
  func isPartyAndState(in bytes: Span<UInt8>) -> Bool {
    guard start > 1, range.count > 3, bytes[Int(start) + 1] == UInt8(ascii: "-") else {
      return false
    }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return capitals.contains(bytes[Int(start)]) && capitals.contains(bytes[Int(start) + 2])
      && (bytes[Int(start) - 2] == UInt8(ascii: ",") || bytes[Int(start) - 1] == UInt8(ascii: "("))
  }

  /// What is behind an article that an apostrophe ties to it: `hôpital` of `l'hôpital`.
  func behindElision(in bytes: Span<UInt8>) -> Range<Int> {
    for offset in range.prefix(7) where offset > Int(start) {
      let isPlain = bytes[offset] == UInt8(ascii: "'")
      let isCurved = bytes[offset] == 0xE2 && offset + 3 < end && bytes[offset + 1] == 0x80
      if isPlain, offset + 1 < end { return offset + 1..<Int(end) }
      if isCurved { return offset + 3..<Int(end) }
    }
    return range
  }
}

extension Span<UInt8> {
  /// Whether the range holds one Unicode scalar and no more.
  func isOneScalar(_ range: Range<Int>) -> Bool {
    guard range.count <= 4 else { return false }
    return range.count { self[$0] & 0xC0 != 0x80 } == 1
  }
}

extension Span<UInt8> {
  /// Whether all characters are such as English text has where it was decoded wrongly: `Ã©`, `µà`.
  func isGarbled(_ range: Range<Int>) -> Bool {
    range.allSatisfy { self[$0] >= 0x80 && self[$0] < 0xC4 }
  }
}

extension WordFolding {
  /// Folds a word of which one writing with marks of their own is as good as another: `Café`.
  init(composed bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.contains(where: { bytes[$0] == 0xCC || bytes[$0] == 0xCD }) else {
      self.init(bytes, range)
      return
    }
    var word: [UInt8] = []
    for offset in range { word.append(bytes[offset]) }
    let composed = CanonicalComposition.composed(word.span)
    self.init(composed.span, 0..<composed.count)
  }
}
