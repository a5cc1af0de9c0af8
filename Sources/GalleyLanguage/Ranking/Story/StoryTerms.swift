/// What the sentences of a story are about: their stems, numbered, each once a sentence.
struct StoryTerms {
  /// For each sentence its terms, in the order in which it first uses them.
  let sentences: [[Int32]]
  /// For each term how many sentences use it.
  let frequencies: [Int32]
  private let numbers: [UInt64: Int32]

  /// - Parameter sentences: hashes of stems, as in `SentenceWords`.
  init(_ sentences: [[UInt64]]) {
    var numbers: [UInt64: Int32] = [:]
    var frequencies: [Int32] = []
    var lastUser: [Int32] = []
    var numbered: [[Int32]] = []
    numbered.reserveCapacity(sentences.count)
    for (index, stems) in sentences.enumerated() {
      var terms: [Int32] = []
      terms.reserveCapacity(stems.count)
      for stem in stems {
        let number = numbers[stem] ?? Int32(frequencies.count)
        if Int(number) == frequencies.count {
          numbers[stem] = number
          frequencies.append(0)
          lastUser.append(-1)
        }
        guard lastUser[Int(number)] != index else { continue }
        lastUser[Int(number)] = Int32(index)
        frequencies[Int(number)] += 1
        terms.append(number)
      }
      numbered.append(terms)
    }
    self.sentences = numbered
    self.frequencies = frequencies
    self.numbers = numbers
  }

  /// The terms among `stems` that the story uses.
  func known(among stems: [UInt64]) -> Set<Int32> { Set(stems.compactMap { numbers[$0] }) }
}
