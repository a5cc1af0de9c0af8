/// The decision whether a stop ends a sentence.
struct Boundary {
  let stop: Stop
  /// The sentence that may end at the stop.
  let sentence: SentenceStart
  let before: PrecedingWord
  let after: Follower

  init(_ bytes: Span<UInt8>, _ stop: Stop, sentence: SentenceStart) {
    self.stop = stop
    self.sentence = sentence
    before = PrecedingWord(bytes, endingAt: stop.start, notBefore: sentence.offset)
    after = Follower(bytes, at: stop.next)
  }

  /// Where the next item of a list starts, if the stop belongs to its number: `1. The tea 2. The milk`.
  ///
  /// A word that begins sentences must follow, since `2.` is short for `second` in many languages.
  func listItem(_ bytes: Span<UInt8>) -> Int? {
    let start = before.range.lowerBound
    guard let item = sentence.item, before.isEnumerator, start > sentence.offset,
      bytes[start - 1] == 0x20, let next = ListItem(bytes, at: start), next.follows(item),
      after.startsSentence(bytes)
    else { return nil }
    return start
  }

  /// Whether a sentence ends at the stop.
  func isSentenceEnd(_ bytes: Span<UInt8>) -> Bool {
    if after.first == .lineBreak { return true }
    if stop.kind == .full { return endsAtFullStop(bytes) }
    if stop.next == stop.end { return endsWithoutSpace(bytes) }
    switch after.first {
    case .inner, .closing, .stop: return false
    case .dash: return after.word == .upper && endsBeforeDash(bytes)
    default: break
    }
    switch stop.kind {
    case .period: return endsAtPeriod(bytes)
    case .ellipsis: return endsAtEllipsis(bytes)
    case .mark, .full: return endsAtMark(bytes)
    }
  }

  /// A quotation that the sentence around it reports goes on: 「はい。」と.
  private func endsAtFullStop(_ bytes: Span<UInt8>) -> Bool {
    let reports = stop.isClosed && bytes.scalar(at: stop.next).value == 0x3068
    return !reports && after.first != .inner && after.first != .closing
  }

  /// A stop in mid-token ends a sentence where a space was forgotten: `has grown.Technology helps`.
  private func endsWithoutSpace(_ bytes: Span<UInt8>) -> Bool {
    guard !before.isEmpty, !before.isDotted, !before.isAddress else { return false }
    guard before.last == .lower || before.last == .digit || stop.isClosed else { return false }
    // `$5.It was cheap`.
    guard before.letters > 1 || isPrice(bytes) && after.startsSentence(bytes) else { return false }
    let end = after.end(bytes)
    if after.first == .quote { return before.last == .lower && opensQuotation(bytes) }
    if after.first == .lower {
      guard before.last == .lower, bytes.byte(at: end) == 0x20 else { return false }
      switch stop.kind {
      case .mark: return end > after.start + 1
      case .period: return end > after.start + 2 && after.traits(bytes).contains(.starter)
      case .ellipsis, .full: return false
      }
    }
    guard after.first == .upper, after.isCapitalised(bytes), !isInMailAddress(bytes, from: end)
    else { return false }
    return before.traits(bytes).isDisjoint(with: .abbreviation)
      && !WordTraits.of(bytes, after.start..<end).contains(.domain)
  }

  /// Whether the word before is a digit behind the sign of a currency, or a dash.
  private func isPrice(_ bytes: Span<UInt8>) -> Bool {
    let start = before.range.lowerBound
    guard before.last == .digit, start > sentence.offset else { return false }
    let sign = bytes.characterClass(at: bytes.scalarStart(before: start))
    return sign == .symbol || sign == .dash
  }

  /// Whether a quotation begins right behind the stop: `It fell."We saw it," she said`.
  private func opensQuotation(_ bytes: Span<UInt8>) -> Bool {
    guard bytes[stop.next] != UInt8(ascii: "'") else { return false }
    let isWord = after.word == .digit || after.isCapitalised(bytes)
    return isWord && before.traits(bytes).isDisjoint(with: .abbreviation)
  }

  /// Whether the letters, digits and dots from `offset` on end at an `@`.
  private func isInMailAddress(_ bytes: Span<UInt8>, from offset: Int) -> Bool {
    var position = offset
    while position < offset + 64 {
      let byte = bytes.byte(at: position)
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      else { return byte == UInt8(ascii: "@") }
      position += 1
    }
    return false
  }

  /// Behind a pause, the capital of `I` says nothing, since the word has it in mid-sentence, too.
  private func endsAtEllipsis(_ bytes: Span<UInt8>) -> Bool {
    guard after.word != .lower else { return false }
    switch stop.omission {
    case .none: return !isDetached(bytes) || !isFirstPerson(bytes)
    case .spaced:
      return stop.start > sentence.offset && after.startsSentence(bytes) && !isFirstPerson(bytes)
    case .bracketed: return after.first == .upper
    }
  }

  /// Whether a space stands in front of the stop.
  private func isDetached(_ bytes: Span<UInt8>) -> Bool { bytes.byte(at: stop.start - 1) == 0x20 }

  /// Whether `I`, `I'm` or the like follows.
  private func isFirstPerson(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.byte(at: after.start) == UInt8(ascii: "I") else { return false }
    switch bytes.byte(at: after.start + 1) {
    case 0x20, UInt8(ascii: "'"): return true
    case 0xE2: return bytes.scalar(at: after.start + 1).value == 0x2019
    default: return false
    }
  }

