import Galley

extension Draft {
  /// Adds the parts with ranges to a document that has its text.
  mutating func addRanged(
    to document: inout Document, _ unit: OffsetUnit, _ parts: inout PartScanner,
    _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let hasRanges =
      sentences != nil || entities != nil || summary != nil || keywords != nil
      || annotations != nil
    guard hasRanges else { return }
    let text = document.text
    let content = text.utf8Span
    var slicer = Slicer(unit, content, parts.counting)
    if let sentences {
      document.sentences = try slicer.convert(sentences.part, "sentences", sentences.place, content)
    }
    if let entities {
      document.entities = try slicer.entities(entities, &parts.scanner, content, bytes)
    }
    if let summary {
      document.summary = try slicer.summary(summary, &parts.scanner, content, bytes)
    }
    if let keywords {
      document.keywords = try slicer.keywords(keywords, content)
    }
    if let annotations {
      document.annotations = try slicer.annotations(annotations, content)
    }
  }
}

/// Turns the ranges of a record into UTF-8 offsets of its text.
private struct Slicer {
  private let counting: MessageCounting
  private var table: OffsetTable

  init(_ unit: OffsetUnit, _ text: borrowing UTF8Span, _ counting: MessageCounting) {
    self.counting = counting
    table = OffsetTable(unit, text.span, isASCII: text.isKnownASCII)
  }

  mutating func convert(
    _ range: Range<Int>, _ name: String, _ index: Int, _ place: Int, _ text: borrowing UTF8Span
  ) throws(JSONError) -> Range<Int> {
    let bytes = text.span
    if let start = table.offset(after: range.lowerBound, bytes),
      let end = table.offset(after: range.upperBound, bytes)
    {
      return start..<end
    }
    throw JSONError(
      .offsets, at: place,
      "\(name)[\(counting.index(index))]: the range "
        + "\(counting.range(range.lowerBound, range.upperBound)) doesn't slice the text, which ends at "
        + "\(table.unitCount)")
  }

  mutating func convert(
    _ ranges: [Range<Int>], _ name: String, _ place: Int, _ text: borrowing UTF8Span
  ) throws(JSONError) -> [Range<Int>] {
    var converted = ranges
    for index in converted.indices {
      converted[index] = try convert(converted[index], name, index, place, text)
    }
    return converted
  }

  mutating func entities(
    _ ranged: Draft.Ranged<[Entity]>, _ scanner: inout JSONScanner, _ text: borrowing UTF8Span,
    _ record: Span<UInt8>
  ) throws(JSONError) -> [Entity] {
    var entities = ranged.part
    for index in entities.indices {
      entities[index].range = try convert(
        entities[index].range, "entities", index, ranged.place, text)
    }
    for claim in ranged.claims {
      try check(claim, entities[claim.index].range, "entities", &scanner, text, record)
    }
    return entities
  }

  mutating func summary(
    _ ranged: Draft.Ranged<Summary>, _ scanner: inout JSONScanner, _ text: borrowing UTF8Span,
    _ record: Span<UInt8>
  ) throws(JSONError) -> Summary {
    var summary = ranged.part
    guard var sentences = summary.sentences else { return summary }
    for index in sentences.indices {
      sentences[index].range = try convert(
        sentences[index].range, "summary.sentences", index, ranged.place, text)
    }
    for claim in ranged.claims {
      try check(
        claim, sentences[claim.index].range, "summary.sentences", &scanner, text, record)
    }
    summary.sentences = sentences
    return summary
  }

  mutating func keywords(
    _ ranged: Draft.Ranged<[Keyword]>, _ text: borrowing UTF8Span
  ) throws(JSONError) -> [Keyword] {
    var keywords = ranged.part
    for index in keywords.indices {
      guard let range = keywords[index].range else { continue }
      keywords[index].range = try convert(range, "keywords", index, ranged.place, text)
    }
    return keywords
  }

  mutating func annotations(
    _ ranged: Draft.Ranged<Annotations>, _ text: borrowing UTF8Span
  ) throws(JSONError) -> Annotations {
    var annotations = ranged.part
    for name in annotations.names {
      guard var layer = annotations[name] else { continue }
      let place = "annotations.\(JSONError.shown(name))"
      for index in layer.indices {
        layer[index].range = try convert(layer[index].range, place, index, ranged.place, text)
      }
      annotations[name] = layer
    }
    return annotations
  }
}

extension Slicer {
  /// Compares what a record says that a range holds with what it does hold.
  private func check(
    _ claim: Claim, _ range: Range<Int>, _ name: String, _ scanner: inout JSONScanner,
    _ text: borrowing UTF8Span, _ record: Span<UInt8>
  ) throws(JSONError) {
    let slice = text.span.extracting(range)
    let isEqual: Bool
    if claim.text.hasEscapes {
      let count = try scanner.unescape(from: claim.text.content.lowerBound, record).count
      isEqual = slice.equals(scanner.scratch.span.extracting(..<count))
    } else {
      isEqual = slice.equals(record.extracting(claim.text.content))
    }
    if isEqual { return }
    let claimed = JSONError.quoted(try scanner.text(of: claim.text, record))
    // A slice between borders of scalars is UTF-8.
    let found = JSONError.quoted(String(copying: unsafe UTF8Span(unchecked: slice)))
    throw JSONError(
      .offsets, at: claim.text.start,
      "\(name)[\(counting.index(claim.index))]: its text is \(claimed), but its range holds \(found)"
    )
  }
}

extension Span<UInt8> {
  fileprivate func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index &+ 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index &+= 1
    }
    return true
  }
}
