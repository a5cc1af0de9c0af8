/// Where paragraphs, headings over teasers and comments stand in a text.
struct LinePlaces {
  /// How many paragraphs there are up to a line, and how long they are.
  let prose: LineSums
  private let mass: LineSums
  let short: LineSums
  let words: LineSums
  let interfaceWords: LineSums
  let dates: LineSums
  let interface: LineSums
  /// How many lines in a row, this one among them, are built alike: a list or a table.
  let runs: [Int]
  /// How many lines each line stands behind the last paragraph, and in front of the next one.
  private(set) var linesAfterParagraph: [Int]
  private(set) var linesBeforeParagraph: [Int]
  private(set) var linesAfterHeader: [Int]
  private(set) var linesAfterComments: [Int]
  private var vocabulary = WordPlaces()
  /// How much of the text is prose, and whether it is long.
  let textClass: Int

  /// More lines than any step tells apart.
  static let far = 1_000_000

  init(
    _ shapes: [LineShape], _ kinds: [LineKind], _ lineWords: LineWords, isInterface: [Bool]
  ) {
    let isProse = zip(shapes, kinds).map(Self.isProse)
    prose = LineSums(isProse.map { $0 ? 1 : 0 })
    mass = LineSums(zip(shapes, isProse).map { $1 ? $0.length : 0 })
    short = LineSums(shapes.map { $0.words <= 4 ? 1 : 0 })
    words = LineSums(shapes.map(\.words))
    interfaceWords = LineSums(shapes.map(\.interfaceWords))
    dates = LineSums(kinds.map { $0 == .date ? 1 : 0 })
    interface = LineSums(shapes.indices.map { isInterface.isEmpty ? 0 : isInterface[$0] ? 1 : 0 })
    runs = Self.runs(shapes)
    linesAfterParagraph = Self.distances(isProse)
    linesBeforeParagraph = Self.distances(isProse.reversed()).reversed()
    linesAfterHeader = Self.distances(shapes.map { $0.header == .whole })
    linesAfterComments = Self.distances(shapes.map(\.isOverComments))
    for (index, shape) in shapes.enumerated() {
      for word in shape.contentWords {
        vocabulary.note(lineWords.content[word], in: index, isParagraph: isProse[index])
      }
    }
    let share = prose.total * 100 / max(shapes.count, 1)
    textClass = step(share, [10, 25, 50, 75]) * 3 + step(shapes.count, [12, 60])
  }

  /// Whether a line reads as a paragraph of some article.
  private static func isProse(_ shape: LineShape, _ kind: LineKind) -> Bool {
    switch kind {
    case .paragraph, .sentence: shape.end == .sentence || shape.end == .question
    default: false
    }
  }

  /// For each line, how many lines before it the last marked one stands; 0 for a marked one.
  private static func distances(_ isMarked: [Bool]) -> [Int] {
    var distance = far
    return isMarked.map { isMarked in
      distance = isMarked ? 0 : min(distance + 1, far)
      return distance
    }
  }

  private static func runs(_ shapes: [LineShape]) -> [Int] {
    var runs = [Int](repeating: 1, count: shapes.count)
    var start = 0
    for index in 1..<max(shapes.count, 1) + 1 {
      if index < shapes.count, shapes[index].isBuiltLike(shapes[index - 1]) { continue }
      for line in start..<min(index, shapes.count) { runs[line] = index - start }
      start = index
    }
    return runs
  }

  /// How much of the text's prose stands before a line, in eight steps.
  func proseShare(before line: Int) -> Int { share(mass[0..<line]) }

  func proseShare(after line: Int) -> Int { share(mass[line + 1..<Int.max]) }

  private func share(_ part: Int) -> Int {
    if part == 0 { return 0 }
    let share = part * 100 / max(mass.total, 1)
    return 1 + step(share, [4, 20, 50, 80, 95])
  }

  /// The share of a line's content words that occur elsewhere, in lines and in paragraphs, in steps; 0
  /// where it has too few words to tell.
  func overlaps(of shape: LineShape, at index: Int, _ lineWords: LineWords) -> (Int, Int) {
    let words = shape.contentWords
    if words.count < 2 { return (0, 0) }
    var (lines, paragraphs) = (0, 0)
    for word in words {
      let found = vocabulary.isElsewhere(lineWords.content[word], than: index)
      if found.line { lines += 1 }
      if found.paragraph { paragraphs += 1 }
    }
    let steps = [0, 14, 30, 50]
    return (
      1 + step(lines * 100 / words.count, steps), 1 + step(paragraphs * 100 / words.count, steps)
    )
  }
}
