package import Galley

/// Splits text into words, numbers and marks, in one pass over its UTF-8.
///
/// A word keeps the apostrophes, hyphens and dots inside it (`O'Brien`, `mid-word`, `U.S.`), but its
/// final `'s` is a token of its own. A number keeps separators between digits, and letters behind it
/// start a token (`4th`, `58元`). Characters without width are part of a word where they stand inside
/// one, and of no token elsewhere.
package enum Tokenizer {
  /// The tokens of a text, in order.
  ///
  /// No two overlap, and none has white space at an end.
  package static func tokens(in text: String) -> [Token] { tokens(in: Array(text.utf8)) }

  /// The tokens of a text.
  ///
  /// - Parameter bytes: valid UTF-8.
  package static func tokens(in bytes: [UInt8]) -> [Token] {
    var scan = TokenScan(cursor: ScalarCursor(bytes: bytes))
    // News has a token for every 5.2 bytes or so.
    scan.tokens.reserveCapacity(bytes.count / 5 + 8)
    scan.run()
    return scan.tokens
  }
}

/// One pass of the tokenizer.
struct TokenScan {
  let cursor: ScalarCursor
  var tokens: [Token] = []
  /// What stands before the next token.
  private(set) var before = Token.Traits.spaceBefore.union(.lineBefore)

  mutating func run() {
    var offset = 0
    while offset < cursor.bytes.count {
      let (kind, next) = cursor.scalar(at: offset)
      switch kind {
      case .space, .invisible:
        before.insert(.spaceBefore)
        offset = next
      case .newline:
        before.insert(Token.Traits.spaceBefore.union(.lineBefore))
        offset = next
      case .upper, .lower: offset = word(from: offset)
      case .digit: offset = number(from: offset)
      case .ideograph: offset = append(.word, offset..<next, .notASCII)
      case .punctuation: offset = punctuation(from: offset, next: next)
      case .symbol: offset = append(.symbol, offset..<next)
      }
    }
  }

  mutating func append(
    _ kind: Token.Kind, _ range: Range<Int>, _ traits: Token.Traits = Token.Traits(rawValue: 0)
  ) -> Int {
    tokens.append(
      Token(
        start: range.lowerBound, end: range.upperBound, kind: kind, traits: traits.union(before)))
    before = Token.Traits(rawValue: 0)
    return range.upperBound
  }

  private mutating func number(from start: Int) -> Int {
    var end = start
    while end < cursor.bytes.count {
      let (kind, next) = cursor.scalar(at: end)
      if kind == .digit {
        end = next
      } else if isNumberSeparator(cursor.bytes[end]), cursor.classOrSpace(at: end + 1) == .digit {
        end += 1
      } else {
        break
      }
    }
    return append(.number, start..<end, .hasDigit)
  }

  private func isNumberSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  private mutating func punctuation(from start: Int, next: Int) -> Int {
    if let end = cliticEnd(from: start) { return append(.clitic, start..<end) }
    var end = next
    let length = next - start
    while end + length <= cursor.bytes.count, repeats(start, at: end, length: length) {
      end += length
    }
    return append(.punctuation, start..<end)
  }

  private func repeats(_ start: Int, at end: Int, length: Int) -> Bool {
    (0..<length).allSatisfy { cursor.bytes[start + $0] == cursor.bytes[end + $0] }
  }
}
