/// Measures the lines of one text for the model.
struct LineFeatures {
  let lines: [ArraySlice<UInt8>]
  private let shapes: [LineShape]
  private let folded: [FoldedLine?]
  private let companions: [Int]
  private let kinds: [LineKind]
  private let vocabulary: LineVocabulary
  private let headers: [HeaderKind]
  private let hasCuts: Bool
  private let lastParagraph: Int
  private let repeats: [ArraySlice<UInt8>: Int]
  private let labels: [ArraySlice<UInt8>: Int]

  private enum HeaderKind: Int {
    case none
    case start
    case inline
    case whole
  }

  /// Lines up to this many bytes are compared with phrases and each other.
  private static let longestCompared = 200

  init(_ lines: [ArraySlice<UInt8>]) {
    self.lines = lines
    let shapes = lines.map { LineShape($0) }
    self.shapes = shapes
    let cuts = CutLengths(shapes)
    let companions = shapes.map { cuts.companions(of: $0) }
    self.companions = companions
    kinds = zip(shapes, companions).map { LineKind($0, companions: $1) }
    vocabulary = LineVocabulary(shapes)
    folded = lines.map { $0.count <= Self.longestCompared ? FoldedLine($0) : nil }
    headers = zip(lines, folded).map { line, folded in
      guard let folded else { return .none }
      if SectionHeader.isWhole(folded) { return .whole }
      if SectionHeader.inlineLength(line) != nil { return .inline }
      return SectionHeader.isStart(folded) ? .start : .none
    }
    hasCuts = companions.contains { $0 >= 2 }
    let isParagraph = zip(shapes, companions).map {
      $0.length >= 160 && ($0.end == .sentence || $0.end == .question) && $1 == 0
    }
    lastParagraph = isParagraph.lastIndex(of: true) ?? -1
    var repeats: [ArraySlice<UInt8>: Int] = [:]
    for line in lines where line.count <= Self.longestCompared { repeats[line, default: 0] += 1 }
    self.repeats = repeats
    var labels: [ArraySlice<UInt8>: Int] = [:]
    for shape in shapes { if let label = shape.label { labels[label, default: 0] += 1 } }
    self.labels = labels
  }

  /// Whether the line is a heading over teasers and nothing else.
  func isHeader(_ index: Int) -> Bool { headers[index] == .whole }

  /// Whether a heading over teasers and a headline share the line.
  func isInlineHeader(_ index: Int) -> Bool { headers[index] == .inline }

  /// Whether the line's words are those of a page about itself, a date or a byline.
  func readsAsInterface(_ index: Int) -> Bool {
    let shape = shapes[index]
    return shape.interfaceWords * 5 > shape.words || shape.hasAddress || isDateOrByline(index)
      || headers[index] == .whole || headers[index] == .start
  }

  /// The buckets that a line falls into.
  ///
  /// - Parameter lastHeader: the last line before it that is a heading over teasers.
  func buckets(of index: Int, lastHeader: Int?) -> [Int] {
    var line = LineBuckets()
    addShape(of: index, to: &line)
    addSurroundings(of: index, lastHeader: lastHeader, to: &line)
    return line.buckets
  }

  private func addShape(of index: Int, to line: inout LineBuckets) {
    let shape = shapes[index]
    line.add(.always, 0)
    line.add(.length, step(shape.length, [10, 20, 30, 45, 60, 80, 100, 140, 200, 300, 500]))
    line.add(.words, step(shape.words, [1, 2, 3, 5, 8, 12, 18]))
    line.add(.start, shape.start.rawValue)
    line.add(.end, shape.end.rawValue)
    let longWords = shape.longWords
    let capitalised = longWords == 0 ? -1 : shape.capitalisedLongWords * 100 / longWords
    line.add(.titleCase, capitalised < 0 ? 0 : 1 + step(capitalised, [20, 45, 70, 90]))
    if shape.shoutedWords > 0 { line.add(.shouting, shape.shoutedWords * 2 > shape.words ? 1 : 0) }
    line.add(.functionWords, step(shape.functionWords * 100 / max(shape.words, 1), [0, 18, 36]))
    line.add(.innerEnds, min(shape.innerEnds, 3))
    if shape.hasQuote { line.add(.quote, 0) }
    if shape.hasAddress { line.add(.address, 0) }
    line.add(.digits, step(shape.digits * 100 / max(shape.length, 1), [0, 8, 20]))
    line.add(.header, headers[index].rawValue)
    let share = shape.interfaceWords * 100 / max(shape.words, 1)
    line.add(.interfaceWords, step(share, [0, 8, 20, 45]))
    if isDateOrByline(index) { line.add(.dateOrByline, 0) }
    if let label = shape.label { line.add(.label, min(labels[label, default: 0], 3) - 1) }
    if lines[index].count <= Self.longestCompared, repeats[lines[index], default: 0] > 1 {
      line.add(.repeated, 0)
    }
  }