  private func endsBeforeDash(_ bytes: Span<UInt8>) -> Bool {
    switch stop.kind {
    case .mark: true
    case .period:
      !stop.isClosed && before.letters > 1 && !before.isDotted && !before.isEnumerator
        && before.traits(bytes).isDisjoint(with: .abbreviation)
    case .ellipsis, .full: false
    }
  }

  private func endsAtPeriod(_ bytes: Span<UInt8>) -> Bool {
    if isListMarker || isFigureNumber(bytes) { return false }
    let traits = before.traits(bytes)
    if stop.isClosed {
      return isAbbreviatedAside(bytes, traits) ? after.startsSentence(bytes) : after.word != .lower
    }
    if !traits.isDisjoint(with: .abbreviation) { return ends(after: traits, bytes) }
    if before.isSingleLetter || before.isDotted {
      return !goesOnInCapitals(bytes)
        && (after.startsSentence(bytes) || after.startsSentence(bytes, with: .foreignStarter))
    }
    if let isEnd = endsAtDoubledInitials(bytes) { return isEnd }
    return !isOrdinal(bytes) && !isStreet(bytes) && !goesOnInSmall(bytes, traits)
  }

  /// Whether a small letter behind the stop goes on with the sentence.
  ///
  /// Elsewhere a small letter begins a new one, since many people write without capitals.
  private func goesOnInSmall(_ bytes: Span<UInt8>, _ traits: WordTraits) -> Bool {
    guard after.word == .lower else { return false }
    if before.isDottedAbbreviation || before.isEnumerator || traits.contains(.small) { return true }
    if traits.contains(.measure), isBehindNumber(bytes) { return true }
    if isAbbreviationPerhaps(bytes, traits) { return true }
    return after.first == .opening && !opensAside(bytes)
  }

  /// Whether brackets hold a piece of their own: `(credit: NASA)`, `(https://…)`.
  private func opensAside(_ bytes: Span<UInt8>) -> Bool {
    let end = after.end(bytes)
    guard bytes.byte(at: end) == UInt8(ascii: ":") else { return false }
    return bytes.byte(at: end + 1) == UInt8(ascii: "/")
      || WordTraits.of(bytes, after.start..<end).contains(.credit)
  }

  /// A small letter goes on behind a quoted question, marks that stand alone, and `Yahoo!`.
  private func endsAtMark(_ bytes: Span<UInt8>) -> Bool {
    if after.first == .opening, after.word == .digit { return false }
    if bytes.byte(at: stop.start - 1) == UInt8(ascii: ":") { return false }
    guard after.word == .lower else { return !goesOnBehindName(bytes) }
    if stop.isClosed { return false }
    if before.isEmpty {
      return stop.length == 1 && isDetached(bytes)
        && bytes.characterClass(at: stop.start - 2).isLetter
    }
    return !before.traits(bytes).contains(.exclamation) && !isNamed(bytes)
  }

  /// Whether the sentence goes on behind a question or name: `What is it? is asked often`.
  private func isNamed(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.characterClass(at: sentence.offset) == .upper else { return false }
    if after.traits(bytes).contains(.copula) { return true }
    let end = after.end(bytes)
    let isAddress =
      bytes.byte(at: end) != 0x20
      && (bytes.byte(at: end) == UInt8(ascii: ":") || !bytes.isSpaceOrLineBreak(at: end + 1))
    guard after.first == .lower, !isAddress else { return false }
    return stop.length == 1 && before.first == .upper && before.range.lowerBound > sentence.offset
  }

  private var isListMarker: Bool {
    before.range.lowerBound == sentence.offset && before.isEnumerator
      || sentence.item?.isMarked(at: stop.start) ?? false
  }

  /// Whether the sentence so far is no more than `Figure 2`.
  private func isFigureNumber(_ bytes: Span<UInt8>) -> Bool {
    let start = before.range.lowerBound
    guard sentence.isLineStart, before.last == .digit, start - sentence.offset < 9 else {
      return false
    }
    return start > sentence.offset
      && WordTraits.of(bytes, sentence.offset..<start - 1).contains(.figure)
  }

  private func ends(after traits: WordTraits, _ bytes: Span<UInt8>) -> Bool {
    if !traits.isDisjoint(with: [.title, .inner]) || goesOnInCapitals(bytes) { return false }
    if traits.contains(.numbered) {
      return after.word != .digit && (after.word != .lower || before.last == .lower)
    }
    if traits.contains(.dated) { return after.word != .digit && after.startsSentence(bytes) }
    if traits.contains(.either) { return startsSentence(behind: traits, bytes) }
    if traits.contains(.closing) || after.word == .lower { return after.word != .lower }
    let goesOn: WordTraits = [.clockFollower, .month, .weekday]
    return after.word != .digit && after.traits(bytes).isDisjoint(with: goesOn)
      && !opensWithTime(bytes)
  }

  /// Whether the sentence so far is no more than a time, such as `At 5 a.m.`.
  private func opensWithTime(_ bytes: Span<UInt8>) -> Bool {
    guard stop.start - sentence.offset < 24 else { return false }
    var end = sentence.offset
    while end < stop.start, bytes[end] != 0x20 { end += 1 }
    return WordTraits.of(bytes, sentence.offset..<end).contains(.timePreposition)
  }
}
