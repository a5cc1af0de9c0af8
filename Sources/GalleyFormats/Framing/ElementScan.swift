/// Looks for the end of one JSON value, chunk by chunk.
struct ElementScan: Sendable {
  private var depth = 0
  private var isInString = false
  private var isBehindBackslash = false
  /// Whether a byte of the value was seen.
  private var hasStarted = false

  /// Goes on with the search.
  ///
  /// - Parameter start: the first byte that was not looked at yet.
  /// - Returns: the place behind the value; nil where it goes on behind `bytes`.
  mutating func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if isInString {
        index = skipString(bytes, from: index)
        if !isInString, depth == 0 { return index }
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        if hasStarted, depth == 0 { return index }
        isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if hasStarted, depth == 0 { return index }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return index }
        depth -= 1
        if depth == 0 { return index + 1 }
      case let byte where depth == 0 && (byte == UInt8(ascii: ",") || Self.isSpace(byte)):
        return index
      default: break
      }
      hasStarted = true
      index += 1
    }
    return nil
  }

  /// Steps over the inside of a string.
  ///
  /// - Returns: the place behind its closing quote, or the end.
  private mutating func skipString(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if isBehindBackslash {
        isBehindBackslash = false
        index += 1
        continue
      }
      if index + 8 <= bytes.count {
        let specials = bytes.word(at: index).jsonSpecials
        if specials == 0 {
          index += 8
          continue
        }
        index += specials.bytesBeforeMark
      }
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        isInString = false
        return index
      }
      isBehindBackslash = byte == UInt8(ascii: "\\")
    }
    return index
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a byte is taken for the start of a value, and not for an error between values.
  static func canStart(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: ",") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "}")
  }
}
