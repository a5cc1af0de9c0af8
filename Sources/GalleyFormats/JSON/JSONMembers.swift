/// Finds the members of JSON objects, and checks the grammar of their values without making any.
package struct JSONMembers: Sendable {
  /// A key, and where its value stands in the bytes.
  package struct Member: Sendable {
    package let key: String
    package let value: Range<Int>
  }

  private var scanner = JSONScanner()
  /// Those of the object found last, in order.
  package private(set) var members: [Member] = []

  package init() {}

  /// Finds the members of the one object that `bytes` hold.
  ///
  /// - Throws: what is wrong with the JSON; so also where a key of the object is there twice. Objects in
  ///   it may hold a key twice.
  package mutating func find(in bytes: Span<UInt8>) throws(JSONError) {
    members.removeAll(keepingCapacity: true)
    scanner.position = 0
    guard scanner.peek(bytes) == UInt8(ascii: "{") else {
      try scanner.skip(bytes, depth: 0)
      throw JSONError(.notAnObject, at: 0, "expected an object")
    }
    try scanner.enter(0)
    var isFirst = true
    while let token = try scanner.nextKey(&isFirst, bytes) {
      let key = try scanner.text(of: token, bytes)
      let start = scanner.position
      try scanner.skip(bytes, depth: 1)
      guard self[key] == nil else { throw .duplicateKey(key, at: token.start) }
      members.append(Member(key: key, value: start..<scanner.position))
    }
    try scanner.end(bytes)
  }

  /// Where the value of a key stands.
  package subscript(key: String) -> Range<Int>? {
    members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// Where the elements of an array stand, nil where the value in `range` is none.
  ///
  /// - Parameter limit: as many are looked for; those behind them are left out.
  package mutating func elements(
    of range: Range<Int>, in bytes: Span<UInt8>, limit: Int = .max
  ) throws(JSONError) -> [Range<Int>]? {
    scanner.position = range.lowerBound
    guard scanner.peek(bytes) == UInt8(ascii: "[") else { return nil }
    try scanner.enter(1)
    var elements: [Range<Int>] = []
    var isFirst = true
    while elements.count < limit, try scanner.nextElement(&isFirst, bytes) {
      scanner.skipSpace(bytes)
      let start = scanner.position
      try scanner.skip(bytes, depth: 2)
      elements.append(start..<scanner.position)
    }
    return elements
  }
}

extension JSONScanner {
  /// Steps over the value that comes next.
  ///
  /// - Parameter depth: how many arrays and objects it is in.
  mutating func skip(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) {
    switch peek(bytes) {
    case UInt8(ascii: "\""):
      let token = try stringToken(bytes)
      // Escapes are checked where they are undone.
      if token.hasEscapes { _ = try unescape(from: token.content.lowerBound, bytes) }
    case UInt8(ascii: "{"):
      try enter(depth)
      var isFirst = true
      while try nextKey(&isFirst, bytes) != nil { try skip(bytes, depth: depth + 1) }
    case UInt8(ascii: "["):
      try enter(depth)
      var isFirst = true
      while try nextElement(&isFirst, bytes) { try skip(bytes, depth: depth + 1) }
    case UInt8(ascii: "t"): try literal("true", bytes)
    case UInt8(ascii: "f"): try literal("false", bytes)
    case UInt8(ascii: "n"): try literal("null", bytes)
    case UInt8(ascii: "-"), .some(0x30...0x39): _ = try number(bytes)
    default: throw .expected("a value", at: position, in: bytes)
    }
  }
}
