extension String {
  /// Without white space at its ends.
  var withoutOuterSpace: String {
    var rest = unicodeScalars[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Whether it holds nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// A model's answer without what it thought before, which some servers hand on in front of it, with or
  /// without the tag that opens it.
  ///
  /// - Returns: nil where the thoughts have no end.
  var withoutReasoning: String? {
    let text = withoutOuterSpace
    let start = text.range(ofFirst: "<think>")
    let isOpened = start != nil && text.hasPrefix("<think>")
    guard let end = text.range(ofFirst: "</think>") else { return isOpened ? nil : text }
    // An answer may speak of the tags.
    if let start, !isOpened, start.lowerBound < end.lowerBound { return text }
    return String(text[end.upperBound...]).withoutOuterSpace
  }

  /// What stands in a Markdown code block, where the text is one.
  var withoutFence: String {
    guard hasPrefix("```"), hasSuffix("```"), utf8.count > 6,
      let lineEnd = firstIndex(where: \.isNewline)
    else { return self }
    return String(self[lineEnd...].dropLast(3)).withoutOuterSpace
  }

  /// The first line that holds something, without quotation marks around it.
  var headline: String {
    let line =
      split(whereSeparator: \.isNewline).lazy.map { String($0).withoutOuterSpace }
      .first { !$0.isEmpty } ?? ""
    let pairs: [(Character, Character)] = [
      ("\"", "\""), ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"), ("\u{AB}", "\u{BB}"),
    ]
    for (open, close) in pairs where line.count > 2 && line.first == open && line.last == close {
      let inside = line.dropFirst().dropLast()
      if !inside.contains(open), !inside.contains(close) { return String(inside).withoutOuterSpace }
    }
    return line
  }

  /// Where `piece`, of ASCII, stands first.
  private func range(ofFirst piece: String) -> Range<String.Index>? {
    var rest = utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: piece.utf8) {
        return start..<utf8.index(start, offsetBy: piece.utf8.count)
      }
      rest.removeFirst()
    }
    return nil
  }
}
