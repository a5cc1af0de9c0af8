/// Proposes a headline: the best sentence's main clause, shortened by rules.
///
/// What news puts around the clause goes: the dateline, what stands in brackets, an opening phrase of
/// time or source, the source at the end, clauses behind the main one, the day of the week. Where no
/// rule leaves a sound clause, it is the whole sentence, cut behind a word if it is too long.
enum Headline {
  /// The longest that is proposed, in characters.
  static let longest = 100
  /// A clause that is no longer stays whole, in characters.
  static let fitting = 70
  /// The fewest words that may be left.
  static let fewestWords = 4
  /// The fewest that may be left of a sentence whose later clauses are dropped.
  static let fewestWordsCut = 5

  /// - Returns: nil where the text has no sentences.
  static func propose(
    for story: Story, _ ranking: SentenceRanking, in bytes: Span<UInt8>
  ) -> String? {
    let values = ranking.values
    let standing = story.candidates.indices.filter { !story.candidates[$0].opening.isDangling }
    let best =
      standing.max { (values[$0], $1) < (values[$1], $0) } ?? story.candidates.indices.first
    guard let best else { return nil }
    let range = story.candidates[best].range
    var sentence: [UInt8] = []
    for offset in range { sentence.append(bytes[offset]) }
    let body = sentence.dropFirst(Dateline(startOf: sentence[...])?.length ?? 0)
    return shortened(String(decoding: body, as: UTF8.self))
  }

  /// The sentence as a headline.
  static func shortened(_ sentence: String) -> String {
    var clause = HeadlineClause(sentence)
    clause.dropDateline()
    clause.dropBrackets()
    clause.dropOpening()
    clause.dropSource()
    clause.dropWeekday()
    clause.dropClauses()
    clause.cut(to: longest)
    return clause.text
  }
}
