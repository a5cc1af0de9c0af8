package import Galley

extension SourceValue.Scalar.Kind {
  /// What a plain scalar means by the core schema (YAML 1.2.2, section 10.3.2).
  ///
  /// So `no`, `on` and `1:30` are strings, and `0o17` and `0x1F` are integers.
  package init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE", "false", "False", "FALSE": self = .boolean
    default: self = NumberShape(text.utf8Span.span).kind
    }
  }
}

/// Tells integers and other numbers from strings, byte by byte.
private struct NumberShape {
  private(set) var kind = SourceValue.Scalar.Kind.string

  init(_ text: Span<UInt8>) {
    guard let first = text.indices.first.map({ text[$0] }) else { return }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    let start = isSigned ? 1 : 0
    if !isSigned, Self.isBased(text) {
      kind = .integer
    } else if Self.isSpecial(text, from: start, isSigned: isSigned) {
      kind = .number
    } else {
      kind = Self.decimal(text, from: start)
    }
  }

  /// `0o17` or `0x1F`.
  private static func isBased(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2, text[0] == UInt8(ascii: "0") else { return false }
    let isOctal = text[1] == UInt8(ascii: "o")
    guard isOctal || text[1] == UInt8(ascii: "x") else { return false }
    for index in 2..<text.count {
      switch text[index] {
      case 0x30...0x37: continue
      case 0x38...0x39, 0x41...0x46, 0x61...0x66:
        if isOctal { return false }
      default: return false
      }
    }
    return true
  }

  /// `.inf` or `.nan`.
  private static func isSpecial(_ text: Span<UInt8>, from start: Int, isSigned: Bool) -> Bool {
    guard text.count - start == 4, text[start] == UInt8(ascii: ".") else { return false }
    let word = [text[start + 1], text[start + 2], text[start + 3]]
    let infinities: [StaticString] = ["inf", "Inf", "INF"]
    let others: [StaticString] = isSigned ? [] : ["nan", "NaN", "NAN"]
    return (infinities + others).contains { "\($0)".utf8.elementsEqual(word) }
  }

  /// `17`, `1.5`, `.5`, `1e3`.
  private static func decimal(
    _ text: Span<UInt8>, from start: Int
  ) -> SourceValue.Scalar.Kind {
    var index = start
    let whole = digits(text, at: &index)
    if index == text.count { return whole > 0 ? .integer : .string }
    var fraction = 0
    if text[index] == UInt8(ascii: ".") {
      index += 1
      fraction = digits(text, at: &index)
    }
    guard whole + fraction > 0 else { return .string }
    if index == text.count { return .number }
    guard text[index] | 0x20 == UInt8(ascii: "e") else { return .string }
    index += 1
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      index += 1
    }
    return digits(text, at: &index) > 0 && index == text.count ? .number : .string
  }

  /// Skips decimal digits, and counts them.
  private static func digits(_ text: Span<UInt8>, at index: inout Int) -> Int {
    let start = index
    while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
    return index - start
  }
}
