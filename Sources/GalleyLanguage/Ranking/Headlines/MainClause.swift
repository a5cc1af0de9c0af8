/// Where the main clause of an English sentence ends, as far as its small words tell.
///
/// There is no grammar in it: a place is an end only where a word that joins something on stands behind
/// it, and where what is before it has a verb that no relative clause took, and goes on behind that
/// verb.
struct MainClause {
  private let words: [HeadlineWord]
  /// Where verbs with a subject of their own stand.
  private let verbs: [Int]
  /// The first verb that is not taken by a relative clause or the like.
  private let mainVerb: Int?

  init(_ words: [HeadlineWord]) {
    self.words = words
    verbs = words.indices.filter { FiniteVerbs.isFinite(words, $0) }
    mainVerb = Self.mainVerb(words, verbs)
  }

  /// Whether there is a main verb with something behind it.
  var isSound: Bool { mainVerb.map { $0 + 1 < words.count } ?? false }

  /// The numbers of words of all sound beginnings of the sentence, the longest first.
  var ends: [Int] {
    guard let mainVerb else { return [] }
    return stride(from: words.count - 1, to: mainVerb + 1, by: -1).filter {
      $0 >= Headline.fewestWordsCut && isJoint($0) && isSound(to: $0)
    }
  }

  /// The same of beginnings that end before a phrase of place or the like; these say less.
  var phraseEnds: [Int] {
    guard let mainVerb else { return [] }
    return stride(from: words.count - 1, to: mainVerb + 3, by: -1).filter {
      $0 >= Headline.fewestWordsCut && isPhrase($0) && isSound(to: $0)
    }
  }

  /// Where the relative clause lies that stands between commas before the main verb.
  var relativeClause: Range<Int>? {
    guard
      let start = words.indices.dropFirst(2).first(where: {
        ["who", "which", "whose"].contains(words[$0].bare) && words[$0 - 1].endsWithComma
      }),
      !verbs.contains(where: { $0 < start }),
      let end = words.indices.first(where: { $0 > start && words[$0].endsWithComma }),
      verbs.contains(end + 1), verbs.contains(where: { $0 > start && $0 <= end })
    else { return nil }
    return start..<end + 1
  }

  private static func mainVerb(_ words: [HeadlineWord], _ verbs: [Int]) -> Int? {
    var owed = 0
    for index in words.indices.dropFirst(opening(of: words)) {
      if HeadlineWords.owing.contains(words[index].bare), !isAfterAs(words, index) {
        owed += 1
      } else if verbs.contains(index), !verbs.contains(index - 1) || owed == 0 {
        if owed == 0 { return index }
        let isJoined = index > 1 && ["and", "or"].contains(words[index - 1].bare)
        if !isJoined { owed -= 1 }
      }
    }
    return nil
  }

  /// Whether the first words open a phrase in front of the main clause.
  static func opensPhrase(_ words: [HeadlineWord]) -> Bool {
    let first = words[0].text.lowercased()
    let second = words[1].bare
    return HeadlineWords.openings.contains(first)
      || HeadlineWords.spans.contains(first) && ["after", "before"].contains(second)
      || HeadlineWords.beforeOpenings.contains(first) && HeadlineWords.openings.contains(second)
  }

  /// How many words a phrase in front of the main clause takes up.
  private static func opening(of words: [HeadlineWord]) -> Int {
    guard words.count > 1, opensPhrase(words) else { return 0 }
    return words.firstIndex(where: \.endsWithComma).map { $0 + 1 } ?? 0
  }

  /// Whether an `as` is a preposition.
  private static func isAfterAs(_ words: [HeadlineWord], _ index: Int) -> Bool {
    words[index].bare == "as" && index > 0 && HeadlineWords.beforeAs.contains(words[index - 1].bare)
  }

