/// Splits texts into sentences, in one pass and linear time.
///
/// Every sentence starts and ends at a character that is no white space. Between two sentences lies
/// nothing but white space, line breaks, zero-width spaces and dots that stand alone, so that the
/// sentences together with the gaps are the text.
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
    var sentence = SentenceStart(bytes, from: 0)
    var position = sentence.offset
    while position < bytes.count {
      if let end = sentence.openingEnd(bytes) {
        append(sentence.offset..<end, of: bytes, to: &sentences)
        sentence = SentenceStart(bytes, from: end, after: sentence)
        position = sentence.offset
        continue
      }
      let end = firstEnd(bytes, of: &sentence, from: &position)
      append(sentence.offset..<end, of: bytes, to: &sentences)
      sentence = SentenceStart(bytes, from: position, after: sentence)
      position = sentence.offset
    }
    return sentences
  }

  /// Where a sentence ends, as found from `position` on.
  ///
  /// - Parameter position: becomes the place behind the end.
  private static func firstEnd(
    _ bytes: Span<UInt8>, of sentence: inout SentenceStart, from position: inout Int
  ) -> Int {
    while true {
      position = StopSearch.next(in: bytes, from: position)
      guard position < bytes.count else { return datelineStart(bytes, sentence, &position) }
      let (value, length) = bytes.scalar(at: position)
      if let stop = Stop(bytes, at: position) {
        if stop.kind == .period { sentence.takeItem(bytes, at: position) }
        let boundary = Boundary(bytes, stop, sentence: sentence)
        if let item = boundary.listItem(bytes) {
          position = item
          return item
        }
        position = stop.end
        if boundary.isSentenceEnd(bytes) { return stop.end }
        position = stop.resume
      } else if CharacterClass(value) == .lineBreak {
        return datelineStart(bytes, sentence, &position)
      } else if let end = UnmarkedEnd.find(bytes, at: position, in: &sentence) {
        position = end
        return end
      } else {
        position += length
      }
    }
  }

  /// The end of the sentence that the line ends with: in front of a date that stands behind a
  /// headline, or else `position`.
  private static func datelineStart(
    _ bytes: Span<UInt8>, _ sentence: SentenceStart, _ position: inout Int
  ) -> Int {
    if let start = PrintedDate.start(bytes, endingAt: position, after: sentence.offset) {
      position = start
    }
    return position
  }

  private static func append(
    _ range: Range<Int>, of bytes: Span<UInt8>, to sentences: inout [Range<Int>]
  ) {
    let end = bytes.trimmingSpaces(from: range.lowerBound, to: range.upperBound)
    if end > range.lowerBound { sentences.append(range.lowerBound..<end) }
  }
}
