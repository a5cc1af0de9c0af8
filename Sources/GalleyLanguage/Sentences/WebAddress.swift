/// Ends of sentences at addresses of the web, which no stop may follow.
enum WebAddress {
  /// The end of the sentence at the address whose colon is at `offset`: in front of it, where another
  /// address stands there; behind it, where a word follows that begins sentences.
  static func end(_ bytes: Span<UInt8>, at offset: Int, after lowest: Int) -> Int? {
    var start = offset
    while start > lowest, start > offset - 6, bytes[start - 1].isLetter { start -= 1 }
    guard offset - start >= 4, bytes.byte(at: offset + 2) == UInt8(ascii: "/") else { return nil }
    guard start == lowest || bytes[start - 1] == 0x20 else { return nil }
    if start > lowest, endsWithAddress(bytes, lowest..<start - 1) { return start }
    var end = offset
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    guard bytes.byte(at: end) == 0x20, Stop(bytes, at: end - 1) == nil else { return nil }
    let follower = Follower(bytes, at: end + 1)
    return follower.first == .upper && follower.startsSentence(bytes) ? end : nil
  }

  /// Whether the last word of `range` has `://` in it.
  private static func endsWithAddress(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.upperBound
    while position > range.lowerBound, bytes[position - 1] != 0x20 {
      position -= 1
      if bytes[position] == UInt8(ascii: ":") {
        return bytes[position + 1] == UInt8(ascii: "/")
      }
    }
    return false
  }
}
