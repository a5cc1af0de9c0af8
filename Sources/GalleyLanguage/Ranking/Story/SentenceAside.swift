/// Tells sentences that the page says from those of the story: "Scroll down for more.", "Also read: …",
/// notes of editors and sponsors, and captions with their credit.
enum SentenceAside {
  /// The longest that an aside is, in bytes.
  private static let longest = 300

  /// - Parameter words: the hashes of the sentence's words, by `WordFolding`.
  static func contains(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ words: ArraySlice<UInt64>
  ) -> Bool {
    guard range.count <= longest else { return false }
    return isPhrase(words) || isNote(words) || isProgramme(words)
      || PhotoCredit.ends(bytes, range) || isInterface(bytes, range, words)
  }

  private static func isPhrase(_ words: ArraySlice<UInt64>) -> Bool {
    guard phraseStarts.contains(words.first ?? 0) else { return false }
    return phrases.contains(joined(words.prefix(2))) || phrases.contains(joined(words.prefix(3)))
  }

  /// Whether it is of the kind of `This story has been corrected …` or `An earlier version of this …`.
  private static func isNote(_ words: ArraySlice<UInt64>) -> Bool {
    if words.first == this, pieces.contains(words.dropFirst().first ?? 0) {
      let deed = words.dropFirst(2).drop { auxiliaries.contains($0) }
      return deed.count < words.count - 2 && deeds.contains(deed.first ?? 0)
    }
    let version = words.drop { articles.contains($0) }
    guard versions.contains(version.first ?? 0) else { return false }
    return version.dropFirst().first == Self.version && version.dropFirst(2).first == of
      && version.prefix(6).contains { pieces.contains($0) }
  }

  /// Whether it is of the kind of `The top headlines for Nov. 19 are here`.
  private static func isProgramme(_ words: ArraySlice<UInt64>) -> Bool {
    words.last == here && words.dropLast().last == are && words.contains(headlines)
  }

  /// What `clean` takes for no line of the article either.
  private static func isInterface(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ words: ArraySlice<UInt64>
  ) -> Bool {
    guard interfaceStarts.contains(words.first ?? 0) else { return false }
    var line: [UInt8] = []
    for offset in range { line.append(bytes[offset]) }
    return BoilerplateLine.reason(for: line[...]) != nil
  }

  private static func joined(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
  }

  /// Two or three words that only the page says at the start of a sentence.
  private static let phrases = FoldedWords(
    hashes: AsidePhrases.all.map { phrase in
      joined(phrase.split(separator: " ").map { WordFolding.hash(of: String($0)) }[...])
    })
  private static let phraseStarts = FoldedWords(
    of: AsidePhrases.all.map { String($0.split(separator: " ")[0]) }.joined(separator: " "))
  private static let interfaceStarts = FoldedWords(of: AsidePhrases.interfaceStarts)

  private static let this = WordFolding.hash(of: "this")
  private static let of = WordFolding.hash(of: "of")
  private static let are = WordFolding.hash(of: "are")
  private static let here = WordFolding.hash(of: "here")
  private static let version = WordFolding.hash(of: "version")
  private static let headlines = WordFolding.hash(of: "headlines")
  private static let articles = FoldedWords(of: "a an the")
  private static let versions = FoldedWords(of: "earlier previous original initial prior")
  private static let pieces = FoldedWords(
    of: """
      story article post report piece item copy page blog column headline video content shop
      newsletter podcast advertorial material
      """)
  private static let auxiliaries = FoldedWords(
    of: "has have had been being was were is are may might will be not first originally also since")
  private static let deeds = FoldedWords(
    of: """
      corrected updated amended edited clarified revised removed compensated sponsored paid funded
      published syndicated generated excerpted adapted translated broadcast rewritten
      """)
}
