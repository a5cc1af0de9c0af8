/// What a line looks like by itself, and its words.
extension LineFeatures {
  func addShape(of index: Int, to list: inout FeatureList) {
    let shape = shapes[index]
    let length = step(shape.length, Self.lengths)
    let functionWords = step(shape.functionWords * 100 / max(shape.words, 1), Self.functionShares)
    let words = step(shape.words, Self.wordCounts)
    let titleCase = titleCase(of: shape)
    let interface = step(shape.interfaceWords * 100 / max(shape.words, 1), Self.interfaceShares)
    list.add(.always, 0)
    list.add(.length, length)
    list.add(.words, words)
    list.add(.start, shape.start.rawValue)
    list.add(.end, shape.end.rawValue)
    list.add(.titleCase, titleCase)
    if shape.shoutedWords > 0 { list.add(.shouting, shape.shoutedWords * 2 > shape.words ? 1 : 0) }
    list.add(.functionWords, functionWords)
    list.add(.innerEnds, min(shape.innerEnds, 3))
    list.add(.marks, (shape.hasQuote ? 1 : 0) + (shape.hasAddress ? 2 : 0))
    list.add(.digits, step(shape.digits * 100 / max(shape.length, 1), Self.digitShares))
    if shape.years + shape.times > 0 {
      list.add(.dates, min(shape.years, 1) * 16 + min(shape.times, 1) * 8 + min(words, 6))
    }
    list.add(.kind, kinds[index].rawValue)
    list.add(.lengthAndEnd, length * 8 + shape.end.rawValue)
    list.add(.lengthAndFunctionWords, length * 8 + functionWords)
    list.add(.wordsAndTitleCase, words * 8 + titleCase)
    list.add(.header, shape.header.rawValue)
    list.add(.interfaceWords, interface * 4 + min(shape.interfaceWords, 3))
    if isInterface(index) { list.add(.interface, 0) }
  }

  private func titleCase(of shape: LineShape) -> Int {
    if shape.longWords == 0 { return 0 }
    return 1 + step(shape.capitalisedLongWords * 100 / shape.longWords, Self.titleShares)
  }

  func addWords(of index: Int, to list: inout FeatureList) {
    let shape = shapes[index]
    if shape.phrase != 0 { list.add(.phrase, shape.phrase) }
    let range = shape.firstWords
    guard let first = range.first, let last = range.last else { return }
    list.add(.firstWord, words.first[first])
    if range.count > 1 {
      list.add(.firstWords, words.first[first] &* 31 &+ words.first[first + 1])
    }
    if shape.words <= Self.mostWordsOfShortLine { list.add(.lastWord, words.first[last]) }
    let kind = shape.words <= Self.mostWordsOfShortLine ? LineFeature.word : .wordOfLongLine
    for word in range { list.add(kind, words.first[word]) }
  }

  private static let mostWordsOfShortLine = 12
  private static let lengths = [10, 20, 30, 45, 60, 80, 100, 140, 200, 300, 500]
  private static let wordCounts = [1, 2, 3, 5, 8, 12, 18, 30]
  private static let functionShares = [0, 10, 20, 30, 40]
  private static let titleShares = [20, 45, 70, 90]
  private static let digitShares = [0, 8, 20, 50]
  private static let interfaceShares = [0, 8, 20, 45]
}
