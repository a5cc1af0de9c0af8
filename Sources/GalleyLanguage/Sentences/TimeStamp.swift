/// Ends of sentences around the date and time in the head of a message: `Ann Lee 03/09/2010 12:05 PM`.
enum TimeStamp {
  /// The end of the sentence at the stamp whose first colon is at `offset`: in front of it, where a
  /// name or an address stands there, or behind it.
  static func end(_ bytes: Span<UInt8>, at offset: Int, after lowest: Int) -> Int? {
    guard let start = start(bytes, at: offset, after: lowest) else { return nil }
    guard start > lowest else { return end(bytes, at: offset, isAlone: true) }
    guard bytes[start - 1] == 0x20 else { return nil }
    let before = PrecedingWord(bytes, endingAt: start - 1, notBefore: lowest)
    let traits = before.traits(bytes)
    if before.first == .upper && !traits.contains(.starter) || before.isAddress
      || bytes[start - 2] == UInt8(ascii: ">")
    {
      return start
    }
    // `On 03/09/2010 12:05 PM Ann Lee wrote` goes on.
    guard before.range.lowerBound > lowest else { return nil }
    return end(bytes, at: offset, isAlone: false)
  }

  /// Where the date in front of the time starts.
  private static func start(_ bytes: Span<UInt8>, at offset: Int, after lowest: Int) -> Int? {
    var start = offset
    while start > lowest, start > offset - 3, bytes[start - 1].isDigit { start -= 1 }
    guard start < offset, start > lowest, bytes[start - 1] == 0x20 else { return nil }
    start -= 1
    let end = start
    var slashes = 0
    while start > lowest, start > end - 11 {
      let byte = bytes[start - 1]
      guard byte.isDigit || byte == UInt8(ascii: "/") else { break }
      slashes += byte.isDigit ? 0 : 1
      start -= 1
    }
    return slashes == 2 && end - start >= 6 ? start : nil
  }

  /// Behind the stamp, where a word follows: one with a capital, or any if the stamp stands alone.
  private static func end(_ bytes: Span<UInt8>, at offset: Int, isAlone: Bool) -> Int? {
    var end = offset
    while bytes.byte(at: end).isDigit || bytes.byte(at: end) == UInt8(ascii: ":") { end += 1 }
    if bytes.byte(at: end) == 0x20, bytes.byte(at: end + 2) == UInt8(ascii: "M"),
      !bytes.byte(at: end + 3).isLetter
    {
      end += 3
    }
    guard bytes.byte(at: end) == 0x20 else { return nil }
    let follower = Follower(bytes, at: end + 1)
    if follower.traits(bytes).contains(.clockFollower) { return nil }
    let next = follower.first
    return next == .upper || isAlone && next == .lower ? end : nil
  }
}
