import Galley

// Parts that hold others: the summary with its sentences, and the layers of annotations.
extension PartScanner {
  mutating func summary(
    _ claims: inout [Claim], _ bytes: Span<UInt8>
  ) throws(JSONError) -> Summary? {
    var text: String?
    var summary = Summary(text: "")
    let isSummary = try object(SummaryKey.self, bytes) { (part, key) throws(JSONError) in
      switch key {
      case .text: return try part.string(&text, bytes)
      case .headline: return try part.string(&summary.headline, bytes)
      case .method: return try part.string(&summary.method, bytes)
      case .sentences:
        summary.sentences = try part.summarySentences(&claims, bytes)
        return summary.sentences != nil
      }
    }
    guard isSummary, let text else { return nil }
    summary.text = text
    return summary
  }

  private mutating func summarySentences(
    _ claims: inout [Claim], _ bytes: Span<UInt8>
  ) throws(JSONError) -> [Summary.Sentence]? {
    try list(bytes) { (part, index) throws(JSONError) in
      var range = RangeClaim()
      var score: Double?
      let isSentence = try part.object(ScoredTextKey.self, bytes) { (part, key) throws(JSONError) in
        switch key {
        case .text: try part.claim(&claims, index, bytes)
        case .score: try part.double(&score, bytes)
        case .start: try part.integer(&range.start, bytes)
        case .end: try part.integer(&range.end, bytes)
        }
      }
      guard isSentence, let range = part.range(range, "summary.sentences", index) else {
        return nil
      }
      return Summary.Sentence(range: range, score: score)
    }
  }

  /// Layers beyond this number are no annotations of Galley's, but some other tool's object.
  private static let maximumLayers = 256

  mutating func annotations(_ bytes: Span<UInt8>) throws(JSONError) -> Annotations? {
    guard scanner.take(UInt8(ascii: "{"), bytes) else { return nil }
    var annotations = Annotations()
    var seen = MemberList()
    var isFirst = true
    while let token = try scanner.nextKey(&isFirst, bytes) {
      let name = try scanner.text(of: token, bytes)
      guard seen.append(name, .null) else { throw .duplicateKey(name, at: token.start) }
      // Names that look alike are one name to a look-up, so two layers would become one.
      guard seen.members.count <= Self.maximumLayers, annotations[name] == nil else { return nil }
      if try scanner.takeNull(bytes) { continue }
      let place = "annotations.\(JSONError.shown(name))"
      let layer = try list(bytes) { (part, index) throws(JSONError) in
        try part.annotation(bytes, place, index)
      }
      guard let layer else {
        note(".\(JSONError.shown(name))")
        return nil
      }
      annotations[name] = layer
    }
    return annotations
  }

  mutating func annotation(
    _ bytes: Span<UInt8>, _ place: String, _ index: Int
  ) throws(JSONError) -> Annotation? {
    var range = RangeClaim()
    var label: String?
    let isAnnotation = try object(RangeKey.self, bytes) { (part, key) throws(JSONError) in
      switch key {
      case .start: try part.integer(&range.start, bytes)
      case .end: try part.integer(&range.end, bytes)
      case .label: try part.string(&label, bytes)
      }
    }
    guard isAnnotation, let range = self.range(range, place, index) else { return nil }
    return Annotation(range: range, label: label)
  }
}

/// The two ends of a range, of which none or one may be read so far.
struct RangeClaim {
  var start: Int?
  var end: Int?
}

extension PartScanner {
  /// The range between two ends, in the record's unit.
  ///
  /// A range that no text could have is noted, to fail the record if the part's shape is Galley's.
  ///
  /// - Returns: nil where an end is missing.
  @inline(__always)
  mutating func range(_ claim: RangeClaim, _ place: String, _ index: Int) -> Range<Int>? {
    guard let start = claim.start, let end = claim.end else { return nil }
    if start >= 0, start <= end { return start..<end }
    if impossibleRange == nil {
      impossibleRange = JSONError(
        .offsets, at: scanner.position,
        "\(place)[\(counting.index(index))]: the range \(counting.range(start, end)) is none")
    }
    return 0..<0
  }

  /// Steps over a string that says what a range holds, to be compared when the text is known.
  @inline(__always)
  mutating func claim(
    _ claims: inout [Claim], _ index: Int, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    guard scanner.peek(bytes) == UInt8(ascii: "\"") else { return false }
    claims.append(Claim(text: try scanner.stringToken(bytes), index: index))
    return true
  }
}
