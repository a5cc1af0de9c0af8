/// Which words of a line occur in other lines: a teaser of another article shares few with the body.
struct LineVocabulary {
  /// The first and last line that a word occurs in.
  private var places: [UInt32: (first: Int32, last: Int32)] = [:]
  private let shapes: [LineShape]

  init(_ shapes: [LineShape]) {
    self.shapes = shapes
    for (index, shape) in shapes.enumerated() {
      for word in shape.contentWords {
        let first = places[word]?.first ?? Int32(index)
        places[word] = (first, Int32(index))
      }
    }
  }

  /// The share of a line's content words that occur in lines other than it and its neighbours; nil
  /// where it has too few words to tell.
  func shareElsewhere(of index: Int) -> Double? {
    let words = shapes[index].contentWords
    guard words.count >= 2 else { return nil }
    var found = 0
    for word in words {
      guard let place = places[word] else { continue }
      if place.first < index - 1 || place.last > index + 1 { found += 1 }
    }
    return Double(found) / Double(words.count)
  }

  /// How many content words two lines share.
  func shared(_ first: Int, _ second: Int) -> Int {
    guard shapes.indices.contains(first), shapes.indices.contains(second) else { return 0 }
    let words = Set(shapes[first].contentWords.prefix(Self.mostCompared))
    return Set(shapes[second].contentWords.prefix(Self.mostCompared)).intersection(words).count
  }

  /// So many words of a line are compared with its neighbour's.
  private static let mostCompared = 40
}
