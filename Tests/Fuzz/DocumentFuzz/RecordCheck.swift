import FuzzSupport
import Galley
import GalleyFormats

/// Reads the input as a record.
///
/// Requires that it is refused if it is no JSON, and that a document reads back as it is written, in
/// all units.
///
/// - Parameters:
///   - unit: what the input's offsets count.
///   - value: the input as any JSON value.
func checkRecord(_ input: [UInt8], _ unit: OffsetUnit, _ value: Result<JSONValue, JSONError>) {
  do throws(JSONError) {
    let document = try readRecord(input, unit).document
    if case .failure(let error) = value { fail("no JSON, and yet a record: \(error)") }
    let written = unit == .scalars ? OffsetUnit.allCases : [unit]
    for unit in written { checkRoundTrip(document, unit) }
  } catch {
    require((0...input.count).contains(error.offset), "an error outside the input: \(error)")
    guard case .success(let value) = value else { return }
    let kinds: [JSONError.Kind] =
      value.object == nil ? [.notAnObject] : [.wrongKind, .nameTaken, .offsets, .nesting]
    require(kinds.contains(error.kind), "JSON is refused: \(error)")
  }
}

private func readRecord(
  _ record: [UInt8], _ unit: OffsetUnit
) throws(JSONError) -> DecodedRecord {
  var reader = DocumentReader(offsets: unit)
  return try reader.read(record.span, defaultID: "default")
}

private func checkRoundTrip(_ document: Document, _ unit: OffsetUnit) {
  do throws(JSONError) {
    let written = try write(document, unit)
    checkOffsets(document, written, unit)
    let again = try readRecord(written, unit)
    require(again.notes.isEmpty && again.hasOwnID, "read back with notes: \(again.notes)")
    requireEqual(again.document, document)
    require(try write(again.document, unit) == written, "is written in two ways")
  } catch {
    fail("what was read can't be written and read again: \(error)")
  }
}

private func write(_ document: Document, _ unit: OffsetUnit) throws(JSONError) -> [UInt8] {
  var buffer = ByteBuffer()
  try DocumentWriter(offsets: unit).write(document, to: &buffer)
  return buffer.array
}

private func requireEqual(_ left: Document, _ right: Document) {
  require(left.id == right.id && left.source == right.source, "id or source differs")
  require(left.html == right.html && left.text == right.text, "html or text differs")
  // Known keys are written in their own order.
  require(
    Set(left.metadata.values.members) == Set(right.metadata.values.members), "metadata differ")
  require(left.fields == right.fields, "fields differ")
  require(left.teasers == right.teasers, "teasers differ")
  require(left.sentences == right.sentences, "sentences differ")
  require(left.entities == right.entities, "entities differ")
  require(left.subjects == right.subjects, "subjects differ")
  require(left.summary == right.summary, "summaries differ")
  require(left.keywords == right.keywords, "keywords differ")
  require(left.removed == right.removed, "removed pieces differ")
  require(left.annotations == right.annotations, "annotations differ")
  for part in [.text, .teasers, .sentences, .entities, .subjects, .keywords, .removed] as [Part] {
    require(left.has(part) == right.has(part), "\(part) is there once")
  }
}
