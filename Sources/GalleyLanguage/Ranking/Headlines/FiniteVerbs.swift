/// Tells from English words alone which of them is the verb of a clause.
enum FiniteVerbs {
  /// Whether the word at `index` of bare words is surely a verb with a subject of its own.
  ///
  /// Of a word in -ed, which may as well be a participle (`a man accused of theft`), only what follows
  /// tells: an object does, a preposition doesn't.
  static func isFinite(_ words: [HeadlineWord], _ index: Int) -> Bool {
    let word = words[index].bare
    if auxiliaries.contains(word) || word.hasSuffix("n't") { return true }
    guard !words[index].isCapital, index > 0 else { return false }
    if HeadlineWords.open.contains(words[index - 1].bare), !subjects.contains(words[index - 1].bare)
    {
      return false
    }
    if past.contains(word) || present.contains(word) { return true }
    guard word.count > 4, word.hasSuffix("ed"), !word.hasSuffix("eed") else { return false }
    if intransitive.contains(word) { return true }
    guard index + 1 < words.count, !words[index].endsClause else { return false }
    let next = words[index + 1]
    if objects.contains(next.bare) || next.startsNumber { return true }
    if next.isCapital || next.bare.hasSuffix("'s") { return !words[index - 1].endsClause }
    return false
  }

  /// Whether a word in small letters may be a verb or a participle.
  static func mayBeVerb(_ word: String) -> Bool {
    word.hasSuffix("ed") || past.contains(word) || present.contains(word)
      || participles.contains(word)
  }

  /// What stands before words that belong to it as they do to a verb, and has no ending that tells.
  private static let participles = HeadlineWords.set(
    """
    come put set go get give take make run stand live work bring keep seen known given taken gone done
    born shown written driven fallen risen spread cut able ready likely due out up down off away back
    interested according involved responsible present available rich part take
    """)

  private static let auxiliaries = HeadlineWords.set(
    "is are was were has have had will would shall should can could may might must does did cannot")

  /// Words that a verb may follow though they leave a clause open.
  private static let subjects = HeadlineWords.set(
    "this these those some also not only even still who which that whose and or but so")

  private static let objects = HeadlineWords.set(
    """
    a an the this these those his her its their our my your all some any no him them it us himself
    herself itself themselves more over about several two three four five six seven eight nine ten
    another both that to up down out off back into
    """)

  /// Forms that are the past tense in news more often than a participle without a verb of its own.
  private static let past = HeadlineWords.set(
    """
    said told took went gave came began saw fell wrote knew ate drove spoke broke chose flew grew ran
    threw wore rose became got made won lost left sent met led paid sold shot bought brought caught
    fought taught thought heard stood spent struck sued kept found built stole swore shook hid
    withdrew drew overtook undertook underwent forgot sang sank beat felt dealt laid slammed hit
    """)

  private static let present = HeadlineWords.set(
    """
    says wants plans seeks faces makes takes gives claims shows wins loses leads kills hits gets goes
    comes becomes remains continues begins believes thinks hopes expects needs knows tells asks calls
    brings keeps finds lives works runs means seems looks appears lies stands sees feels opens holds
    helps includes contains reveals suggests requires offers allows provides refuses
    """)

  /// Verbs that need no object.
  private static let intransitive = HeadlineWords.set(
    """
    died arrived returned agreed failed refused decided wanted continued started happened occurred
    appeared remained resigned collapsed emerged tried managed vowed pledged promised apologised
    apologized declined escaped survived announced escalated surrendered erupted
    """)
}
