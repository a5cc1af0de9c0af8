import Galley

/// Writes the parts with ranges of one document, in the unit that its JSON counts.
struct RangeWriter {
  private var table: OffsetTable?
  private let unit: OffsetUnit
  private let isASCII: Bool

  init(_ unit: OffsetUnit, _ text: borrowing UTF8Span) {
    self.unit = unit
    isASCII = text.isKnownASCII
  }

  /// Appends `"start":0,"end":88`.
  @inline(__always)
  private mutating func write(
    _ range: Range<Int>, _ part: String, _ index: Int, _ text: Span<UInt8>,
    _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    if table == nil { table = OffsetTable(unit, text, isASCII: isASCII) }
    guard let start = table?.units(before: range.lowerBound, text),
      let end = table?.units(before: range.upperBound, text)
    else {
      throw JSONError(
        .offsets, at: 0,
        "\(part)[\(index)]: the range \(range) is outside the text of \(text.count) bytes, or cuts "
          + "a character")
    }
    buffer.append("\"start\":")
    buffer.append(decimal: start)
    buffer.append(",\"end\":")
    buffer.append(decimal: end)
  }

  mutating func write(
    sentences: [Range<Int>], _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    buffer.append(",\"sentences\":")
    try buffer.appendList(sentences) { (buffer, range, index) throws(JSONError) in
      buffer.append(UInt8(ascii: "{"))
      try write(range, "sentences", index, text, &buffer)
      buffer.append(UInt8(ascii: "}"))
    }
  }

  mutating func write(
    _ entities: [Entity], _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    buffer.append(",\"entities\":")
    try buffer.appendList(entities) { (buffer, entity, index) throws(JSONError) in
      try write(entity, index, text, &buffer)
    }
  }

  private mutating func write(
    _ entity: Entity, _ index: Int, _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    buffer.append("{\"text\":")
    appendSlice(entity.range, text, &buffer)
    buffer.append(",\"type\":")
    buffer.appendQuoted(entity.type.rawValue)
    buffer.append(UInt8(ascii: ","))
    try write(entity.range, "entities", index, text, &buffer)
    if let score = entity.score {
      buffer.append(",\"score\":")
      try buffer.append(number: score, "entities", index, "score")
    }
    if let name = entity.name {
      buffer.append(",\"name\":")
      buffer.appendQuoted(name)
    }
    if let id = entity.id {
      buffer.append(",\"id\":")
      buffer.appendQuoted(id)
    }
    if let value = entity.value, value != .null {
      buffer.append(",\"value\":")
      do throws(UnwritableValue) {
        try buffer.append(value, depth: 3)
      } catch {
        throw error.problem(in: "entities[\(index)].value")
      }
    }
    buffer.append(UInt8(ascii: "}"))
  }

  /// Appends what a range holds; nothing where it is outside, which the range itself will report.
  private func appendSlice(
    _ range: Range<Int>, _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return }
    buffer.appendQuoted(text.extracting(range))
  }

  mutating func write(
    _ summary: Summary, _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    buffer.append(",\"summary\":{\"text\":")
    buffer.appendQuoted(summary.text)
    if let headline = summary.headline {
      buffer.append(",\"headline\":")
      buffer.appendQuoted(headline)
    }
    if let method = summary.method {
      buffer.append(",\"method\":")
      buffer.appendQuoted(method)
    }
    if let sentences = summary.sentences {
      buffer.append(",\"sentences\":")
      try buffer.appendList(sentences) { (buffer, sentence, index) throws(JSONError) in
        buffer.append("{\"text\":")
        appendSlice(sentence.range, text, &buffer)
        buffer.append(UInt8(ascii: ","))
        try write(sentence.range, "summary.sentences", index, text, &buffer)
        if let score = sentence.score {
          buffer.append(",\"score\":")
          try buffer.append(number: score, "summary.sentences", index, "score")
        }
        buffer.append(UInt8(ascii: "}"))
      }
    }
    buffer.append(UInt8(ascii: "}"))
  }

  mutating func write(
    _ keywords: [Keyword], _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    buffer.append(",\"keywords\":")
    try buffer.appendList(keywords) { (buffer, keyword, index) throws(JSONError) in
      buffer.append("{\"text\":")
      buffer.appendQuoted(keyword.text)
      if let score = keyword.score {
        buffer.append(",\"score\":")
        try buffer.append(number: score, "keywords", index, "score")
      }
      if let range = keyword.range {
        buffer.append(UInt8(ascii: ","))
        try write(range, "keywords", index, text, &buffer)
      }
      buffer.append(UInt8(ascii: "}"))
    }
  }

  mutating func write(
    _ annotations: Annotations, _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    buffer.append(",\"annotations\":{")
    for (place, name) in annotations.names.enumerated() {
      if place > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.appendQuoted(name)
      buffer.append(UInt8(ascii: ":"))
      let part = "annotations.\(JSONError.shown(name))"
      try buffer.appendList(annotations[name] ?? []) {
        (buffer, annotation, index) throws(JSONError) in
        buffer.append(UInt8(ascii: "{"))
        try write(annotation.range, part, index, text, &buffer)
        if let label = annotation.label {
          buffer.append(",\"label\":")
          buffer.appendQuoted(label)
        }
        buffer.append(UInt8(ascii: "}"))
      }
    }
    buffer.append(UInt8(ascii: "}"))
  }
}
