/// Where names begin and end by rules that hold without exception.
extension NameText {
  /// A name without what is never part of one, and its kind: who is a `Mr` is a person.
  ///
  /// Nothing is left of a title that was taken for a name: `Adv` before `. Rao`.
  ///
  /// - Parameter room: the pieces that are in no other name of the sentence.
  func trimmed(
    _ name: Range<Int>, of kind: NameLabel.Kind, within room: Range<Int>
  ) -> (pieces: Range<Int>, kind: NameLabel.Kind) {
    let unmarked = withoutPossessive(withoutMarks(name))
    let named = withoutStop(withBracketsPaired(unmarked, before: room.upperBound))
    if let titled = withoutTitles(named, PersonTitles.courtesy) {
      return (withoutHonours(titled), .person)
    }
    guard kind == .person else {
      let bare = withoutNouns(named)
      return (kind == .organization ? withLastWord(bare, before: room.upperBound) : bare, kind)
    }
    if let whole = withDean(named, within: room) { return (withoutHonours(whole), kind) }
    if isTitle(named) { return (named.lowerBound..<named.lowerBound, kind) }
    let ranked = behindTitle(withoutTitles(named, PersonTitles.ranks) ?? named)
    return (withoutSmallWords(withoutHonours(beforePossessive(ranked))), kind)
  }

  /// A name without article, quotation marks and the like at its ends, of which it may have its full stop.
  private func withoutMarks(_ name: Range<Int>) -> Range<Int> {
    var (start, end) = (name.lowerBound, name.upperBound)
    while start < end - 1,
      pieces[start].form == .mark || pieces[start].form == .lower && pieces[start].name == Self.the
    {
      start += 1
    }
    while end > start + 1, Self.closingMarks.contains(pieces[end - 1].name) { end -= 1 }
    return start..<end
  }

  /// `JD (S)` where all but the last bracket was found; nothing of a bracket that closes elsewhere.
  private func withBracketsPaired(_ name: Range<Int>, before border: Int) -> Range<Int> {
    guard let open = name.last(where: { pieces[$0].name == Self.openBracket }),
      open > name.lowerBound,
      !name[open...].contains(where: { pieces[$0].name == Self.closeBracket })
    else { return name }
    let end = name.upperBound
    let closes = end < border && pieces[end].name == Self.closeBracket && end > open + 1
    return name.lowerBound..<(closes ? end + 1 : open)
  }

  /// `Tarvo` in `Tarvo's parent`, where that begins a sentence; `Tarvo's` may be a name elsewhere.
  private func withoutPossessive(_ name: Range<Int>) -> Range<Int> {
    let end = name.upperBound
    guard name.count > 1, end < pieces.count, !sentenceStarts(end),
      Self.possessives.contains(pieces[end - 1].name), pieces[name.lowerBound].position == .weak,
      pieces[end].form == .lower, pieces[end].classes.isDisjoint(with: [.function, .speech])
    else { return name }
    return name.lowerBound..<end - 1
  }

  /// `Dean Roe`, but `Roe` in `the Dean Roe` and `Ana Roe` in `Dean Ana Roe`; nil without a Dean.
  private func withDean(_ name: Range<Int>, within room: Range<Int>) -> Range<Int>? {
    let start = pieces[name.lowerBound].name == Self.dean ? name.lowerBound : name.lowerBound - 1
    let surname = start + 1
    guard room.contains(start), pieces[start].name == Self.dean, pieces[start].form == .initial,
      surname < name.upperBound, pieces[surname].form == .initial,
      surname + 1 == name.upperBound || isHonour(surname + 1),
      !isCapital(at: name.upperBound)
    else { return nil }
    if start == room.lowerBound { return start..<name.upperBound }
    let before = pieces[start - 1]
    let isTitle = before.isCapitalised || before.name == Self.the || before.name == Self.of
    return isTitle ? nil : start..<name.upperBound
  }

  /// What stands behind a title of a list; nil where none leads.
  private func withoutTitles(_ name: Range<Int>, _ titles: Set<WordHash>) -> Range<Int>? {
    guard titles.contains(pieces[name.lowerBound].name) else { return nil }
    var start = name.lowerBound + 1
    while start < name.upperBound - 1,
      pieces[start].form == .mark || pieces[start].classes.contains(.title)
        || PersonTitles.ranks.contains(pieces[start].name)
    {
      start += 1
    }
    return start < name.upperBound ? start..<name.upperBound : nil
  }

  /// `Karl Roe` in `Tarvo Attorney Karl Roe`, but all of `Karim Imam Roe`.
  private func behindTitle(_ name: Range<Int>) -> Range<Int> {
    let title = name.dropLast().last { index in
      isBareTitle(index) && pieces[index].form == .initial && pieces[index + 1].form == .initial
        && (index == name.lowerBound
          || pieces[index - 1].classes.isDisjoint(with: [.given, .surname]))
    }
    return title.map { $0 + 1..<name.upperBound } ?? name
  }

