extension String {
  /// Without white space at its ends.
  var withoutOuterSpace: String {
    var rest = unicodeScalars[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// A model's answer without what it thought before, which some servers hand on in front of it.
  var withoutReasoning: String {
    let text = withoutOuterSpace
    guard text.hasPrefix("<think>"), let end = text.range(ofFirst: "</think>") else { return text }
    return String(text[end...]).withoutOuterSpace
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

  /// Where the text goes on behind `piece`.
  private func range(ofFirst piece: String) -> String.Index? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(piece) { return index(rest.startIndex, offsetBy: piece.count) }
      rest.removeFirst()
    }
    return nil
  }
}
