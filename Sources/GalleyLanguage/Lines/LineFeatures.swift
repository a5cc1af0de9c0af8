/// Measures the lines of one text for the model.
struct LineFeatures {
  let shapes: [LineShape]
  let words: LineWords
  let kinds: [LineKind]
  /// Lines that are known to be interface.
  let isInterface: [Bool]
  let companions: [Int]
  let places: LinePlaces
  let repeats: LineRepeats
  /// How many content words a line shares with the next one.
  let shared: [Int]
  let hasCuts: Bool

  /// - Parameter isInterface: which lines are known to be interface by their phrases; empty where
  ///   such lines were taken out before.
  init(_ lines: [ArraySlice<UInt8>], isInterface: [Bool] = []) {
    var words = LineWords()
    let shapes = lines.map { LineShape($0, &words) }
    let cuts = CutLengths(shapes)
    let companions = shapes.map { cuts.companions(of: $0) }
    let kinds = zip(shapes, companions).map { LineKind($0, companions: $1) }
    self.shapes = shapes
    self.words = words
    self.kinds = kinds
    self.companions = companions
    self.isInterface = isInterface
    places = LinePlaces(shapes, kinds, words, isInterface: isInterface)
    repeats = LineRepeats(shapes, words)
    shared = Self.shared(shapes, words)
    hasCuts = companions.contains { $0 >= 2 }
  }

  /// So many words of a line are compared with its neighbour's.
  private static let mostCompared = 24

  private static func shared(_ shapes: [LineShape], _ words: LineWords) -> [Int] {
    shapes.indices.dropLast().map { index in
      let next = shapes[index + 1].contentWords.prefix(mostCompared)
      return shapes[index].contentWords.prefix(mostCompared).count { word in
        next.contains { words.content[$0] == words.content[word] }
      }
    }
  }

  /// Sets the list to the features of one line.
  func measure(_ index: Int, into list: inout FeatureList, withWords: Bool = true) {
    list.removeAll()
    addShape(of: index, to: &list)
    if withWords { addWords(of: index, to: &list) }
    addNeighbours(of: index, withWords, to: &list)
    addPlace(of: index, to: &list)
  }

  func kind(_ index: Int) -> LineKind { kinds.indices.contains(index) ? kinds[index] : .outside }

  func isInterface(_ index: Int) -> Bool {
    isInterface.indices.contains(index) && isInterface[index]
  }
}

/// In which step a value lies: the number of bounds that it is above.
func step(_ value: Int, _ bounds: [Int]) -> Int {
  var step = 0
  while step < bounds.count, value > bounds[step] { step += 1 }
  return step
}
