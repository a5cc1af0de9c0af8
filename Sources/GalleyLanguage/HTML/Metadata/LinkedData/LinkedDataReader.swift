/// Reads JSON as pages have it, as far as it can be read.
///
/// Commas too many or missing, line breaks and quotation marks inside strings, `&quot;` for marks,
/// comments around the whole and a missing end cost at most the value that they stand in.
struct LinkedDataReader {
  private(set) var values: [LinkedData.Value] = []
  private let source: [UInt8]
  private var index = 0
  private var end = 0
  /// Objects and arrays that are open, innermost last.
  private var open: [Int] = []
  private var openObjects = 0
  private var name = 0..<0
  private var isQuotedByReference = false
  /// Whether no more strings end as they should, so that it isn't looked for again.
  private var lacksEnd = false

  /// No page says more of its article.
  private static let mostValues = 100_000

  init(_ source: [UInt8]) { self.source = source }

  mutating func read(_ script: Range<Int>) {
    index = script.lowerBound
    end = script.upperBound
    lacksEnd = false
    isQuotedByReference = !source[script].contains(UInt8(ascii: "\""))
    while index < end, values.count < Self.mostValues {
      switch source[index] {
      case UInt8(ascii: "{"): openValue(.object)
      case UInt8(ascii: "["): openValue(.array)
      case UInt8(ascii: "}"): closeValue(.object)
      case UInt8(ascii: "]"): closeValue(.array)
      case UInt8(ascii: ","):
        name = 0..<0
        index += 1
      case UInt8(ascii: ":"), 0...0x20: index += 1
      default: isQuote(at: index) ? readString() : readLiteral()
      }
    }
    while let last = open.popLast() { values[last].end = values.count }
    openObjects = 0
    name = 0..<0
  }
}

extension LinkedDataReader {
  private mutating func openValue(_ kind: LinkedData.Kind) {
    open.append(values.count)
    if kind == .object { openObjects += 1 }
    append(kind, index..<index)
    index += 1
  }

  /// Closes the innermost of its kind with all inside it; passes over an end that has no start.
  private mutating func closeValue(_ kind: LinkedData.Kind) {
    index += 1
    name = 0..<0
    guard kind == .object ? openObjects > 0 : openObjects < open.count else { return }
    while let last = open.popLast() {
      values[last].end = values.count
      if values[last].kind == .object { openObjects -= 1 }
      if values[last].kind == kind { return }
    }
  }

  private mutating func append(_ kind: LinkedData.Kind, _ text: Range<Int>) {
    values.append(.init(kind: kind, name: name, text: text, end: values.count + 1))
    name = 0..<0
  }

  private var isInObject: Bool { open.last.map { values[$0].kind == .object } ?? false }

  private var expectsName: Bool { isInObject && name.isEmpty }

  private mutating func readLiteral() {
    let start = index
    index += 1
    while index < end, !isQuote(at: index), !Self.endsLiteral(source[index]) { index += 1 }
    add(.literal, start..<index)
  }

  private static func endsLiteral(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",:{}[]".utf8.contains(byte)
  }

  private mutating func readString() {
    index += quoteLength
    let start = index
    let stop = lacksEnd ? nextQuote() : endOfString()
    index = stop < end && isQuote(at: stop) ? stop + quoteLength : stop
    add(.string, start..<stop)
  }

  /// Takes a name where one is due and a colon follows; a value else.
  private mutating func add(_ kind: LinkedData.Kind, _ text: Range<Int>) {
    if expectsName {
      let next = afterSpace(index)
      guard next < end, source[next] == UInt8(ascii: ":") else { return }
      name = text
      index = next + 1
    } else if !open.isEmpty {
      append(kind, text)
    }
  }
}

extension LinkedDataReader {
  private var quoteLength: Int { isQuotedByReference ? 6 : 1 }

  private func isQuote(at index: Int) -> Bool {
    if !isQuotedByReference { return source[index] == UInt8(ascii: "\"") }
    return source[index] == UInt8(ascii: "&") && index + 6 <= end
      && source.has("&quot;", at: index..<index + 6)
  }

  private func afterSpace(_ start: Int) -> Int {
    var index = start
    while index < end, source[index] <= 0x20 { index += 1 }
    return index
  }

  /// Where the string that starts here ends: at a mark that something follows which may follow a
  /// string, so that marks inside it don't end it.
  private mutating func endOfString() -> Int {
    let isName = expectsName
    var position = index
    while position < end {
      if source[position] == UInt8(ascii: "\\") {
        position += 2
      } else if isQuote(at: position) {
        if isEnd(behind: position + quoteLength, ofName: isName) { return position }
        position += quoteLength
      } else {
        position += 1
      }
    }
    lacksEnd = true
    return nextQuote()
  }

  private func isEnd(behind start: Int, ofName isName: Bool) -> Bool {
    let next = afterSpace(start)
    guard next < end else { return true }
    switch source[next] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: ":"): return isName
    case UInt8(ascii: ","):
      let following = afterSpace(next + 1)
      guard following < end else { return true }
      return isQuote(at: following) || Self.startsValue(source[following], inObject: isInObject)
    default:
      // A comma is missing.
      return isQuote(at: next) && source[start..<next].contains(0x0A)
    }
  }

  private static func startsValue(_ byte: UInt8, inObject isInObject: Bool) -> Bool {
    "}],".utf8.contains(byte) || !isInObject && (byte.isDigit || "{[-tfn".utf8.contains(byte))
  }

  /// The next mark in the line, or the line's end.
  private func nextQuote() -> Int {
    var position = index
    while position < end, source[position] != 0x0A, !isQuote(at: position) { position += 1 }
    return position
  }
}
