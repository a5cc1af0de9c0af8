/// Which lines, and which labels at the start of lines, occur more than once in a text.
struct LineRepeats {
  private let lineCounts: [UInt64: Int]
  private let labelCounts: [UInt32: Int]
  private let keys: [UInt64]
  private let labels: [UInt32]

  /// Lines up to this length, in scalars, are compared with each other.
  private static let longestCompared = 200

  init(_ shapes: [LineShape], _ words: LineWords) {
    keys = shapes.map { shape in
      guard shape.length <= Self.longestCompared else { return 0 }
      var hash = UInt64(shape.length)
      for word in shape.firstWords {
        hash = (hash ^ UInt64(words.first[word])) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      return hash
    }
    var lineCounts: [UInt64: Int] = [:]
    for key in keys where key != 0 { lineCounts[key, default: 0] += 1 }
    self.lineCounts = lineCounts
    labels = shapes.map(\.label)
    var labelCounts: [UInt32: Int] = [:]
    for label in labels where label != 0 { labelCounts[label, default: 0] += 1 }
    self.labelCounts = labelCounts
  }

  func isRepeated(_ line: Int) -> Bool { keys[line] != 0 && lineCounts[keys[line], default: 0] > 1 }

  /// How many lines start with the line's label; nil where it has none.
  func labelCount(_ line: Int) -> Int? {
    labels[line] == 0 ? nil : labelCounts[labels[line], default: 0]
  }
}
