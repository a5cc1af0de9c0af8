/// What the sentences of a story are about: their stems, numbered, each once a sentence.
struct StoryTerms {
  /// The terms of all sentences, one sentence after the other, in the order in which each first uses
  /// them.
  let all: [Int32]
  /// For each term how many sentences use it.
  let frequencies: [Int32]
  /// Where each sentence's terms start in `all`, and where the last one's end.
  private let starts: [Int]
  private let numbered: NumberedWords

  /// - Parameters:
  ///   - stems: hashes, as in `StoryWords`.
  ///   - sentences: which of them are each sentence's, in order.
  init(_ stems: [UInt64], sentences: [Range<Int>]) {
    let numbered = NumberedWords(stems)
    var frequencies = [Int32](repeating: 0, count: numbered.count)
    var lastUser = [Int32](repeating: -1, count: numbered.count)
    var all: [Int32] = []
    all.reserveCapacity(stems.count)
    var starts = [0]
    starts.reserveCapacity(sentences.count + 1)
    for (index, places) in sentences.enumerated() {
      for place in places {
        let term = Int(numbered.numbers[place])
        guard lastUser[term] != index else { continue }
        lastUser[term] = Int32(index)
        frequencies[term] += 1
        all.append(Int32(term))
      }
      starts.append(all.count)
    }
    self.all = all
    self.frequencies = frequencies
    self.starts = starts
    self.numbered = numbered
  }

  /// How many sentences there are.
  var sentences: Range<Int> { 0..<starts.count - 1 }

  /// Which of `all` are a sentence's.
  func places(of sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

  /// The terms of a sentence.
  subscript(sentence: Int) -> ArraySlice<Int32> { all[places(of: sentence)] }

  /// The terms among `stems` that the sentences use.
  func known(among stems: [UInt64]) -> TermSet {
    var known = TermSet(termCount: stems.isEmpty ? 0 : frequencies.count)
    for stem in stems {
      if let term = numbered.number(of: stem), frequencies[Int(term)] > 0 { known.insert(term) }
    }
    return known
  }
}

/// Some of a story's terms.
struct TermSet {
  private(set) var count = 0
  private var isMember: [Bool]

  /// The empty set.
  ///
  /// - Parameter termCount: how many terms the story has; 0 where the set stays empty.
  init(termCount: Int) { isMember = [Bool](repeating: false, count: termCount) }

  func contains(_ term: Int32) -> Bool { count > 0 && isMember[Int(term)] }

  mutating func insert(_ term: Int32) {
    if !isMember[Int(term)] { count += 1 }
    isMember[Int(term)] = true
  }
}
