package import Galley

/// Writes documents as JSON (DESIGN, section 2): one line each, the id first, parts that are absent
/// left out.
package struct DocumentWriter: Sendable {
  private let unit: OffsetUnit
  /// What is written in one go, in the order of the parts; each stretch behind the one before.
  private let stretches: [WrittenParts]

  /// - Parameters:
  ///   - offsets: what `start` and `end` are to count.
  ///   - parts: the parts that are written, where present.
  package init(offsets: OffsetUnit = .scalars, parts: WrittenParts = .all) {
    unit = offsets
    stretches = [parts]
  }

  /// - Parameters:
  ///   - offsets: what `start` and `end` are to count.
  ///   - order: the parts that are written, where present, in the order in which they are.
  package init(offsets: OffsetUnit = .scalars, order: [WrittenParts]) {
    unit = offsets
    stretches = order
  }

  /// Appends the document to `buffer`, without a newline; whole or not at all.
  ///
  /// - Throws: an error that names what can't be written: a number that is not finite, a range that
  ///   doesn't slice the text.
  package func write(_ document: Document, to buffer: inout ByteBuffer) throws(JSONError) {
    let start = buffer.count
    do throws(JSONError) {
      buffer.append("{\"id\":")
      buffer.appendQuoted(document.id)
      try writeMembers(of: document, to: &buffer)
      buffer.append(UInt8(ascii: "}"))
    } catch {
      buffer.truncate(to: start)
      throw error
    }
  }

  /// Appends what stands behind the id, each member with a comma before it.
  func writeMembers(
    of document: Document, to buffer: inout ByteBuffer
  ) throws(JSONError) {
    let text = document.text
    let content = text.utf8Span
    var ranges = RangeWriter(unit, content)
    for parts in stretches {
      try writePlain(document, parts, text, to: &buffer)
      try writeRanged(document, parts, &ranges, content.span, &buffer)
      if parts.contains(.fields), !document.fields.isEmpty {
        buffer.append(",\"fields\":")
        do throws(UnwritableValue) {
          try buffer.append(document.fields.members, depth: 1)
        } catch {
          throw error.problem(in: "fields")
        }
      }
    }
  }

  /// Writes the parts from the source to the teasers.
  @inline(__always)
  private func writePlain(
    _ document: borrowing Document, _ parts: WrittenParts, _ text: String,
    to buffer: inout ByteBuffer
  ) throws(JSONError) {
    if parts.contains(.source), let source = document.source {
      buffer.append(",\"source\":")
      buffer.appendQuoted(source)
    }
    if parts.contains(.html), let html = document.html {
      buffer.append(",\"html\":")
      buffer.appendQuoted(html)
    }
    if parts.contains(.text), document.has(.text) {
      buffer.append(",\"text\":")
      buffer.appendQuoted(text)
    }
    if parts.contains(.metadata), !document.metadata.isEmpty {
      try buffer.append(document.metadata)
    }
    if parts.contains(.teasers), document.has(.teasers) { buffer.append(document.teasers) }
  }

  /// Writes the parts from the sentences to the annotations, of which most have ranges.
  private func writeRanged(
    _ document: Document, _ parts: WrittenParts, _ ranges: inout RangeWriter,
    _ text: Span<UInt8>, _ buffer: inout ByteBuffer
  ) throws(JSONError) {
    if parts.contains(.sentences), document.has(.sentences) {
      try ranges.write(sentences: document.sentences, text, &buffer)
    }
    if parts.contains(.entities), document.has(.entities) {
      try ranges.write(document.entities, text, &buffer)
    }
    if parts.contains(.subjects), document.has(.subjects) {
      try buffer.append(document.subjects)
    }
    if parts.contains(.summary), let summary = document.summary {
      try ranges.write(summary, text, &buffer)
    }
    if parts.contains(.keywords), document.has(.keywords) {
      try ranges.write(document.keywords, text, &buffer)
    }
    if parts.contains(.removed), document.has(.removed) { buffer.append(document.removed) }
    if parts.contains(.annotations), document.hasAnnotations {
      try ranges.write(document.annotations, text, &buffer)
    }
  }
}
