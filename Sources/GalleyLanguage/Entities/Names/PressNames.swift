import Galley

/// Newspapers and stations that are called after where they are: `India Today`, `The Hindu`.
extension NameText {
  /// A name without what is never part of one, with the word of the press behind it.
  ///
  /// - Parameter room: the pieces that are in no other name of the sentence.
  func completed(
    _ name: Range<Int>, of kind: NameLabel.Kind, within room: Range<Int>
  ) -> (pieces: Range<Int>, kind: NameLabel.Kind) {
    let (pieces, kind) = trimmed(name, of: kind, within: room)
    guard kind == .location || kind == .other, pieces == name else {
      return (pieces, kind)
    }
    let press =
      pressName(from: pieces)
      ?? (pieces.count == 1 ? pressName(ofPeopleAt: pieces.lowerBound) : nil)
    guard let press, press.upperBound <= room.upperBound else { return (pieces, kind) }
    return (press, .organization)
  }

  /// The name with the words of the press behind it, if they end a run of capitals: `German News Agency`.
  ///
  /// - Parameter name: a place, or its people.
  func pressName(from name: Range<Int>) -> Range<Int>? {
    var end = name.upperBound
    while end < pieces.count, !sentenceStarts(end), isPlainCapital(end) { end += 1 }
    let tail = name.upperBound..<end
    guard !isCapital(at: end), let last = tail.last, tail.contains(where: isPressWord),
      isPressWord(last) || Self.firmWords.contains(pieces[last].name)
    else { return nil }
    return name.lowerBound..<end
  }

  /// `The Hindu`, where a capital begins the article though no sentence does.
  func pressName(ofPeopleAt piece: Int) -> Range<Int>? {
    guard piece > 0, pieces[piece].classes.contains(.listedNationality),
      isPlainCapital(piece), pieces[piece - 1].name == Self.the, isPlainCapital(piece - 1),
      !sentenceStarts(piece), !isCapital(at: piece + 1),
      piece + 1 == pieces.count || sentenceStarts(piece + 1)
        || pieces[piece + 1].classes.isDisjoint(with: [.groupNoun, .personNoun, .common])
        || pieces[piece + 1].classes.contains(.function)
    else { return nil }
    return piece - 1..<piece + 1
  }

  func isPlainCapital(_ piece: Int) -> Bool {
    pieces[piece].form == .initial && pieces[piece].position == .strong
  }

  private func isPressWord(_ piece: Int) -> Bool { Self.pressWords.contains(pieces[piece].name) }

  func isCapital(at piece: Int) -> Bool {
    piece < pieces.count && !sentenceStarts(piece) && pieces[piece].isCapitalised
  }

  private static let firmWords = WordHash.words("agency network service group corporation")
  private static let pressWords = WordHash.words(
    """
    today times post herald tribune gazette journal chronicle express mirror telegraph guardian \
    observer daily news mail standard independent weekly television tv radio broadcaster
    """)
}
