/// A text as the recognizer's features see it.
package struct NameText {
  var pieces: [NamePiece]
  /// Where sentences end, among the pieces.
  let sentenceEnds: [Int]
  /// Runs of capitalised words, in text order.
  var runs: [CapitalRun] = []
  /// For each piece the run that it is part of; -1 for none.
  var runOfPiece: [Int32]
  var evidence: NameEvidence

  /// - Parameter bytes: those of the gazetteer.
  package init(_ text: AnalyzedText, _ gazetteer: Gazetteer, in bytes: Span<UInt8>) {
    let scan = NamePieceScan(text)
    pieces = scan.pieces
    sentenceEnds = scan.sentenceEnds
    runOfPiece = Array(repeating: -1, count: pieces.count)
    evidence = NameEvidence(capacity: 0)
    for index in pieces.indices where pieces[index].form != .mark {
      pieces[index].classes = gazetteer.classes(of: pieces[index].name, in: bytes)
    }
    let headlines = HeadlineCase(pieces)
    for sentence in sentences { headlines.recase(sentence, of: &pieces) }
    markPhrases(gazetteer, in: bytes)
    for sentence in sentences { findRuns(in: sentence) }
    var evidence = NameEvidence(capacity: pieces.count)
    evidence.collect(from: self)
    self.evidence = evidence
  }

  /// The UTF-8 offsets of each piece.
  package var ranges: [Range<Int>] { pieces.map { Int($0.start)..<Int($0.end) } }

  package var sentences: [Range<Int>] {
    var start = 0
    return sentenceEnds.map { end in
      defer { start = end }
      return start..<end
    }
  }

  /// Marks the longest phrases of the gazetteer that begin with a capital.
  private mutating func markPhrases(_ gazetteer: Gazetteer, in bytes: Span<UInt8>) {
    for sentence in sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        var end = index + 1
        if pieces[index].isCapitalised { end = markPhrase(from: index, sentence, gazetteer, bytes) }
        index = end
      }
    }
  }

  private mutating func markPhrase(
    from start: Int, _ sentence: Range<Int>, _ gazetteer: Gazetteer, _ bytes: Span<UInt8>
  ) -> Int {
    var classes = pieces[start].classes
    var phrase = pieces[start].name
    var best = (end: start + 1, classes: classes.intersection(.phrases))
    var next = start + 1
    while classes.contains(.continues), next < sentence.upperBound, next < start + 9 {
      if pieces[next].form == .mark, pieces[next].isTied {
        next += 1
        continue
      }
      phrase = phrase.followed(by: pieces[next].name)
      classes = gazetteer.classes(of: phrase, in: bytes)
      if !classes.isDisjoint(with: .phrases), pieces[next].isCapitalised {
        best = (next + 1, classes.intersection(.phrases))
      }
      next += 1
    }
    guard !best.classes.isEmpty else { return start + 1 }
    for index in start..<best.end {
      pieces[index].phrase = best.classes
      pieces[index].startsPhrase = index == start
    }
    return best.end
  }
}