  /// `Roe` in `Roe's Ford`.
  private func beforePossessive(_ name: Range<Int>) -> Range<Int> {
    let end = name.dropFirst().first { Self.possessives.contains(pieces[$0].name) }
    return end.map { name.lowerBound..<$0 } ?? name
  }

  /// `Tarvo` in `Tarvo mansion`; a name has to be left.
  private func withoutNouns(_ name: Range<Int>) -> Range<Int> {
    var end = name.upperBound
    while end > name.lowerBound, isNoun(end - 1) { end -= 1 }
    guard end < name.upperBound else { return name }
    while end > name.lowerBound, pieces[end - 1].form == .mark { end -= 1 }
    let rest = name.lowerBound..<end
    let isName = rest.contains {
      pieces[$0].isCapitalised && !pieces[$0].classes.contains(.function)
    }
    return isName && pieces[end].name != Self.dot ? rest : name
  }

  private func isNoun(_ index: Int) -> Bool {
    pieces[index].form == .lower && !pieces[index].isTied && !pieces[index].hasIdleCapital
  }

  /// `Ministry of Health and Family Welfare` where all but the last word was found: an ordinary word
  /// that ends the capitals.
  private func withLastWord(_ name: Range<Int>, before border: Int) -> Range<Int> {
    let (first, last) = (name.lowerBound, name.upperBound)
    guard name.count > 2, last < border, pieces[first].classes.contains(.organizationHead),
      pieces[first + 1].name == Self.of, isPlainCapital(last), !isCapital(at: last + 1),
      pieces[last].classes.contains(.common),
      pieces[last].classes.isDisjoint(with: [.title, .given, .personNoun])
    else { return name }
    return first..<last + 1
  }

  private func isTitle(_ name: Range<Int>) -> Bool {
    if name.allSatisfy({ isBareTitle($0) }) { return true }
    return name.count == 1 && name.upperBound < pieces.count
      && PersonTitles.ranks.contains(pieces[name.lowerBound].name)
      && pieces[name.upperBound].name == Self.dot && pieces[name.upperBound].isTied
  }

  /// Whether a word is a title and no name besides.
  private func isBareTitle(_ index: Int) -> Bool {
    let classes = pieces[index].classes
    return classes.contains(.title)
      && classes.isDisjoint(with: [.given, .surname, .link, .placeHead])
  }

  /// `Jane Roe` in `Jane Roe MP` and `Jane Roe, PhD`.
  private func withoutHonours(_ name: Range<Int>) -> Range<Int> {
    var end = name.upperBound
    while end > name.lowerBound + 1, isHonour(end - 1) || pieces[end - 1].name == Self.comma {
      end -= 1
    }
    let isShorter =
      end < name.upperBound && pieces[name.lowerBound..<end].contains { $0.form == .initial }
    return isShorter ? name.lowerBound..<end : name
  }

  private func isHonour(_ index: Int) -> Bool {
    let form = pieces[index].form
    return (form == .capitals || form == .mixed)
      && PersonTitles.honours.contains(pieces[index].name)
  }

  /// `war` in `Ana Cruz war`, but neither `bin` nor the `ul` that hyphens tie.
  private func isSmallWord(_ index: Int) -> Bool {
    pieces[index].form == .lower && !pieces[index].isTied && !pieces[index].classes.contains(.link)
  }

  /// The longest part of a person's name between words in small letters that join none.
  ///
  /// A name all in small letters stays as it is.
  private func withoutSmallWords(_ name: Range<Int>) -> Range<Int> {
    var longest = name.lowerBound..<name.lowerBound
    var start = name.lowerBound
    for index in name where isSmallWord(index) {
      if index - start > longest.count { longest = start..<index }
      start = index + 1
    }
    if start == name.lowerBound { return name }
    if name.upperBound - start > longest.count { longest = start..<name.upperBound }
    return longest.contains { pieces[$0].isCapitalised } ? longest : name
  }

  /// A name without the full stop behind it, unless a short form has it.
  private func withoutStop(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 1, pieces[name.upperBound - 1].name == NameText.dot else { return name }
    let last = pieces[name.upperBound - 2]
    if last.form == .letter || Self.stoppedWords.contains(last.name) { return name }
    return name.lowerBound..<name.upperBound - 1
  }

  private static let closingMarks = Set(
    ["'", "\"", "’", "”", "»", ")", "]", ",", ";", ":", "-", "–", "—"].map { WordHash($0) })
  private static let possessives = Set(["'s", "’s"].map { WordHash($0) })
  private static let dean = WordHash("dean")
  static let comma = WordHash(",")
  static let openBracket = WordHash("(")
  static let closeBracket = WordHash(")")
  /// Short forms with a full stop that end a name.
  package static let shortForms = "inc ltd co corp jr sr bros pvt plc llc"
  private static let stoppedWords = WordHash.words(shortForms)
}
