/// A sentence on its way to a headline.
struct HeadlineClause {
  /// With the marks that are written on them.
  private var words: [Substring]
  private var isCut = false

  init(_ sentence: String) { words = sentence.split(whereSeparator: \.isWhitespace) }

  /// In characters.
  var length: Int { words.reduce(max(0, words.count - 1)) { $0 + $1.count } }

  /// With a capital in front and no full stop at the end.
  var text: String {
    var text = words.joined(separator: " ")
    while let last = text.last, ".,;:–—-".contains(last), !isAbbreviation { text.removeLast() }
    if isCut { text += "…" }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `U.S.` keeps its last full stop.
  private var isAbbreviation: Bool { words.last.map { $0.dropLast().contains(".") } ?? false }

  /// Drops what stands in brackets.
  mutating func dropBrackets() {
    var kept: [Substring] = []
    var depth = 0
    for word in words {
      let opens = word.first == "(" || word.first == "["
      if opens { depth += 1 }
      if depth == 0 { kept.append(word) }
      let bare = word.drop { $0 == "(" || $0 == "[" }
      if depth > 0, let close = bare.lastIndex(where: { $0 == ")" || $0 == "]" }) {
        depth -= 1
        if let last = kept.popLast() {
          kept.append(Substring(String(last) + bare[bare.index(after: close)...]))
        }
      }
    }
    keep(depth == 0 ? kept : words)
  }

  /// Drops a phrase of time, place or source in front of the clause: `On Monday, …`.
  mutating func dropOpening() {
    guard let first = words.first, HeadlineWords.openings.contains(first.lowercased()),
      let comma = words.prefix(12).firstIndex(where: { $0.last == "," })
    else { return }
    keep(Array(words[(comma + 1)...]))
  }

  /// Drops the source behind the clause: `, police said on Monday`.
  mutating func dropSource() {
    guard let comma = words.dropLast().lastIndex(where: { $0.last == "," }) else { return }
    let tail = words[(comma + 1)...].map { HeadlineWords.bare($0) }
    guard tail.count <= 16, tail.contains(where: HeadlineWords.sources.contains) else { return }
    keep(Array(words[...comma]))
  }

  /// Drops `on Monday`, wherever it stands.
  mutating func dropWeekday() {
    let days = words.indices.filter {
      HeadlineWords.weekdays.contains(HeadlineWords.bare(words[$0]))
    }
    for day in days.reversed() where day > 0 && HeadlineWords.bare(words[day - 1]) == "on" {
      let marks = words[day].drop { $0.isLetter }
      var kept = words
      kept.removeSubrange((day - 1)...day)
      if day >= 2, !marks.isEmpty, marks != "." {
        kept[day - 2] = Substring(String(kept[day - 2]) + marks)
      }
      keep(kept)
    }
  }

  /// Drops the last clause, with what joins it on.
  ///
  /// - Returns: false where there is none, or too little would be left.
  mutating func dropLastClause() -> Bool {
    let start = words.indices.last { index in
      index >= Headline.fewestWords
        && (HeadlineWords.joints.contains(words[index].lowercased())
          || ",;:".contains(words[index - 1].last ?? " ")
          || words[index].allSatisfy { "–—-".contains($0) })
    }
    guard let start else { return false }
    words.removeSubrange(start...)
    return true
  }

  /// Cuts what is still too long behind a word.
  mutating func cut(to longest: Int) {
    while length > longest, words.count > 1 {
      words.removeLast()
      isCut = true
    }
  }

  /// Takes over what is left, unless that is too little.
  private mutating func keep(_ kept: [Substring]) {
    if kept.count >= Headline.fewestWords { words = kept }
  }
}
