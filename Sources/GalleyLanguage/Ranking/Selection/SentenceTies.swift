/// What sentences lose for what they need beside them and is not in the summary.
///
/// A loss is taken back when a sentence joins the summary that gives what was wanting.
struct SentenceTies {
  /// What a sentence needs of others.
  private struct Needs: OptionSet {
    let rawValue: UInt8
    /// What its pronoun means, as in `He said …`.
    static let antecedent = Needs(rawValue: 1)
    /// What its noun means, as in `The talks ended …`.
    static let mention = Needs(rawValue: 2)
    /// The sentence that opens its quotation.
    static let start = Needs(rawValue: 4)
    /// The sentence that closes its quotation, and often names the speaker.
    static let end = Needs(rawValue: 8)
  }

  /// What a sentence loses that speaks of something named in another: more than its place and its
  /// words are worth, so that it is taken for want of others.
  private static let antecedentLoss = 8.0
  /// What a sentence loses for a noun that the sentence before it says, and for one that means all of
  /// what that one says.
  private static let mentionLoss = 1.0
  private static let pointerLoss = 6.0
  /// What a sentence loses for each end of its quotation that stands in another.
  private static let startLoss = 2.0
  private static let endLoss = 2.0

  /// What each sentence loses at present.
  private(set) var losses: [Double]
  private let candidates: [SentenceCandidate]
  private let terms: StoryTerms
  private var needs: [Needs]
  /// The sentences that need a mention, which another than their neighbour may give.
  private var unmentioned: [Int]

  init(of story: Story) {
    candidates = story.candidates
    terms = story.terms
    needs = [Needs](repeating: [], count: candidates.count)
    losses = [Double](repeating: 0, count: candidates.count)
    unmentioned = []
    for index in candidates.indices {
      needs[index] = findNeeds(of: index)
      if needs[index].contains(.mention) { unmentioned.append(index) }
      losses[index] = loss(of: index)
    }
  }

  private func findNeeds(of index: Int) -> Needs {
    let candidate = candidates[index]
    var needs: Needs = []
    // What the first sentence speaks of stands in it, unless it is not the text's first.
    let isFirst = index == 0 && !(candidate.opening.isDemonstrative && candidate.number > 0)
    if candidate.opening.isDangling, !isFirst { needs.insert(.antecedent) }
    if needsMention(index) { needs.insert(.mention) }
    if candidate.quotation.startsBefore { needs.insert(.start) }
    if candidate.quotation.endsBehind { needs.insert(.end) }
    return needs
  }

  private func needsMention(_ index: Int) -> Bool {
    let opening = candidates[index].opening
    guard opening.isDefinite, index > 0, follows(index, index - 1) else { return false }
    return opening.pointsBack || mentions(index - 1, nounOf: index)
  }

  /// Whether a sentence says the word that another begins with.
  private func mentions(_ sentence: Int, nounOf other: Int) -> Bool {
    guard let noun = terms[other].first else { return false }
    return terms[sentence].contains(noun)
  }

  private func follows(_ second: Int, _ first: Int) -> Bool {
    candidates[second].number == candidates[first].number + 1
  }

  private func loss(of index: Int) -> Double {
    let needs = needs[index]
    guard !needs.isEmpty else { return 0 }
    var loss = 0.0
    if needs.contains(.antecedent) { loss += Self.antecedentLoss }
    if needs.contains(.mention) {
      loss += candidates[index].opening.pointsBack ? Self.pointerLoss : Self.mentionLoss
    }
    if needs.contains(.start) { loss += Self.startLoss }
    if needs.contains(.end) { loss += Self.endLoss }
    return loss
  }

  /// Takes back what others lose for want of a sentence that joins the summary.
  mutating func choose(_ chosen: Int) {
    for index in unmentioned where mentions(chosen, nounOf: index) { meet(.mention, of: index) }
    let (next, last) = (chosen + 1, chosen - 1)
    // Something else may stand between them, such as a heading.
    if next < candidates.count, follows(next, chosen) {
      meet([.antecedent, .mention, .start], of: next)
    }
    if last >= 0, follows(chosen, last) { meet(.end, of: last) }
  }

  private mutating func meet(_ met: Needs, of index: Int) {
    needs[index].subtract(met)
    losses[index] = loss(of: index)
  }
}
