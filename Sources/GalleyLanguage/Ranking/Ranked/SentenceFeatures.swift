import Glibc

/// The features of all sentences of a story.
struct SentenceFeatures {
  /// `SentenceFeature.allCases.count` numbers a sentence, one sentence after the other.
  private(set) var values: [Double] = []

  private let candidates: [SentenceCandidate]
  private let terms: StoryTerms
  private let titleTerms: Set<Int32>
  private var isKnown: [Bool]
  private var wordsBefore = 0

  /// - Parameter title: the hashes of the title's stems.
  init(of candidates: [SentenceCandidate], _ terms: StoryTerms, title: [UInt64]) {
    self.candidates = candidates
    self.terms = terms
    titleTerms = terms.known(among: title)
    isKnown = [Bool](repeating: false, count: terms.frequencies.count)
    values.reserveCapacity(candidates.count * SentenceFeature.allCases.count)
    for index in candidates.indices { append(index) }
  }

  private mutating func append(_ index: Int) {
    let candidate = candidates[index]
    let count = candidate.words.whole.count
    var row = [Double](repeating: 0, count: SentenceFeature.allCases.count)
    row.set(.first, index == 0)
    row.set(.second, index == 1)
    row.set(.place, -log(Double(index + 1)))
    row.set(.wordsBefore, -log(1 + Double(wordsBefore) / 50))
    row.set(.share, Double(index) / Double(max(1, candidates.count - 1)))
    row.set(.veryShort, count < 8)
    row.set(.short, count < 12)
    row.set(.veryLong, count > 45)
    row.set(.names, Double(candidate.words.capitals) / Double(max(1, count)))
    row.set(.dangling, candidate.opening.isDangling)
    row.set(.connected, candidate.opening.isConnected)
    row.set(.question, candidate.isQuestion)
    setTerms(of: index, in: &row)
    values += row
    wordsBefore += count
  }

  private mutating func setTerms(of index: Int, in row: inout [Double]) {
    let own = terms.sentences[index]
    let count = Double(max(1, own.count))
    var mass = 0.0
    var new = 0
    var shared = 0
    for term in own {
      mass += log(Double(terms.frequencies[Int(term)]))
      if !isKnown[Int(term)] { new += 1 }
      isKnown[Int(term)] = true
      if titleTerms.contains(term) { shared += 1 }
    }
    row.set(.frequency, mass / count)
    row.set(.mass, mass / log(Double(2 + candidates.count)) / 5)
    row.set(.novelty, Double(new) / count)
    let most = max(1, min(titleTerms.count, own.count))
    row.set(.title, Double(shared) / Double(most))
  }
}

extension [Double] {
  fileprivate mutating func set(_ feature: SentenceFeature, _ value: Double) {
    self[feature.rawValue] = value
  }

  fileprivate mutating func set(_ feature: SentenceFeature, _ value: Bool) {
    self[feature.rawValue] = value ? 1 : 0
  }
}
