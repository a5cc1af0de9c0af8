import Galley
import GalleyLanguage

/// Sequences of features with the labels that they may have.
struct EntityExamples {
  /// Of all pieces, one after the other.
  private(set) var features: [UInt32] = []
  /// Whether each feature is of a word or a part of one.
  private(set) var lexical: [Bool] = []
  /// Where each piece's features end.
  private(set) var pieceEnds: [Int] = []
  /// For each piece a bit for each label that it may have.
  private(set) var allowed: [UInt16] = []
  /// Where each sentence's pieces end, and how much it counts.
  private(set) var sentenceEnds: [Int] = []
  private(set) var weights: [Float] = []

  private static let anything: UInt16 = (1 << UInt16(NameLabel.count)) - 1
  private static let outsideOrOther: UInt16 =
    1 | 1 << UInt16(NameLabel.begin(.other).rawValue)
    | 1 << UInt16(NameLabel.inside(.other).rawValue)

  mutating func append(
    _ document: EntityDocument, _ source: MarkedFile, _ gazetteer: Gazetteer,
    _ gazetteerBytes: Span<UInt8>
  ) {
    let text = AnalyzedText(analyzing: document.text)
    let seen = NameText(text, gazetteer, in: gazetteerBytes)
    let extractor = NameFeatures(seen)
    var sink = FeatureSink(marksLexical: true)
    let labels = Self.labels(document, seen.ranges, source, text.bytes)
    for sentence in seen.sentences {
      var before: UInt16 = 1
      for index in sentence {
        sink.removeAll()
        extractor.append(index, in: sentence, to: &sink)
        let start = features.count
        features += sink.features
        lexical += [Bool](repeating: false, count: sink.features.count)
        for place in sink.lexical { lexical[start + place] = true }
        pieceEnds.append(features.count)
        before = Self.possible(labels[index], behind: before)
        allowed.append(before)
      }
      sentenceEnds.append(pieceEnds.count)
      weights.append(source.weight)
    }
  }

  /// A name that a sentence's border cut goes on as a new one.
  private static func possible(_ allowed: UInt16, behind before: UInt16) -> UInt16 {
    for kind in NameLabel.Kind.allCases
    where allowed == 1 << UInt16(NameLabel.inside(kind).rawValue) {
      let begin: UInt16 = 1 << UInt16(NameLabel.begin(kind).rawValue)
      return before & (begin | allowed) == 0 ? begin : allowed
    }
    return allowed
  }

  /// The labels that each piece may have.
  private static func labels(
    _ document: EntityDocument, _ ranges: [Range<Int>], _ source: MarkedFile, _ bytes: [UInt8]
  ) -> [UInt16] {
    var next = 0
    var doubt = 0
    return ranges.indices.map { index in
      let range = ranges[index]
      while next < document.names.count,
        document.names[next].range.upperBound <= range.lowerBound
      { next += 1 }
      while doubt < document.doubtful.count,
        document.doubtful[doubt].upperBound <= range.lowerBound
      { doubt += 1 }
      if doubt < document.doubtful.count, document.doubtful[doubt].overlaps(range) {
        return anything
      }
      guard next < document.names.count, document.names[next].range.overlaps(range) else {
        return source.lacksOthers && (0x41...0x5A).contains(bytes[range.lowerBound])
          ? outsideOrOther : 1
      }
      let name = document.names[next]
      let isFirst = index == 0 || ranges[index - 1].upperBound <= name.range.lowerBound
      let label: NameLabel = isFirst ? .begin(name.kind) : .inside(name.kind)
      return 1 << UInt16(label.rawValue)
    }
  }
}
