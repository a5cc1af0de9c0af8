import Galley

/// How far a word reaches.
extension TokenScan {
  mutating func word(from start: Int) -> Int {
    var shape = WordShape()
    var end = start
    while end < cursor.bytes.count {
      let small = smallLettersEnd(from: end)
      if small > end {
        shape.addSmallLetters(small - end)
        end = small
        continue
      }
      let (kind, next) = cursor.scalar(at: end)
      if kind.isWordPart {
        shape.add(kind, isASCII: next == end + 1)
        end = next
      } else if let joined = joinedEnd(kind, at: end, next: next, in: shape) {
        shape.join(isDot: cursor.bytes[end] == UInt8(ascii: "."), isASCII: joined == end + 1)
        end = joined
      } else {
        break
      }
    }
    if let address = addressEnd(wordStart: start, wordEnd: end) {
      return append(.address, start..<address)
    }
    if shape.endsAbbreviation, end < cursor.bytes.count, cursor.bytes[end] == UInt8(ascii: ".") {
      end += 1
    }
    return append(.word, start..<end, shape.traits)
  }

  /// Where the small letters of ASCII from `offset` on end: most of most words.
  @inline(__always)
  private func smallLettersEnd(from offset: Int) -> Int {
    let bytes = cursor.bytes
    var end = offset
    while end < bytes.count, bytes[end] &- UInt8(ascii: "a") < 26 { end += 1 }
    return end
  }

  /// Where the `'s` that starts at `offset` ends.
  func cliticEnd(from offset: Int) -> Int? {
    guard let behind = apostropheEnd(at: offset), behind < cursor.bytes.count,
      cursor.bytes[behind] | 0x20 == UInt8(ascii: "s"),
      !cursor.classOrSpace(at: behind + 1).isWordPart
    else { return nil }
    return behind + 1
  }

  private func apostropheEnd(at offset: Int) -> Int? {
    if cursor.bytes[offset] == UInt8(ascii: "'") { return offset + 1 }
    guard offset + 3 <= cursor.bytes.count, cursor.bytes[offset] == 0xE2,
      cursor.bytes[offset + 1] == 0x80,
      cursor.bytes[offset + 2] == 0x99 || cursor.bytes[offset + 2] == 0x98
    else { return nil }
    return offset + 3
  }

  /// The end of a mark that joins what is before it with what is behind it to one word.
  private func joinedEnd(
    _ kind: ScalarClass, at offset: Int, next: Int, in shape: WordShape
  ) -> Int? {
    switch kind {
    case .invisible: return cursor.classOrSpace(at: next).isWordPart ? next : nil
    case .symbol:
      let joins =
        cursor.bytes[offset] == UInt8(ascii: "&") && shape.lastIsUpper
        && cursor.classOrSpace(at: next) == .upper
      return joins ? next : nil
    case .punctuation: return joinedPunctuationEnd(at: offset, next: next, in: shape)
    default: return nil
    }
  }

  private func joinedPunctuationEnd(at offset: Int, next: Int, in shape: WordShape) -> Int? {
    let following = cursor.classOrSpace(at: next)
    guard following.isWordPart else { return nil }
    if cursor.bytes[offset] == UInt8(ascii: ".") {
      return following.isLetter && dotJoins(at: next, following, in: shape) ? next : nil
    }
    if apostropheEnd(at: offset) != nil { return cliticEnd(from: offset) == nil ? next : nil }
    return isHyphen(at: offset) ? next : nil
  }

  /// A dot joins initials (`U.S`), short forms (`Ph.D`) and what goes on in lower case
  /// (`example.org`); behind a longer word a capital starts the next sentence.
  private func dotJoins(at next: Int, _ following: ScalarClass, in shape: WordShape) -> Bool {
    if following == .lower || shape.segmentLength == 1 { return true }
    let (_, behind) = cursor.scalar(at: next)
    return shape.segmentLength == 2 && !cursor.classOrSpace(at: behind).isWordPart
  }

  private func isHyphen(at offset: Int) -> Bool {
    if cursor.bytes[offset] == UInt8(ascii: "-") { return true }
    return offset + 3 <= cursor.bytes.count && cursor.bytes[offset] == 0xE2
      && cursor.bytes[offset + 1] == 0x80
      && (cursor.bytes[offset + 2] == 0x90 || cursor.bytes[offset + 2] == 0x91)
  }
}

/// What the tokenizer knows about a word while it reads it.
struct WordShape {
  /// How many letters stand behind the last mark inside the word.
  private(set) var segmentLength = 0
  private(set) var lastIsUpper = false
  private var isEmpty = true
  private var hasDot = false
  private var startsUpper = false
  private var hasInnerUpper = false
  private var hasLower = false
  private var hasDigit = false
  private var isASCII = true

  /// Whether a dot that follows belongs to the word, as in `U.S.` and `a.m.`.
  var endsAbbreviation: Bool { hasDot && segmentLength == 1 }

  /// Put together at the end of the word, since calls into another module are slow.
  var traits: Token.Traits {
    var traits = Token.Traits(rawValue: 0)
    if hasLower { traits.insert(.hasLower) }
    if startsUpper { traits.insert(.startsUpper) }
    if hasInnerUpper { traits.insert(.hasInnerUpper) }
    if hasDigit { traits.insert(.hasDigit) }
    if !isASCII { traits.insert(.notASCII) }
    return traits
  }

  @inline(__always)
  mutating func add(_ kind: ScalarClass, isASCII: Bool) {
    switch kind {
    case .upper where isEmpty: startsUpper = true
    case .upper: hasInnerUpper = true
    case .digit: hasDigit = true
    default: hasLower = true
    }
    if !isASCII { self.isASCII = false }
    lastIsUpper = kind == .upper
    segmentLength += 1
    isEmpty = false
  }

  /// Adds some small letters of ASCII.
  @inline(__always)
  mutating func addSmallLetters(_ count: Int) {
    hasLower = true
    lastIsUpper = false
    segmentLength += count
    isEmpty = false
  }

  mutating func join(isDot: Bool, isASCII: Bool) {
    if isDot { hasDot = true }
    if !isASCII { self.isASCII = false }
    segmentLength = 0
    lastIsUpper = false
  }
}