  /// Whether what is before the word can be a sentence.
  private func isSound(to end: Int) -> Bool {
    guard let mainVerb, !isOpen(words[end - 1]) else { return false }
    if HeadlineWords.speech.contains(words[mainVerb].bare),
      !verbs.contains(where: { $0 > mainVerb && $0 < end })
    {
      return false
    }
    if HeadlineWords.orders.contains(words[mainVerb].bare),
      !words[mainVerb..<end].contains(where: { $0.bare == "to" })
    {
      return false
    }
    let clause = (mainVerb..<end).last {
      HeadlineWords.owing.contains(words[$0].bare) && !Self.isAfterAs(words, $0)
    }
    if let clause, !verbs.contains(where: { $0 > clause && $0 < end - 1 }) { return false }
    return PairedMarks(words[..<end].map(\.text).joined(separator: " ")).arePaired
  }

  private func isOpen(_ word: HeadlineWord) -> Bool {
    HeadlineWords.open.contains(word.bare) || word.bare.hasSuffix("'s") || word.text.hasSuffix("s'")
      || word.text.hasSuffix("s’") || word.isDash || word.bare.hasSuffix("n't")
  }

  /// Whether the word joins on what a headline can do without.
  private func isJoint(_ index: Int) -> Bool {
    let (word, before) = (words[index], words[index - 1])
    if before.text.last == ";" { return true }
    if word.isDash { return !words[(index + 1)...].contains(where: \.isDash) }
    if before.endsWithComma { return isJointBehindComma(index) }
    if ["and", "but"].contains(word.bare) { return verbs.contains(index + 1) }
    guard HeadlineWords.joints.contains(word.bare), !word.isCapital,
      !HeadlineWords.open.contains(before.bare)
    else { return false }
    switch word.bare {
    case "as": return joinsAs(index)
    case "before", "after":
      return !HeadlineWords.spans.contains(before.bare)
        && (word.bare == "after" || !FiniteVerbs.mayBeVerb(before.bare))
    case "when", "where", "if", "while": return !HeadlineWords.asking.contains(before.bare)
    default: return true
    }
  }

  /// Whether a phrase starts that a noun stands before, outside of lists.
  private func isPhrase(_ index: Int) -> Bool {
    let before = words[index - 1]
    let isVerb = !before.isCapital && (FiniteVerbs.mayBeVerb(before.bare) || before.isParticiple)
    let isPredicate = HeadlineWords.being.contains(words[index - 2].bare)
    return HeadlineWords.phrases.contains(words[index].bare) && !isVerb && !isPredicate
      && !before.endsWithComma && !hasCommas(before: index)
  }

  private func joinsAs(_ index: Int) -> Bool {
    guard index + 1 < words.count, let mainVerb,
      !words[mainVerb..<index].contains(where: { HeadlineWords.naming.contains($0.bare) }),
      !HeadlineWords.beforeAs.contains(words[index - 1].bare),
      !HeadlineWords.behindAs.contains(words[index + 1].bare)
    else { return false }
    return verbs.contains { $0 > index + 1 }
  }

  private func isJointBehindComma(_ index: Int) -> Bool {
    let word = words[index]
    if word.isParticiple || HeadlineWords.joints.contains(word.bare)
      || HeadlineWords.commaJoints.contains(word.bare)
    {
      return !closesParenthesis(index)
    }
    if ["and", "or"].contains(word.bare) {
      return !hasCommas(before: index) && verbs.contains { $0 > index && $0 < index + 8 }
    }
    let isApposition = ["a", "an", "the", "one"].contains(word.bare) && words[index - 1].isCapital
    let rest = words[index...].map(\.bare)
    return isApposition && !hasCommas(before: index) && !rest.contains("and")
      && !closesParenthesis(index)
  }

  /// Whether what the comma starts ends with another comma and the clause goes on with its verb.
  private func closesParenthesis(_ index: Int) -> Bool {
    guard let end = words[index...].firstIndex(where: \.endsWithComma) else { return false }
    return verbs.contains(end + 1)
  }

  private func hasCommas(before index: Int) -> Bool {
    guard let mainVerb else { return false }
    return words[mainVerb..<max(mainVerb, index - 1)].contains(where: \.endsWithComma)
  }
}
