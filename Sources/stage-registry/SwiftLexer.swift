/// Cuts Swift source into words and marks; leaves out comments and what stands in strings and
/// regular expressions.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var last: SwiftToken?

  private init(_ source: String) { bytes = Array(source.utf8) }

  static func tokens(of source: String) -> [SwiftToken] {
    var lexer = SwiftLexer(source)
    var tokens: [SwiftToken] = []
    while let token = lexer.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> SwiftToken? {
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "/") where canStartExpression && skipPattern(): break
      case UInt8(ascii: "\""): skipString(hashes: 0)
      case UInt8(ascii: "#") where skipHashedLiteral(): break
      case let byte where Self.isSpace(byte): step()
      default: return token(at: byte)
      }
    }
    return nil
  }

  private mutating func token(at byte: UInt8) -> SwiftToken {
    let start = position
    var kind = SwiftToken.Kind.mark
    if Self.isWordByte(byte) {
      kind = .word
      while let byte = self.byte(), Self.isWordByte(byte) { step() }
    } else if byte == UInt8(ascii: "-"), self.byte(1) == UInt8(ascii: ">") {
      step(2)
    } else {
      step()
    }
    let token = SwiftToken(
      kind: kind, text: String(decoding: bytes[start..<position], as: UTF8.self), line: line,
      column: start - lineStart + 1)
    last = token
    return token
  }
}

// Bytes.
extension SwiftLexer {
  private func byte(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      position += 1
      if bytes[position - 1] == 0x0A {
        line += 1
        lineStart = position
      }
    }
  }

  private func starts(with text: String, ahead: Int = 0) -> Bool {
    bytes[min(position + ahead, bytes.count)...].starts(with: text.utf8)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "`"), 0x80...:
      true
    default: false
    }
  }
}

// What is left out.
extension SwiftLexer {
  private mutating func skipLine() {
    while let byte = byte(), byte != 0x0A { step() }
  }

  /// Comments in comments count.
  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        step(2)
      } else if starts(with: "*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && position < bytes.count
  }

  /// - Returns: false where no string and no pattern follows the hash signs.
  private mutating func skipHashedLiteral() -> Bool {
    var hashes = 0
    while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    switch byte(hashes) {
    case UInt8(ascii: "\""): skipString(hashes: hashes)
    case UInt8(ascii: "/"):
      step(hashes + 1)
      let end = "/" + String(repeating: "#", count: hashes)
      while position < bytes.count, !starts(with: end) { step() }
      step(hashes + 1)
    default: return false
    }
    return true
  }

  /// Steps over a string that starts with so many hash signs, and what it interpolates.
  private mutating func skipString(hashes: Int) {
    let isLong = starts(with: "\"\"\"", ahead: hashes)
    let quotes = isLong ? 3 : 1
    let sharps = String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: quotes) + sharps
    step(hashes + quotes)
    while let byte = byte(), isLong || byte != 0x0A {
      if starts(with: end) {
        step(quotes + hashes)
        break
      }
      if starts(with: "\\" + sharps + "(") {
        step(hashes + 2)
        skipInterpolation()
      } else {
        step(starts(with: "\\" + sharps) ? hashes + 2 : 1)
      }
    }
    last = nil
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while depth > 0, let token = next() {
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth -= 1 }
    }
  }

  /// Whether a value can stand here, so that a slash starts a pattern and divides nothing.
  private var canStartExpression: Bool {
    guard let last else { return false }
    return switch last.kind {
    case .mark: !")]}>".contains(last.text)
    case .word: ["return", "in", "case", "if", "while", "try", "await", "else"].contains(last.text)
    }
  }

  /// - Returns: false where the slash starts no pattern.
  private mutating func skipPattern() -> Bool {
    guard let first = byte(1), !Self.isSpace(first) else { return false }
    var length = 1
    while let byte = byte(length), byte != 0x0A {
      if byte == UInt8(ascii: "/") {
        step(length + 1)
        last = nil
        return true
      }
      length += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }
}
