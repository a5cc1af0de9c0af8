/// Reads the texts under a few known keys of JSON objects, and checks and passes over all else.
///
/// Made for millions of small records: it makes no values and no strings.
package struct KeyedTexts: Sendable {
  /// What stands under a key.
  package enum Value: Hashable, Sendable {
    /// Nothing, or null.
    case absent
    /// A text or a number, whose digits are kept: a range of `bytes`.
    case text(Range<Int>)
    /// A list of texts: a range of `items`.
    case list(Range<Int>)
    /// Anything else, at a byte of the record.
    case other(Int)
  }

  /// The texts, UTF-8, one behind the other.
  package private(set) var bytes: [UInt8] = []
  /// Where the items of lists stand in `bytes`.
  package private(set) var items: [Range<Int>] = []
  /// In the order of the keys.
  package private(set) var values: [Value]
  private let table: KeyTable<Int>
  private let count: Int
  private var scanner = JSONScanner()

  /// - Parameter keys: up to 64.
  package init(_ keys: [String]) {
    table = KeyTable(Array(keys.indices)) { keys[$0] }
    count = keys.count
    values = Array(repeating: .absent, count: keys.count)
  }

  /// Reads the one object that `record` holds.
  package mutating func read(_ record: Span<UInt8>) throws(JSONError) {
    bytes.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    for key in 0..<count { values[key] = .absent }
    scanner.position = 0
    guard scanner.peek(record) == UInt8(ascii: "{") else {
      try scanner.skip(record, depth: 0)
      throw JSONError(.notAnObject, at: 0, "expected an object")
    }
    try scanner.enter(0)
    var (isFirst, next, seen) = (true, 0, SeenKeys())
    while let token = try scanner.nextKey(&isFirst, record) {
      guard let key = try key(token, record, next: &next) else {
        try scanner.skip(record, depth: 1)
        continue
      }
      guard seen.insert(key) else {
        throw .duplicateKey(try scanner.text(of: token, record), at: token.start)
      }
      values[key] = try value(record)
    }
    try scanner.end(record)
  }

  private mutating func key(
    _ token: StringToken, _ record: Span<UInt8>, next: inout Int
  ) throws(JSONError) -> Int? {
    guard token.hasEscapes else { return table.find(record, token.content, next: &next) }
    let name = Array(try scanner.text(of: token, record).utf8)
    let span = name.span
    return table.find(span, 0..<span.count, next: &next)
  }

  private mutating func value(_ record: Span<UInt8>) throws(JSONError) -> Value {
    switch scanner.peek(record) {
    case UInt8(ascii: "\""): return .text(try text(record))
    case UInt8(ascii: "-"), .some(0x30...0x39):
      return .text(append(try scanner.number(record).range, of: record))
    case UInt8(ascii: "["): return try list(record)
    case UInt8(ascii: "n"):
      try scanner.literal("null", record)
      return .absent
    default:
      let start = scanner.position
      try scanner.skip(record, depth: 1)
      return .other(start)
    }
  }

  private mutating func list(_ record: Span<UInt8>) throws(JSONError) -> Value {
    let first = items.count
    try scanner.enter(1)
    var isFirst = true
    var other: Int?
    while try scanner.nextElement(&isFirst, record) {
      if scanner.peek(record) == UInt8(ascii: "\"") {
        items.append(try text(record))
      } else {
        other = other ?? scanner.position
        try scanner.skip(record, depth: 2)
      }
    }
    return other.map { .other($0) } ?? .list(first..<items.count)
  }

  private mutating func text(_ record: Span<UInt8>) throws(JSONError) -> Range<Int> {
    let token = try scanner.stringToken(record)
    guard token.hasEscapes else { return append(token.content, of: record) }
    let end = try scanner.unescape(from: token.content.lowerBound, record)
    let start = bytes.count
    bytes.append(contentsOf: scanner.scratch[..<end.count])
    return start..<bytes.count
  }

  private mutating func append(_ range: Range<Int>, of record: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    for index in range { bytes.append(record[index]) }
    return start..<bytes.count
  }
}
