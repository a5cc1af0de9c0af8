/// A text in pieces: what stands as it is, and what a variable stands for.
enum VariablePiece: Equatable {
  case text(String)
  /// - Parameters:
  ///   - offset: in Unicode scalars from the start of the text.
  ///   - length: in Unicode scalars.
  case variable(name: String, fallback: String?, offset: Int, length: Int)
  case malformed(String, offset: Int, length: Int)
}

extension VariablePiece {
  /// Takes `${NAME}`, `${NAME:-default}` and `$${` out of a text.
  ///
  /// - Returns: nil where the text holds none of them.
  static func pieces(of text: String) -> [VariablePiece]? {
    let scalars = Array(text.unicodeScalars)
    var pieces: [VariablePiece] = []
    var plain = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index...].starts(with: ["$", "$", "{"]) {
        plain.append(contentsOf: ["$", "{"])
        index += 3
        pieces.append(.text(String(plain)))
        plain.removeAll()
      } else if scalars[index...].starts(with: ["$", "{"]) {
        if !plain.isEmpty { pieces.append(.text(String(plain))) }
        plain.removeAll()
        let end = scalars[index...].firstIndex(of: "}")
        pieces.append(
          reference(scalars[(index + 2)..<(end ?? scalars.count)], isClosed: end != nil))
        index = end.map { $0 + 1 } ?? scalars.count
      } else {
        plain.append(scalars[index])
        index += 1
      }
    }
    if pieces.isEmpty { return nil }
    return plain.isEmpty ? pieces : pieces + [.text(String(plain))]
  }

  /// What stands between the braces; its indices count from the start of the text.
  private static func reference(
    _ inside: ArraySlice<Unicode.Scalar>, isClosed: Bool
  ) -> VariablePiece {
    let offset = inside.startIndex - 2
    let length = inside.count + (isClosed ? 3 : 2)
    guard isClosed else {
      return .malformed("'${' is never closed; expected '}'", offset: offset, length: length)
    }
    let name = inside.prefix { $0 == "_" || $0.isASCII && $0.properties.isAlphabetic || $0.isDigit }
    let rest = inside.dropFirst(name.count)
    let shown = String(String.UnicodeScalarView(name))
    guard let first = name.first, !first.isDigit else {
      return .malformed(
        "expected the name of a variable behind '${'; write '$${' for the characters themselves",
        offset: offset, length: length)
    }
    if rest.isEmpty {
      return .variable(name: shown, fallback: nil, offset: offset, length: length)
    }
    guard rest.starts(with: [":", "-"]) else {
      return .malformed(
        "expected '}' or ':-' behind '${\(shown)'", offset: offset, length: length)
    }
    let fallback = String(String.UnicodeScalarView(rest.dropFirst(2)))
    guard !rest.contains("{") else {
      return .malformed(
        "the default of '${\(shown)}' can't hold another variable", offset: offset, length: length)
    }
    return .variable(name: shown, fallback: fallback, offset: offset, length: length)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
