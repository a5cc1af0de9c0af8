import Galley

/// Reads the parts of a document that have a shape of their own.
///
/// Every reader of a part answers nil where the JSON has another shape; the value can then be read
/// again from its start as any JSON value.
struct PartScanner {
  var scanner = JSONScanner()
  /// The first range of the part being read that no text could have.
  var impossibleRange: JSONError?
  /// Where the part being read has another shape, from the part down, such as `[2].type`.
  var misfit = ""
  /// A key there that is none of its shape's.
  var unknownKey: String?
  var counting = MessageCounting.fromZero

  /// Forgets what was found in another part.
  mutating func beginPart() {
    impossibleRange = nil
    misfit = ""
    unknownKey = nil
  }

  mutating func note(_ step: String) { misfit = step + misfit }
}

// The shapes that all parts are made of.
extension PartScanner {
  /// Reads an object with known keys, of which null values count as absent.
  ///
  /// - Parameters:
  ///   - keys: the known keys.
  ///   - member: reads the value of a key; answers false where it has another shape.
  /// - Returns: false where the value has another shape, so also where a key is unknown.
  @inline(__always)
  mutating func object<Key: KnownKey>(
    _ keys: Key.Type, _ bytes: Span<UInt8>,
    _ member: (inout PartScanner, Key) throws(JSONError) -> Bool
  ) throws(JSONError) -> Bool {
    guard scanner.take(UInt8(ascii: "{"), bytes) else { return false }
    var seen = SeenKeys()
    var next = 0
    var isFirst = true
    while let token = try scanner.nextKey(&isFirst, bytes) {
      guard let index = try knownKey(Key.table, token, next: &next, bytes) else {
        unknownKey = try scanner.text(of: token, bytes)
        return false
      }
      let key = Key.table[index]
      guard seen.insert(index) else { throw .duplicateKey(key.rawValue, at: token.start) }
      if try scanner.takeNull(bytes) { continue }
      guard try member(&self, key) else {
        note(".\(key.rawValue)")
        return false
      }
    }
    return true
  }

  /// Which known key a token is, with escapes or without.
  @inline(__always)
  mutating func knownKey<Key>(
    _ table: KeyTable<Key>, _ token: StringToken, next: inout Int, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Int? {
    guard token.hasEscapes else { return table.find(bytes, token.content, next: &next) }
    let surrogates = scanner.replacedSurrogates
    let count = try scanner.unescape(from: token.content.lowerBound, bytes).count
    scanner.replacedSurrogates = surrogates
    return table.find(scanner.scratch.span, 0..<count, next: &next)
  }

  /// Reads an array whose elements all have one shape.
  @inline(__always)
  mutating func list<Element>(
    _ bytes: Span<UInt8>, _ element: (inout PartScanner, Int) throws(JSONError) -> Element?
  ) throws(JSONError) -> [Element]? {
    guard scanner.take(UInt8(ascii: "["), bytes) else { return nil }
    var elements: [Element] = []
    var isFirst = true
    while try scanner.nextElement(&isFirst, bytes) {
      guard let element = try element(&self, elements.count) else {
        note("[\(counting.index(elements.count))]")
        return nil
      }
      elements.append(element)
    }
    return elements
  }

  /// Reads a string into `value`.
  @inline(__always)
  mutating func string(
    _ value: inout String?, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    guard scanner.peek(bytes) == UInt8(ascii: "\"") else { return false }
    value = try scanner.string(bytes)
    return true
  }

  /// Reads an integer into `value`.
  @inline(__always)
  mutating func integer(_ value: inout Int?, _ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    guard isAtNumber(bytes) else { return false }
    value = try scanner.number(bytes).integer
    return value != nil
  }

  /// Reads a floating-point number into `value`.
  @inline(__always)
  mutating func double(_ value: inout Double?, _ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    guard isAtNumber(bytes) else { return false }
    value = try scanner.double(bytes)
    return value != nil
  }

  /// Reads a boolean into `value`.
  mutating func boolean(_ value: inout Bool?, _ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    switch scanner.peek(bytes) {
    case UInt8(ascii: "t"):
      try scanner.literal("true", bytes)
      value = true
    case UInt8(ascii: "f"):
      try scanner.literal("false", bytes)
      value = false
    default: return false
    }
    return true
  }

  private mutating func isAtNumber(_ bytes: Span<UInt8>) -> Bool {
    switch scanner.peek(bytes) {
    case UInt8(ascii: "-"), .some(0x30...0x39): true
    default: false
    }
  }
}