  private func addSurroundings(of index: Int, lastHeader: Int?, to line: inout LineBuckets) {
    let shape = shapes[index]
    line.add(.cut, step(companions[index], [0, 1, 3, 6]))
    if CutLengths.isRound(shape) { line.add(.cutAtRoundLength, 0) }
    if hasCuts { line.add(.documentIsCut, companions[index] > 0 ? 1 : 0) }
    line.add(.afterHeader, lastHeader.map { 1 + step(index - $0, [1, 3, 8, 20]) } ?? 0)
    let overlap = overlapBucket(of: index)
    line.add(.overlap, overlap)
    let lengthClass = shape.length <= 60 ? 0 : shape.length <= 160 ? 1 : 2
    line.add(.overlapOfLength, lengthClass * 6 + overlap)
    line.add(.sharedWithNext, min(vocabulary.shared(index, index + 1), 3))
    line.add(.sharedWithPrevious, min(vocabulary.shared(index, index - 1), 3))
    line.add(.parallel, parallelNeighbours(of: index))
    line.add(.position, position(of: index))
    line.add(.afterLastParagraph, step(index - lastParagraph, [-20, -3, -1, 0, 3, 10]))
    line.add(.patternWithNext, pattern(index, index + 1))
    line.add(.patternWithPrevious, pattern(index, index - 1))
    line.add(.patternAfterNext, pattern(index, index + 2))
  }

  private func overlapBucket(of index: Int) -> Int {
    guard shapes.indices.contains(index) else { return 0 }
    return vocabulary.shareElsewhere(of: index).map { 1 + step(Int($0 * 100), [0, 14, 30, 50]) }
      ?? 0
  }

  private func isDateOrByline(_ index: Int) -> Bool {
    guard lines[index].count <= 100, let line = folded[index],
      shapes[index].digits >= 3 || line.starts(with: "by ")
    else { return false }
    let text = String(decoding: lines[index], as: UTF8.self)
    return Byline(dateLine: text) != nil || Byline(text) != nil
  }

  /// How many neighbours are short lines built like this one, as the lines of a list or table are.
  private func parallelNeighbours(of index: Int) -> Int {
    [index - 1, index + 1].count { neighbour in
      guard shapes.indices.contains(neighbour) else { return false }
      let (line, other) = (shapes[index], shapes[neighbour])
      return max(line.length, other.length) <= 60 && abs(line.words - other.words) <= 1
        && line.start == other.start && line.end == other.end
        && (line.digits > 0) == (other.digits > 0)
    }
  }

  private func pattern(_ index: Int, _ neighbour: Int) -> Int {
    let other: Int
    if !kinds.indices.contains(neighbour) {
      other = 5
    } else if headers[neighbour] == .whole {
      other = 6
    } else {
      other = kinds[neighbour].rawValue
    }
    return kinds[index].rawValue * 7 + other
  }

  private func position(of index: Int) -> Int {
    if index <= 1 { return index }
    return 2 + step(index * 100 / lines.count, [33, 66, 90])
  }
}

/// The buckets of one line.
private struct LineBuckets {
  private(set) var buckets: [Int] = []

  mutating func add(_ feature: LineFeature, _ bucket: Int) {
    buckets.append(feature.offset + bucket)
  }
}

/// How many of the limits a number exceeds.
private func step(_ number: Int, _ limits: [Int]) -> Int {
  limits.count { number > $0 }
}
