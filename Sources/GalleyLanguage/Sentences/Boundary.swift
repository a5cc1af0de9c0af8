/// The decision whether a stop ends a sentence.
struct Boundary {
  private let stop: Stop
  /// Where the sentence starts that may end at the stop.
  private let sentenceStart: Int
  private let before: PrecedingWord
  private let after: Follower

  init(_ bytes: Span<UInt8>, _ stop: Stop, sentenceStart: Int) {
    self.stop = stop
    self.sentenceStart = sentenceStart
    before = PrecedingWord(bytes, endingAt: stop.start, notBefore: sentenceStart)
    after = Follower(bytes, at: stop.next)
  }

  /// Whether a sentence ends at the stop.
  func isSentenceEnd(_ bytes: Span<UInt8>) -> Bool {
    if after.first == .lineBreak { return true }
    if stop.kind == .full { return endsAtFullStop(bytes) }
    if stop.next == stop.end { return endsWithoutSpace(bytes) }
    switch after.first {
    case .inner, .closing, .stop: return false
    case .dash: return stop.kind == .mark && after.word == .upper
    default: break
    }
    switch stop.kind {
    case .period: return endsAtPeriod(bytes)
    case .ellipsis: return after.word != .lower
    case .mark, .full: return after.word != .lower || isEndBeforeSmallLetter
    }
  }

  /// A quotation that the sentence around it reports goes on: 「はい。」と.
  private func endsAtFullStop(_ bytes: Span<UInt8>) -> Bool {
    let reports = stop.isClosed && bytes.scalar(at: stop.next).value == 0x3068
    return !reports && after.first != .inner && after.first != .closing
  }

  /// A stop in mid-token ends a sentence where a space was forgotten: `has grown.Technology helps`.
  private func endsWithoutSpace(_ bytes: Span<UInt8>) -> Bool {
    guard after.first == .upper, after.isCapitalised, !before.isEmpty else { return false }
    guard before.last == .lower || before.last == .digit || stop.isClosed else { return false }
    return before.letters > 1 && !before.isDotted && !before.isAddress
      && before.abbreviation == nil
  }

  private func endsAtPeriod(_ bytes: Span<UInt8>) -> Bool {
    if stop.isClosed { return after.word != .lower }
    if isListMarker { return false }
    if let abbreviation = before.abbreviation { return ends(after: abbreviation, bytes) }
    if before.isSingleLetter || before.isDotted { return after.startsSentence }
    return !goesOnInSmall
  }

  /// Whether a small letter behind the stop goes on with the sentence.
  ///
  /// Elsewhere a small letter begins a new one, since many people write without capitals.
  private var goesOnInSmall: Bool {
    guard after.word == .lower else { return false }
    return before.isDottedAbbreviation || before.isEnumerator || after.first == .opening
  }

  /// A small letter goes on behind a quoted question, marks that stand alone, and `Yahoo!`.
  private var isEndBeforeSmallLetter: Bool {
    !stop.isClosed && !before.isEmpty && !before.isExclamation
  }

  private var isListMarker: Bool {
    before.range.lowerBound == sentenceStart && before.isEnumerator
  }

  private func ends(after abbreviation: Abbreviation, _ bytes: Span<UInt8>) -> Bool {
    switch abbreviation {
    case .title, .inner: false
    case .numbered: after.word != .digit && (after.word != .lower || before.last == .lower)
    case .dated: after.word != .digit && after.startsSentence
    case .either: after.startsSentence
    case .closing: after.word != .lower
    case .clock:
      after.word != .lower && after.word != .digit && !after.continuesTime && !opensWithTime(bytes)
    }
  }

  /// Whether the sentence so far is no more than a time, such as `At 5 a.m.`.
  private func opensWithTime(_ bytes: Span<UInt8>) -> Bool {
    guard stop.start - sentenceStart < 24 else { return false }
    var end = sentenceStart
    while end < stop.start, bytes[end] != 0x20 { end += 1 }
    return WordKey(bytes, sentenceStart..<end).map(BoundaryWords.timePrepositions.contains) ?? false
  }
}
