/// Takes a condition apart, one token after the other.
struct ConditionLexer {
  let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next token.
  ///
  /// - Parameter pattern: whether a string is read as a regular expression, which keeps its
  ///   backslashes.
  mutating func next(asPattern pattern: Bool = false) throws(ConditionProblem) -> ConditionToken {
    while let byte = peek(), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    let start = position
    guard let byte = peek() else { return token(.end, from: endOfText) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return pattern ? try self.pattern(quote: byte) : try string(quote: byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "-") where peek(1).map(isDigit) ?? false: return try number()
    case _ where startsWord(byte): return word()
    default:
      let mark = mark()
      if let wrong = misspeltMark(at: start) { throw wrong }
      guard let mark else { throw strayCharacter(at: start) }
      return token(mark, from: start)
    }
  }

  /// Behind the last character that is no white space.
  private var endOfText: Int {
    (bytes.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? -1) + 1
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func token(_ kind: ConditionToken.Kind, from start: Int) -> ConditionToken {
    ConditionToken(kind: kind, range: start..<max(start, position))
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func mark() -> ConditionToken.Kind? {
    for length in [2, 1] where position + length <= bytes.count {
      if let known = ComparisonOperator(rawValue: text(position..<position + length)) {
        position += length
        return .comparison(known)
      }
    }
    let marks: [UInt8: ConditionToken.Kind] = [
      UInt8(ascii: "."): .dot, UInt8(ascii: ","): .comma, UInt8(ascii: "("): .opening,
      UInt8(ascii: ")"): .closing, UInt8(ascii: "["): .openingBracket,
      UInt8(ascii: "]"): .closingBracket,
    ]
    guard let mark = marks[bytes[position]] else { return nil }
    position += 1
    return mark
  }

  /// Names may hold hyphens, since there is nothing to subtract.
  private mutating func word() -> ConditionToken {
    let start = position
    while let byte = peek(), startsWord(byte) || isDigit(byte) || byte == UInt8(ascii: "-") {
      position += 1
    }
    return token(.word(text(start..<position)), from: start)
  }

  /// ASCII letters and `_`: names with others go in brackets.
  private func startsWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
  }

  /// A number in JSON's grammar (RFC 8259, section 6).
  private mutating func number() throws(ConditionProblem) -> ConditionToken {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    var isNumber = whole.count == 1 || bytes[whole.lowerBound] != UInt8(ascii: "0")
    if peek() == UInt8(ascii: "."), peek(1).map(isDigit) ?? false {
      position += 1
      _ = digits()
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      if digits().isEmpty { isNumber = false }
    }
    while let byte = peek(), startsWord(byte) || isDigit(byte) || byte == UInt8(ascii: ".") {
      position += 1
      isNumber = false
    }
    guard isNumber else {
      throw ConditionProblem(
        "'\(text(start..<position))' is no number; quote it if it is a text", at: start..<position)
    }
    return token(.number(text(start..<position)), from: start)
  }

  private mutating func digits() -> Range<Int> {
    let start = position
    while let byte = peek(), isDigit(byte) { position += 1 }
    return start..<position
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension ConditionLexer {
  private mutating func string(quote: UInt8) throws(ConditionProblem) -> ConditionToken {
    let start = position
    var content: [UInt8] = []
    position += 1
    while let byte = peek(), byte != quote {
      if byte == UInt8(ascii: "\\") {
        content += try escape().utf8
      } else {
        content.append(byte)
        position += 1
      }
    }
    try close(from: start)
    return token(.string(String(decoding: content, as: UTF8.self)), from: start)
  }

  /// A regular expression as it stands: a backslash belongs to it, and keeps a quote from ending it.
  private mutating func pattern(quote: UInt8) throws(ConditionProblem) -> ConditionToken {
    let start = position
    position += 1
    while let byte = peek(), byte != quote {
      position += byte == UInt8(ascii: "\\") && peek(1) != nil ? 2 : 1
    }
    try close(from: start)
    return token(.string(text(start + 1..<position - 1)), from: start)
  }

  private mutating func close(from start: Int) throws(ConditionProblem) {
    guard peek() != nil else {
      var problem = ConditionProblem("this string is never closed", at: start..<start + 1)
      problem.mayBeCut = true
      throw problem
    }
    position += 1
  }

  /// The character that an escape stands for.
  private mutating func escape() throws(ConditionProblem) -> String {
    let start = position
    position += 1
    let simple: [UInt8: String] = [
      UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
      UInt8(ascii: "\\"): "\\", UInt8(ascii: "\""): "\"", UInt8(ascii: "'"): "'",
      UInt8(ascii: "/"): "/",
    ]
    guard let byte = peek() else { return "" }
    if let character = simple[byte] {
      position += 1
      return character
    }
    if byte == UInt8(ascii: "u") {
      position += 1
      let digits = bytes[position...].prefix(4)
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      if digits.count == 4, digits.allSatisfy(isHexadecimal), let number,
        let scalar = Unicode.Scalar(number)
      {
        position += 4
        return String(Character(scalar))
      }
      throw ConditionProblem(
        "expected four hexadecimal digits of a character behind '\\u'", at: start..<position)
    }
    throw ConditionProblem(
      "unknown escape; write '\\\\' for a backslash", at: start..<start + 1)
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
