/// Removes the sequences with which programs steer a terminal: colours, titles, cursor moves.
enum TerminalEscapes {
  private static let escape: UInt8 = 0x1B

  /// The text without sequences as ECMA-48 section 5 describes them.
  ///
  /// A string sequence (such as a window title) that nothing ends is cut at its line's end, so that
  /// a stray character takes no paragraph with it.
  static func removed(from bytes: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == escape {
        index = endOfSequence(in: bytes, from: index + 1)
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func endOfSequence(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count else { return start }
    switch bytes[start] {
    case UInt8(ascii: "["): return endOfControl(in: bytes, from: start + 1)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return endOfString(in: bytes, from: start + 1)
    case 0x20...0x2F:
      var index = start
      while index < bytes.count, (0x20...0x2F).contains(bytes[index]) { index += 1 }
      return index < bytes.count && (0x30...0x7E).contains(bytes[index]) ? index + 1 : index
    case 0x30...0x7E: return start + 1
    default: return start
    }
  }

  private static func endOfControl(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, (0x20...0x3F).contains(bytes[index]) { index += 1 }
    return index < bytes.count && (0x40...0x7E).contains(bytes[index]) ? index + 1 : index
  }

  private static func endOfString(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == 0x07 { return index + 1 }
      if bytes[index] == escape {
        let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\\")
        return isEnd ? index + 2 : index
      }
      index += 1
    }
    return index
  }
}
