/// Text cells that a spreadsheet would run as a formula.
///
/// Such a cell begins, behind white space and quotes, with one of `=`, `+`, `-`, `@` or their
/// full-width forms, or has a tab or a line end there; plain numbers don't count. A defused cell has an
/// apostrophe in front. Taking it off where the rest would be defused gives back the same text, for
/// any text: where one begins with an apostrophe and the rest would be defused, so would it be itself.
package enum SpreadsheetFormula {
  /// Whether a spreadsheet might run the text.
  package static func isLikely(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": return true
      case "=", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "+", "-": return !isPlainNumber(text.utf8)
      case "\"", "'", "\u{FEFF}", "\u{200B}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}":
        continue
      default:
        guard scalar.properties.isWhitespace else { return false }
      }
    }
    return false
  }

  /// A sign, digits with a point among them, an exponent: `-5`, `+3.5`, `-1e-7`.
  private static func isPlainNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var count = digits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension ByteBuffer {
  /// Appends a cell (RFC 4180, section 2): in quotes where it must be, and where a reader might trim
  /// it or take it for a missing value.
  mutating func appendCell(_ text: String) {
    let bytes = text.utf8Span.span
    guard Self.needsQuotes(bytes) else { return append(bytes) }
    append(UInt8(ascii: "\""))
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\"") { append(UInt8(ascii: "\"")) }
      append(bytes[index])
    }
    append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return true }
    if bytes[0] <= 0x20 || bytes[bytes.count - 1] <= 0x20 { return true }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: return true
      default: continue
      }
    }
    return false
  }
}
