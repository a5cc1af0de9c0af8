/// Splits texts into sentences, in one pass and linear time.
///
/// Every sentence starts and ends at a character that is no white space. Between two sentences lies
/// nothing but white space, line breaks and dots that stand alone, so that the sentences together
/// with the gaps are the text.
package enum SentenceSplitter {
  /// The sentences of `text` in text order, as UTF-8 offsets.
  package static func sentences(of text: String) -> [Range<Int>] {
    sentences(in: text.utf8Span.span)
  }

  /// The sentences of a text in UTF-8, in text order.
  ///
  /// A line break ends a sentence. Bytes that are no UTF-8 do no harm.
  package static func sentences(in bytes: Span<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = sentenceStart(bytes, from: 0)
    var position = start
    while position < bytes.count {
      position = StopSearch.next(in: bytes, from: position)
      guard position < bytes.count else { break }
      let (end, next) = ending(bytes, at: position, sentenceStart: start)
      position = next
      if let end {
        append(start..<end, of: bytes, to: &sentences)
        start = sentenceStart(bytes, from: next)
        position = start
      }
    }
    append(start..<bytes.count, of: bytes, to: &sentences)
    return sentences
  }

  /// What the candidate at `offset` does.
  ///
  /// - Returns: where the sentence ends, if it ends there, and where the search goes on.
  private static func ending(
    _ bytes: Span<UInt8>, at offset: Int, sentenceStart: Int
  ) -> (end: Int?, next: Int) {
    let (value, length) = bytes.scalar(at: offset)
    if CharacterClass(value) == .lineBreak { return (offset, offset + length) }
    guard let stop = Stop(bytes, at: offset) else { return (nil, offset + length) }
    let boundary = Boundary(bytes, stop, sentenceStart: sentenceStart)
    return boundary.isSentenceEnd(bytes) ? (stop.end, stop.end) : (nil, stop.resume)
  }

  private static func append(
    _ range: Range<Int>, of bytes: Span<UInt8>, to sentences: inout [Range<Int>]
  ) {
    let end = bytes.trimmingSpaces(from: range.lowerBound, to: range.upperBound)
    if end > range.lowerBound { sentences.append(range.lowerBound..<end) }
  }

  /// Where the next sentence starts: past white space, line breaks and dots that stand alone.
  private static func sentenceStart(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var position = offset
    while position < bytes.count {
      let (value, length) = bytes.scalar(at: position)
      let found = CharacterClass(value)
      if found == .space || found == .lineBreak {
        position += length
      } else if value == 0x2E || value == 0x2026 {
        let end = strayDotsEnd(bytes, from: position)
        if end == position { break }
        position = end
      } else {
        break
      }
    }
    return position
  }

  /// The end of the dots from `offset` on that are no part of a sentence.
  ///
  /// These are all dots that a line ends with; where text follows, all but the last run, and that one
  /// too where it is one or two dots with white space behind it.
  private static func strayDotsEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var run = offset..<offset
    var position = offset
    while position < bytes.count {
      let (value, length) = bytes.scalar(at: position)
      if value == 0x2E || value == 0x2026 {
        let start = run.upperBound == position ? run.lowerBound : position
        position += length
        run = start..<position
      } else {
        let next = bytes.skippingSpaces(from: position, to: bytes.count)
        if next == position { break }
        position = next
      }
    }
    if bytes.characterClass(at: position) == .lineBreak { return position }
    return position > run.upperBound && run.count < 3 ? position : run.lowerBound
  }
}
