/// The lines around a line, and its place in the text.
extension LineFeatures {
  func addNeighbours(of index: Int, _ withWords: Bool, to list: inout FeatureList) {
    let kind = kinds[index].rawValue
    let before = self.kind(index - 1).rawValue
    let after = self.kind(index + 1).rawValue
    let count = LineKind.count
    list.add(.kindBefore, before)
    list.add(.kindAfter, after)
    list.add(.kindAndBefore, kind * count + before)
    list.add(.kindAndAfter, kind * count + after)
    list.add(.kindAndBoth, (kind * count + before) * count + after)
    list.add(.kindAndTwoBefore, (kind * count + before) * count + self.kind(index - 2).rawValue)
    list.add(.kindAndTwoAfter, (kind * count + after) * count + self.kind(index + 2).rawValue)
    if index > 0 {
      let shape = shapes[index - 1]
      if withWords, shape.phrase != 0 { list.add(.phraseBefore, shape.phrase) }
      if withWords, let first = shape.firstWords.first {
        list.add(.firstWordBefore, words.first[first])
      }
      list.add(.sharedWithPrevious, min(shared[index - 1], 3))
    }
    if index + 1 < shapes.count {
      if withWords, shapes[index + 1].phrase != 0 {
        list.add(.phraseAfter, shapes[index + 1].phrase)
      }
      list.add(.sharedWithNext, min(shared[index], 3))
    }
    list.add(
      .interfaceAround, (isInterface(index - 1) ? 1 : 0) + (isInterface(index + 1) ? 2 : 0))
    list.add(.parallel, parallelNeighbours(of: index))
    list.add(.repeated, repeats.isRepeated(index) ? 1 : 0)
    if let labels = repeats.labelCount(index) { list.add(.label, min(labels, 3)) }
    list.add(.cut, step(companions[index], Self.companionSteps))
    if CutLengths.isRound(shapes[index]) { list.add(.cutAtRoundLength, 0) }
    if hasCuts { list.add(.textIsCut, companions[index] > 0 ? 1 : 0) }
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

  func addPlace(of index: Int, to list: inout FeatureList) {
    let kind = Int(kinds[index].rawValue)
    let (overlap, paragraphOverlap) = places.overlaps(of: shapes[index], at: index, words)
    list.add(.overlap, overlap)
    list.add(.overlapOfKind, overlap * 16 + kind)
    list.add(.paragraphOverlap, paragraphOverlap)
    list.add(.paragraphOverlapOfKind, paragraphOverlap * 16 + kind)
    list.add(.afterHeader, step(places.linesAfterHeader[index], Self.distanceSteps))
    list.add(.position, step(index, Self.positionSteps))
    list.add(.positionFromEnd, step(shapes.count - 1 - index, Self.positionSteps))
    list.add(.share, index * 10 / shapes.count)
    let before = places.proseShare(before: index)
    let after = places.proseShare(after: index)
    list.add(.proseBefore, before)
    list.add(.proseAfter, after)
    list.add(.proseOfKind, (before * 8 + after) * 16 + kind)
    let near = min(places.prose[index - 4..<index], 4)
    let ahead = min(places.prose[index + 1..<index + 5], 4)
    list.add(.paragraphsBefore, near)
    list.add(.paragraphsAfter, ahead)
    list.add(.paragraphsAround, (near * 5 + ahead) * 16 + kind)
    let last = step(places.linesAfterParagraph[index], Self.distanceSteps)
    let next = step(places.linesBeforeParagraph[index], Self.distanceSteps)
    list.add(.distances, last * 8 + next)
    list.add(.distanceOfKind, (min(last, next) * 16 + kind) * 2 + (last <= next ? 0 : 1))
    list.add(.shortLinesAround, places.short[index - 5..<index + 6])
    let words = places.words[index - 5..<index + 6]
    let interface = places.interfaceWords[index - 5..<index + 6] * 100 / max(words, 1)
    list.add(.interfaceWordsAround, step(interface, Self.interfaceSteps))
    let dates = min(places.dates[index - 8..<index + 9], 6)
    list.add(.datesAround, dates)
    list.add(.datesOfKind, dates * 16 + kind)
    let period = period(of: index)
    list.add(.period, period)
    list.add(.periodOfKind, period * 16 + kind)
    let run = step(places.runs[index], Self.runSteps)
    list.add(.run, run)
    list.add(.runOfKind, run * 16 + kind)
    let interfaceBefore = step(places.interface[0..<index], Self.positionSteps)
    list.add(.interfaceBefore, interfaceBefore)
    list.add(.interfaceBeforeOfKind, interfaceBefore * 16 + kind)
    let interfaceAfter = step(places.interface[index + 1..<Int.max], Self.positionSteps)
    list.add(.interfaceAfter, interfaceBefore * 8 + interfaceAfter)
    let interfaceOfText = step(places.interface.total, Self.interfaceCounts)
    list.add(.interfaceOfText, (interfaceOfText * 16 + kind) * 8 + min(last, 7))
    let comments = step(places.linesAfterComments[index], Self.distanceSteps)
    list.add(.afterComments, comments)
    list.add(.commentsOfKind, comments * 16 + kind)
    list.add(.text, places.textClass * 16 + kind)
  }

  /// After how many lines the kinds of lines repeat, such as headline, author, date and opening; 0 where
  /// they don't.
  private func period(of index: Int) -> Int {
    for period in 2...5 {
      let isRepeated = (-period..<period).allSatisfy { offset in
        kind(index + offset) == kind(index + offset + period) && kind(index + offset) != .outside
      }
      let isPlain = (0..<period).allSatisfy { kind(index + $0) == kind(index) }
      if isRepeated, !isPlain { return period }
    }
    return 0
  }

  private static let interfaceCounts = [0, 2, 5, 12]
  private static let runSteps = [1, 2, 4, 8, 16]
  private static let companionSteps = [0, 1, 3, 6]
  private static let distanceSteps = [0, 1, 2, 4, 8, 20, 1000]
  private static let positionSteps = [0, 1, 2, 4, 8, 16, 32]
  private static let interfaceSteps = [0, 3, 8, 15, 25, 40]
}
