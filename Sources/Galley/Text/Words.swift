/// Counts the words of a text: what stands between white space (Unicode's property White_Space).
///
/// - Parameter minimumLength: in Unicode scalars; shorter words don't count.
public func countWords(in text: String, ofAtLeast minimumLength: Int = 1) -> Int {
  var count = 0
  if minimumLength <= 1 {
    var wasSpace: UInt64 = 1
    forEachTextBlock(of: text.utf8Span.span) { block, _ in
      count += (~block.space & (block.space << 1 | wasSpace)).nonzeroBitCount
      wasSpace = block.space >> 63
    }
    return count
  }
  var length = 0
  forEachTextBlock(of: text.utf8Span.span) { block, _ in
    block.forEachRun { run in
      if run.lowerBound > 0 { length = 0 }
      let before = length
      length += block.scalarCount(in: run)
      count += before < minimumLength && length >= minimumLength ? 1 : 0
    }
    if block.space & 1 << 63 != 0 { length = 0 }
  }
  return count
}

/// The words of a text, in order, as UTF-8 offsets: what stands between white space (Unicode's
/// property White_Space).
public func wordRanges(in text: String) -> [Range<Int>] {
  var words: [Range<Int>] = []
  var wasSpace = true
  forEachTextBlock(of: text.utf8Span.span) { block, offset in
    block.forEachRun { run in
      if run.lowerBound == 0, !wasSpace, let open = words.popLast() {
        words.append(open.lowerBound..<offset + run.upperBound)
      } else {
        words.append(offset + run.lowerBound..<offset + run.upperBound)
      }
    }
    wasSpace = block.space & 1 << 63 != 0
  }
  return words
}
