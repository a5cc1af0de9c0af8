import Galley
import GalleyFormats

/// Turns raw records into documents.
///
/// Each worker has one of its own.
struct RecordDecoder: Sendable {
  private var reader = DocumentReader()
  private let list: InputList
  private let counter: NoteCounter
  /// The source looked up last, since records of one source come in a row.
  private var source: (index: Int, source: InputList.Source)?

  init(_ list: InputList, counter: NoteCounter) {
    self.list = list
    self.counter = counter
  }

  /// What a record is called that has no id of its own.
  mutating func name(of place: RecordPlace) -> String {
    place.name(in: sourceName(of: place))
  }

  /// - Parameter isUTF8: whether all of `bytes` is known to be UTF-8.
  /// - Throws: why the record is no document.
  mutating func decode(
    _ record: RawRecord, in bytes: [UInt8], isUTF8: Bool
  ) throws(InputFailure) -> Document {
    let sourceName = sourceName(of: record.place)
    switch record.content {
    case .unreadable(let message): throw InputFailure(message)
    case .text:
      do throws(TextDecodingError) {
        let decoded = try TextDecoder.decode(bytes.span.extracting(record.range))
        if decoded.replacements > 0 {
          counter.count("bytes that encode nothing were replaced with U+FFFD", stage: "input")
        }
        var document = Document(id: sourceName, text: decoded.text)
        document.source = sourceName
        document.metadata.encoding = decoded.encoding
        return document
      } catch {
        throw InputFailure(error.description)
      }
    case .json:
      do throws(JSONError) {
        var decoded = try decode(
          record.range, of: bytes, isUTF8: isUTF8, name: record.place.name(in: sourceName))
        for note in decoded.notes { counter.count(note.description, stage: "input") }
        if decoded.document.source == nil { decoded.document.source = sourceName }
        return decoded.document
      } catch {
        throw InputFailure("\(error.message) (byte \(error.offset + 1) of the record)")
      }
    }
  }

  private mutating func decode(
    _ range: Range<Int>, of bytes: [UInt8], isUTF8: Bool, name: String
  ) throws(JSONError) -> DecodedRecord {
    if isUTF8 {
      // The whole batch was validated at once, which costs a third of doing it record by record.
      let text = unsafe UTF8Span(unchecked: bytes.span)
      return try reader.read(range, of: text, defaultID: name)
    }
    return try reader.read(bytes.span.extracting(range), defaultID: name)
  }

  private mutating func sourceName(of place: RecordPlace) -> String {
    if let source, source.index == place.source { return source.source.name }
    let found = list[place.source]
    source = (place.source, found)
    return found.name
  }
}

/// Whether all of `bytes` is UTF-8.
func isUTF8(_ bytes: [UInt8]) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}
