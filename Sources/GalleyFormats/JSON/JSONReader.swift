package import Galley

/// Reads any JSON value (RFC 8259), strictly, keeping the order of keys and the digits of numbers.
package struct JSONReader: Sendable {
  private var scanner = JSONScanner()

  package init() {}

  /// How many surrogates without a partner became U+FFFD in the value read last.
  package var replacedSurrogates: Int { scanner.replacedSurrogates }

  /// Reads the one value that `bytes` hold.
  package mutating func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    scanner.position = 0
    scanner.replacedSurrogates = 0
    let value = try scanner.value(bytes, depth: 0)
    try scanner.end(bytes)
    return value
  }

  /// Reads the one value that `text` holds.
  package mutating func read(_ text: String) throws(JSONError) -> JSONValue {
    try read(text.utf8Span.span)
  }
}

extension JSONScanner {
  /// Reads the value that comes next.
  ///
  /// - Parameter depth: how many arrays and objects it is in.
  mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    switch peek(bytes) {
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "{"): return .object(try object(bytes, depth: depth))
    case UInt8(ascii: "["): return .array(try array(bytes, depth: depth))
    case UInt8(ascii: "t"):
      try literal("true", bytes)
      return .boolean(true)
    case UInt8(ascii: "f"):
      try literal("false", bytes)
      return .boolean(false)
    case UInt8(ascii: "n"):
      try literal("null", bytes)
      return .null
    case UInt8(ascii: "-"), .some(0x30...0x39): return try numberValue(bytes)
    default: throw .expected("a value", at: position, in: bytes)
    }
  }

  /// Reads an object, whose opening brace stands at the position.
  mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONObject {
    try enter(depth)
    var list = MemberList()
    var isFirst = true
    while let token = try nextKey(&isFirst, bytes) {
      let key = try text(of: token, bytes)
      let value = try value(bytes, depth: depth + 1)
      guard list.append(key, value) else { throw .duplicateKey(key, at: token.start) }
    }
    return JSONObject(unique: list.members)
  }

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue] {
    try enter(depth)
    var values: [JSONValue] = []
    var isFirst = true
    while try nextElement(&isFirst, bytes) { values.append(try value(bytes, depth: depth + 1)) }
    return values
  }

  /// Steps over the opening bracket or brace of a value in `depth` others.
  mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth < Self.maximumDepth else {
      throw JSONError(
        .nesting, at: position, "arrays and objects nested deeper than \(Self.maximumDepth)")
    }
    position &+= 1
  }
}
