import Galley
import GalleyFormats

/// The document and the notes of one record.
func read(_ record: String, offsets: OffsetUnit = .scalars) throws(JSONError) -> DecodedRecord {
  try read(Array(record.utf8), offsets: offsets)
}

func read(_ record: [UInt8], offsets: OffsetUnit = .scalars) throws(JSONError) -> DecodedRecord {
  var reader = DocumentReader(offsets: offsets)
  return try reader.read(record.span, defaultID: "default")
}

/// The JSON of a document.
func written(
  _ document: Document, offsets: OffsetUnit = .scalars, parts: WrittenParts = .all
) throws(JSONError) -> String {
  var buffer = ByteBuffer()
  try DocumentWriter(offsets: offsets, parts: parts).write(document, to: &buffer)
  return String(decoding: buffer.array, as: UTF8.self)
}

/// The record, read and written again.
func rewritten(_ record: String) throws(JSONError) -> String {
  try written(try read(record).document)
}

/// The error of a record that can't be read.
func readingError(_ record: String) -> JSONError? {
  do throws(JSONError) {
    _ = try read(record)
    return nil
  } catch {
    return error
  }
}

func value(_ text: String) throws(JSONError) -> JSONValue {
  var reader = JSONReader()
  return try reader.read(text)
}

/// The error of a text that is no JSON value.
func valueError(_ text: String) -> JSONError? { valueError(Array(text.utf8)) }

func valueError(_ bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    var reader = JSONReader()
    _ = try reader.read(bytes.span)
    return nil
  } catch {
    return error
  }
}
