import GalleyFormats

/// How two texts of one line differ: the words that do, with some around them.
struct WordDifference {
  let lines: [DifferenceLine]

  /// Words that both have, in front of and behind those that differ.
  private static let context = 5
  /// A text of fewer scalars is shown whole.
  private static let short = 72

  init(_ expected: String, _ got: String) {
    let wanted = Self.words(of: expected)
    let came = Self.words(of: got)
    let pieces = Difference(from: wanted, to: came).pieces
    let isShort = max(expected.unicodeScalars.count, got.unicodeScalars.count) <= Self.short
    var (left, right) = ("", "")
    for (index, piece) in pieces.enumerated() {
      if piece.isSame, !isShort {
        let shared = Self.context(
          wanted[piece.old], isFirst: index == 0, isLast: index == pieces.count - 1)
        left += shared
        right += shared
      } else {
        left += Self.joined(wanted[piece.old])
        right += Self.joined(came[piece.new])
      }
    }
    lines =
      [DifferenceLine(.expected, left), DifferenceLine(.got, right)]
      + Self.namesOfScalars(expected, got)
  }

  /// Words and what stands between them, in turn; put together they are the text.
  private static func words(of text: String) -> [ExactText] {
    var words: [String] = []
    var isSpace: Bool?
    for scalar in text.unicodeScalars {
      if words.isEmpty || scalar.properties.isWhitespace != isSpace { words.append("") }
      isSpace = scalar.properties.isWhitespace
      words[words.count - 1].unicodeScalars.append(scalar)
    }
    return words.map(ExactText.init)
  }

  private static func joined(_ words: ArraySlice<ExactText>) -> String {
    words.map(\.text).joined()
  }

  private static func context(
    _ words: ArraySlice<ExactText>, isFirst: Bool, isLast: Bool
  ) -> String {
    let before = isFirst ? 0 : 2 * context
    let after = isLast ? 0 : 2 * context
    guard words.count > before + after + 1 else { return joined(words) }
    return joined(words.prefix(before)) + "…" + joined(words.suffix(after))
  }

  /// Texts that look alike are told apart by the numbers of the scalars from the first that differs on.
  private static func namesOfScalars(_ expected: String, _ got: String) -> [DifferenceLine] {
    guard expected == got || expected.lookalike == got.lookalike else { return [] }
    let wanted = Array(expected.unicodeScalars)
    let came = Array(got.unicodeScalars)
    let shared = zip(wanted, came).prefix { $0 == $1 }.count
    let names = [wanted, came].map { text in
      text.dropFirst(shared).prefix(2).map(\.number).joined(separator: " ")
    }
    let (left, right) = (
      names[0].isEmpty ? "the end" : names[0], names[1].isEmpty ? "the end" : names[1]
    )
    return [
      DifferenceLine(
        .both, "they look alike, but from character \(shared + 1) on there is \(right), not \(left)"
      )
    ]
  }
}

extension String {
  /// With every white space as one, and without what has no width.
  fileprivate var lookalike: String {
    var text = ""
    for scalar in unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      text.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Such as `U+00E9`.
  fileprivate var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
