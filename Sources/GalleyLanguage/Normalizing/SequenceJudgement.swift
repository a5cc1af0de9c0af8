/// Whether a sequence is beyond doubt: whether nobody would write its characters where they stand.
struct SequenceJudgement {
  private let scalars: [UInt32]
  private let index: Int
  private let sequence: MojibakeSequence
  private let encoding: Int
  private let isOdd: Bool
  /// The scalar in front, as repaired so far; 0 at the start.
  private let previous: UInt32
  private let before: CharacterRole
  private let lead: CharacterRole
  private let next: CharacterRole

  /// - Parameter isOdd: Whether the chain of the sequence has characters that nobody writes so.
  init(
    _ sequence: MojibakeSequence, in scalars: [UInt32], at index: Int, encoding: Int,
    after previous: UInt32, isOdd: Bool
  ) {
    self.scalars = scalars
    self.index = index
    self.sequence = sequence
    self.encoding = encoding
    self.isOdd = isOdd
    self.previous = previous
    before = previous == 0 ? .blank : CharacterRole(previous)
    lead = CharacterRole(scalars[index])
    let end = index + sequence.length
    next = end < scalars.count ? CharacterRole(scalars[end]) : .blank
  }

  var isCertain: Bool {
    switch sequence.group {
    case .latin: isCertainLatin
    // `Ç’` opens words in Albanian, and is two letters in capitals: only marks tell.
    case .latinExtended: hasLatinCompany && (isOdd || (tail == .mark && isCertainCapital))
    case .greek: isOdd || isCertainCapital
    case .combining: isOdd && (before.isLatin || lead.isLatin) && before != .blank
    // In Spanish a dash may follow a quotation, and a word the dash.
    case .vietnamese:
      isOdd
        ? before.isLatin || next.isLatin : before.isLatin && next.isLatin && lastTail != .dash
    case .punctuation: isOdd || startsPunctuation
    case .eastAsian, .southern: isOdd && lead == .accentedSmall
    case .special, .astral: true
    case .cyrillic, .armenian, .hebrew, .arabic: false
    }
  }

  private var result: CharacterRole { CharacterRole(sequence.scalar ?? 0) }

  /// The sequence's second character.
  private var tail: CharacterRole { CharacterRole(tailScalar) }

  private var tailScalar: UInt32 { index + 1 < scalars.count ? scalars[index + 1] : 0x20 }

  private var lastTail: CharacterRole { CharacterRole(scalars[index + sequence.length - 1]) }

  /// In a text of another script a Latin letter is company; any sign may stand before a word there.
  private var hasLatinCompany: Bool {
    lead.isLatin || before.isLatin || next.isLatin || before == .digit
  }

  /// With what UTF-8's punctuation starts in western encodings and on the Macintosh: hardly a word ends
  /// with â, and no quotation starts with two letters beyond ASCII.
  private var startsPunctuation: Bool {
    switch scalars[index] {
    case 0x201A: true
    case 0xE2: !Self.isClosing(tailScalar) && tailScalar != 0x2026 && tailScalar != 0xA0
    default: false
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x201D || scalar == 0x203A || scalar == 0xBB
  }
}

extension SequenceJudgement {
  private var isCertainLatin: Bool {
    guard lead.isCapital else {
      // Formulas and drawings hold the signs with which letters start on the Macintosh and in DOS.
      let isInWord = before.isLetter || next.isLetter || (before == .digit && leadByte == 0xC2)
      let isLetter = leadByte == 0xC3 && (tail == .mark || tail == .dots)
      return isOdd && (isInWord || isLetter) || (lead == .quote && before.isSmall && next.isSmall)
    }
    // Some write £ for L and ¥ for Y, in capitals.
    let isSmallAmongCapitals =
      tail == .currency && before.isCapital && next.isCapital
      && result.isSmall
    let isCapitalAmongSmall = before.isSmall && next.isSmall && result.isCapital
    return hasLatinCompany && (isOdd || isCertainCapital)
      && !isSmallAmongCapitals && !isCapitalAmongSmall
  }

  /// A capital before a sign that may stand behind a word: what is around decides.
  private var isCertainCapital: Bool {
    guard lead.isCapital, sequence.length == 2 else { return false }
    switch tail {
    case .dash, .dots: return next.isSmall && !before.isCapital
    case .noBreakSpace: return isCertainBeforeSpace
    case .mark, .quote: return isCertainSign || isAmidWord
    // No word is parted behind its first letter.
    case .softHyphen: return leadByte == 0xC3 && next.isSmall && !before.isLetter
    default: return tail.isCapital && next.isSmall && !before.isCapital
    }
  }

  /// à and the space itself, before a no-break space; Ä and Å end words, and all may in capitals.
  private var isCertainBeforeSpace: Bool {
    guard encoding == 0 else { return false }
    if before.isCapital { return leadByte == 0xC3 && next.isSmall }
    let hasText = next.isLetter || next == .blank || next == .digit
    return (leadByte == 0xC2 || leadByte == 0xC3) && hasText
  }

  /// Signs behind Â and Ã, which are no words by themselves; and OÙ, the only word with an Ù.
  private var isCertainSign: Bool {
    switch leadByte {
    case 0xC2:
      before == .digit
        || (encoding == 0 && (before == .blank || isClauseEnd) && (sequence.scalar ?? 0) >= 0xA0)
    case 0xC3: encoding == 0 && (isBehindO || (isRaised && isBehindInitial))
    default: false
    }
  }

  private var leadByte: UInt8 { UpperBytes.all.byte(scalars[index], in: encoding) }

  private var isBehindO: Bool { tailScalar == 0x2122 && previous == 0x4F && isBehindInitial }

  /// Whether the word in front is at most a capital: `Só`, `ó`.
  private var isBehindInitial: Bool {
    before == .blank
      || (before.isCapital && (index < 2 || !CharacterRole(scalars[index - 2]).isLetter))
  }

  /// Whether the tail is a raised figure or letter; behind Å they tell of volumes.
  private var isRaised: Bool {
    switch tailScalar {
    case 0xAA, 0xB2, 0xB3, 0xB9, 0xBA: true
    default: false
    }
  }

  private var isClauseEnd: Bool {
    switch previous {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
    default: false
    }
  }

  /// Whether text goes on right behind the sign; but `Å’s` has a genitive, and capitals a quotation.
  private var isAmidWord: Bool {
    if before.isCapital {
      return next.isCapital || (next.isSmall && !Self.isClosing(tailScalar))
    }
    let letter = index + 3
    let isGenitive =
      tailScalar == 0x2019
      && (letter >= scalars.count || !CharacterRole(scalars[letter]).isLetter)
    return next == .digit || (next.isLetter && !isGenitive)
  }
}
