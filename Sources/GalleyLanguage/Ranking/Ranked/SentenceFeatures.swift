import Glibc

/// The features of all sentences of a story.
struct SentenceFeatures {
  /// `SentenceFeature.count` numbers a sentence, one sentence after the other.
  private(set) var values: [Double]

  private let terms: StoryTerms
  private let titleTerms: TermSet
  private var isKnown: [Bool]
  private var wordsBefore = 0

  /// - Parameter title: the hashes of the title's stems.
  init(of story: Story, title: [UInt64]) {
    terms = story.terms
    titleTerms = terms.known(among: title)
    isKnown = [Bool](repeating: false, count: terms.frequencies.count)
    values = [Double](repeating: 0, count: story.candidates.count * SentenceFeature.count)
    for (index, candidate) in story.candidates.enumerated() {
      setShape(of: candidate, index, among: story.candidates.count)
      setTerms(of: index)
      wordsBefore += candidate.words.whole.count
    }
  }

  private mutating func setShape(
    of candidate: SentenceCandidate, _ index: Int, among sentences: Int
  ) {
    let count = candidate.words.whole.count
    set(.first, of: index, index == 0)
    set(.second, of: index, index == 1)
    set(.place, of: index, -log(Double(index + 1)))
    set(.wordsBefore, of: index, -log(1 + Double(wordsBefore) / 50))
    set(.share, of: index, Double(index) / Double(max(1, sentences - 1)))
    set(.veryShort, of: index, count < 8)
    set(.short, of: index, count < 12)
    set(.veryLong, of: index, count > 45)
    set(.names, of: index, Double(candidate.words.capitals) / Double(max(1, count)))
    set(.dangling, of: index, candidate.opening.isDangling)
    set(.connected, of: index, candidate.opening.isConnected)
    set(.question, of: index, candidate.isQuestion)
  }

  private mutating func setTerms(of index: Int) {
    let places = terms.places(of: index)
    let count = Double(max(1, places.count))
    var mass = 0.0
    var new = 0
    var shared = 0
    for place in places {
      let term = terms.all[place]
      let frequency = terms.frequencies[Int(term)]
      // Most terms are used once, which adds nothing.
      if frequency > 1 { mass += log(Double(frequency)) }
      if !isKnown[Int(term)] { new += 1 }
      isKnown[Int(term)] = true
      if titleTerms.contains(term) { shared += 1 }
    }
    set(.frequency, of: index, mass / count)
    set(.mass, of: index, mass / log(Double(2 + terms.sentences.count)) / 5)
    set(.novelty, of: index, Double(new) / count)
    let most = max(1, min(titleTerms.count, places.count))
    set(.title, of: index, Double(shared) / Double(most))
  }

  private mutating func set(_ feature: SentenceFeature, of sentence: Int, _ value: Double) {
    values[sentence * SentenceFeature.count + feature.rawValue] = value
  }

  private mutating func set(_ feature: SentenceFeature, of sentence: Int, _ value: Bool) {
    set(feature, of: sentence, value ? 1 : 0)
  }
}
