/// A place in JSON bytes, and the steps from token to token.
///
/// The bytes are handed to every step, since a value can't keep a span. All steps take the same
/// bytes: one record. Strings are checked to be UTF-8 when they are passed; elsewhere JSON is
/// ASCII.
struct JSONScanner {
  /// Bytes from the start of the record.
  var position = 0
  /// Surrogates without a partner that became U+FFFD so far.
  var replacedSurrogates = 0
  /// Where strings with escapes are put together.
  var scratch: [UInt8] = []

  /// The deepest nesting of arrays and objects that is read (DESIGN, section 2).
  static let maximumDepth = 128

  @inline(__always)
  mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return
      }
    }
  }

  /// The next byte that is no white space; nil at the end.
  @inline(__always)
  mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    skipSpace(bytes)
    return position < bytes.count ? bytes[position] : nil
  }

  /// Steps over white space and then `byte`, if it stands there.
  @inline(__always)
  mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard peek(bytes) == byte else { return false }
    position &+= 1
    return true
  }

  /// Steps over white space up to the end of the bytes.
  mutating func end(_ bytes: Span<UInt8>) throws(JSONError) {
    if peek(bytes) != nil { throw .expected("nothing more", at: position, in: bytes) }
  }

  /// Steps over `null`, if it stands there.
  @inline(__always)
  mutating func takeNull(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    guard peek(bytes) == UInt8(ascii: "n") else { return false }
    try literal("null", bytes)
    return true
  }

  mutating func literal(_ word: String, _ bytes: Span<UInt8>) throws(JSONError) {
    let start = position
    for byte in word.utf8 {
      guard position < bytes.count, bytes[position] == byte else {
        throw .expected("a value", at: position < bytes.count ? start : position, in: bytes)
      }
      position &+= 1
    }
  }
}

// Objects and arrays: `openObject`, then `nextKey` until it answers nil.
extension JSONScanner {
  /// Steps to the next member of an object.
  ///
  /// - Parameter isFirst: whether none was read yet; made false.
  /// - Returns: the key's token, with the position at the value; nil behind the closing brace.
  @inline(__always)
  mutating func nextKey(
    _ isFirst: inout Bool, _ bytes: Span<UInt8>
  ) throws(JSONError) -> StringToken? {
    if take(UInt8(ascii: "}"), bytes) { return nil }
    if isFirst {
      isFirst = false
    } else {
      guard take(UInt8(ascii: ","), bytes) else {
        throw .expected("',' or '}'", at: position, in: bytes)
      }
    }
    guard peek(bytes) == UInt8(ascii: "\"") else {
      throw .expected("a key in quotes", at: position, in: bytes)
    }
    let key = try stringToken(bytes)
    guard take(UInt8(ascii: ":"), bytes) else {
      throw .expected("':'", at: position, in: bytes)
    }
    skipSpace(bytes)
    return key
  }

  /// Steps to the next element of an array.
  ///
  /// - Returns: false behind the closing bracket.
  @inline(__always)
  mutating func nextElement(
    _ isFirst: inout Bool, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    if isFirst {
      isFirst = false
      if take(UInt8(ascii: "]"), bytes) { return false }
      return true
    }
    if take(UInt8(ascii: "]"), bytes) { return false }
    guard take(UInt8(ascii: ","), bytes) else {
      throw .expected("',' or ']'", at: position, in: bytes)
    }
    skipSpace(bytes)
    return true
  }
}
