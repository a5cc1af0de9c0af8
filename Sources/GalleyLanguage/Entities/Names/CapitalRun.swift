/// Capitalised words that stand side by side, and the small words that join them.
struct CapitalRun {
  var pieces: Range<Int>
  /// All that the gazetteer says of any of its words.
  var classes: WordClass = []
  /// Whether its capitals mark a name: it stands in no headline.
  var isPlain = true
}

extension NameText {
  mutating func findRuns(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard startsRun(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while let next = runEnd(behind: end, sentence) { end = next }
      addRun(index..<end)
      index = end
    }
  }

  private func startsRun(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.isCapitalised, piece.form != .shouted else { return false }
    return piece.position == .strong || !piece.classes.contains(.function)
  }

  /// Where a run goes on to, by one more capitalised word.
  private func runEnd(behind end: Int, _ sentence: Range<Int>) -> Int? {
    guard end < sentence.upperBound else { return nil }
    let piece = pieces[end]
    if piece.isCapitalised { return piece.form == .shouted ? nil : end + 1 }
    var next = end + 1
    if piece.form == .mark {
      guard joins(end) else { return nil }
    } else {
      guard piece.classes.contains(.link) || piece.name == Self.of else { return nil }
      if piece.name == Self.of, next < sentence.upperBound, pieces[next].name == Self.the {
        next += 1
      }
    }
    guard next < sentence.upperBound, pieces[next].isCapitalised, pieces[next].form != .shouted
    else {
      return nil
    }
    return next + 1
  }

  /// Whether a mark joins the words of a name: the dot of an initial, a hyphen, `&`.
  private func joins(_ index: Int) -> Bool {
    let piece = pieces[index]
    switch piece.word {
    case 0x2D: return piece.isTied && index + 1 < pieces.count && pieces[index + 1].isTied
    default:
      if piece.name == Self.ampersand { return true }
      return piece.name == Self.dot
        && (pieces[index - 1].form == .letter || pieces[index - 1].classes.contains(.dotted))
    }
  }

  private mutating func addRun(_ range: Range<Int>) {
    var run = CapitalRun(pieces: range)
    for index in range {
      run.classes.formUnion(pieces[index].classes)
      if index > range.lowerBound, pieces[index].position != .strong { run.isPlain = false }
      runOfPiece[index] = Int32(runs.count)
    }
    runs.append(run)
  }

  static let of = WordHash("of")
  static let the = WordHash("the")
  static let dot = WordHash(".")
  static let ampersand = WordHash("&")
}
