/// A sentence on its way to a headline.
struct HeadlineClause {
  private var words: [HeadlineWord]
  private var isCut = false

  init(_ sentence: String) {
    words = sentence.split(whereSeparator: \.isWhitespace).map { HeadlineWord($0) }
  }

  /// In characters.
  var length: Int { Self.length(words[...]) }

  /// With a capital in front, without a full stop at the end and without marks that lack their other.
  var text: String {
    var text = PairedMarks(words.map(\.text).joined(separator: " ")).text
    while let last = text.last, ".,;:–—-".contains(last) || last.isWhitespace, !isAbbreviation {
      text.removeLast()
    }
    if isCut { text += "…" }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `U.S.` keeps its last full stop.
  private var isAbbreviation: Bool {
    words.last.map { $0.text.dropLast().contains(".") && $0.text.last == "." } ?? false
  }

  private static func length(_ words: ArraySlice<HeadlineWord>) -> Int {
    words.reduce(max(0, words.count - 1)) { $0 + $1.text.count }
  }

  /// Drops place, day and agency in front of the sentence, where no dash parts them from it.
  mutating func dropDateline() {
    guard
      let end = words.prefix(9).firstIndex(where: {
        $0.text.hasSuffix(")") || Self.isAgency($0)
      })
    else { return }
    let head = words[...end]
    let hasMonth = head.contains { CalendarDate.isMonth($0.text.prefix { $0 != "." }) }
    let isBracketed = head[end].text.hasSuffix(")")
    var line = head.map(\.text).joined(separator: " ")
    if !isBracketed { line = head.dropLast().map(\.text).joined(separator: " ") + " (AP)" }
    let isSure = hasMonth || isBracketed && head.contains(where: Self.isAgency)
    if isSure, Dateline.isWhole(line) { keep(Array(words[(end + 1)...])) }
  }

  private static func isAgency(_ word: HeadlineWord) -> Bool {
    word.isCapital && HeadlineWords.agencies.contains(word.bare)
  }

  /// Drops what stands in brackets.
  mutating func dropBrackets() {
    var kept: [HeadlineWord] = []
    var depth = 0
    for word in words {
      let opens = word.text.first == "(" || word.text.first == "["
      if opens { depth += 1 }
      if depth == 0 { kept.append(word) }
      let bare = word.text.drop { $0 == "(" || $0 == "[" }
      if depth > 0, let close = bare.lastIndex(where: { $0 == ")" || $0 == "]" }) {
        depth -= 1
        if let last = kept.popLast() { kept.append(last.adding(bare[bare.index(after: close)...])) }
      }
    }
    keep(depth == 0 ? kept : words)
  }

  /// Drops a phrase of time, place or source in front of the clause: `On Monday, …`.
  mutating func dropOpening() {
    guard words.count > Headline.fewestWords, MainClause.opensPhrase(words),
      let comma = words.prefix(14).firstIndex(where: \.endsWithComma)
    else { return }
    let rest = Array(words[(comma + 1)...])
    guard let next = rest.first, !HeadlineWords.pronouns.contains(next.bare),
      !HeadlineWords.open.contains(next.bare) || ["a", "an", "the", "some"].contains(next.bare),
      !rest.prefix(4).contains(where: \.endsWithComma), MainClause(rest).isSound
    else { return }
    keep(rest)
  }

  /// Drops the source behind the clause: `, police said on Monday`.
  mutating func dropSource() {
    guard let comma = words.dropLast().lastIndex(where: \.endsWithComma),
      words[comma].text.last == ","
    else { return }
    let tail = words[(comma + 1)...].map(\.bare)
    guard tail.count <= 24, let verb = tail.lastIndex(where: HeadlineWords.sources.contains),
      verb == 0 || tail.count - verb <= 6,
      !tail.contains(where: HeadlineWords.owing.contains), tail[0] != "and", tail[0] != "but"
    else { return }
    let kept = Array(words[...comma])
    if MainClause(kept).isSound { keep(kept) }
  }

  /// Drops `on Monday` and `on Monday night`, wherever it stands, unless more belongs to it.
  mutating func dropWeekday() {
    let days = words.indices.filter { HeadlineWords.weekdays.contains(words[$0].bare) }
    for day in days.reversed() where day > 1 && words[day - 1].bare == "on" {
      var end = day
      if !words[day].endsClause, day + 1 < words.count,
        HeadlineWords.dayTimes.contains(words[day + 1].bare)
      {
        end += 1
      }
      drop(day: day - 1...end)
    }
  }

  private mutating func drop(day: ClosedRange<Int>) {
    let before = words[day.lowerBound - 1]
    guard !HeadlineWords.beforeDay.contains(before.bare) else { return }
    let marks = words[day.upperBound].text.drop { $0.isLetter }
    if day.upperBound + 1 < words.count {
      let next = words[day.upperBound + 1]
      let isLonger =
        HeadlineWords.behindDay.contains(next.bare) || next.startsNumber
        || CalendarDate.isMonth(next.text.prefix { $0.isLetter })
      if isLonger && marks.isEmpty || next.startsNumber || !marks.isEmpty && marks != "," { return }
      if marks == ",", CalendarDate.isMonth(next.text.prefix { $0.isLetter }) { return }
    }
    var kept = words
    if !marks.isEmpty, marks != ".", !before.endsClause {
      kept[day.lowerBound - 1] = before.adding(marks)
    }
    kept.removeSubrange(day)
    keep(kept)
  }

  /// Drops what stands behind the main clause, or between its subject and its verb, until it fits.
  mutating func dropClauses() {
    if length <= Headline.fitting { return }
    if let relative = MainClause(words).relativeClause {
      var kept = words
      kept.removeSubrange(relative)
      let subject = relative.lowerBound - 1
      kept[subject] = HeadlineWord(kept[subject].text.dropLast())
      keep(kept)
    }
    let clause = MainClause(words)
    var end = clause.ends.first { fits($0, Headline.fitting) }
    if end == nil, length > Headline.longest {
      end =
        clause.ends.first { fits($0, Headline.longest) }
        ?? clause.phraseEnds.first { fits($0, Headline.longest) }
    }
    if let end { words.removeSubrange(end...) }
  }

  private func fits(_ end: Int, _ longest: Int) -> Bool { Self.length(words[..<end]) <= longest }

  /// Cuts what is still too long behind a word.
  mutating func cut(to longest: Int) {
    while words.count > 1,
      length > longest || isCut && HeadlineWords.open.contains(words.last?.bare ?? "")
    {
      words.removeLast()
      isCut = true
    }
  }

  /// Takes over what is left, unless that is too little.
  private mutating func keep(_ kept: [HeadlineWord]) {
    if kept.count >= Headline.fewestWords { words = kept }
  }
}
