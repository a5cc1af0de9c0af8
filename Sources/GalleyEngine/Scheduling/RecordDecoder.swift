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

  /// - Throws: why the record is no document.
  mutating func decode(
    _ record: RawRecord, in bytes: [UInt8]
  ) throws(InputFailure) -> Document {
    let sourceName = sourceName(of: record.place)
    switch record.content {
    case .unreadable(let message): throw InputFailure(message)
    case .text: return try decodeText(bytes.span.extracting(record.range), sourceName)
    case .json:
      let decoded = try read(record, in: bytes, sourceName)
      let isUnread = decoded.quarantine?["stage"]?.string == "input"
      return isUnread ? try unread(decoded) : decoded.document
    }
  }

  /// A document of one file, which is text or an HTML page.
  private func decodeText(
    _ bytes: Span<UInt8>, _ sourceName: String
  ) throws(InputFailure) -> Document {
    do throws(TextDecodingError) {
      let decoded = try TextDecoder.decode(bytes)
      if decoded.replacements > 0 {
        counter.count("bytes that encode nothing were replaced with U+FFFD", stage: "input")
      }
      if let problem = decoded.problem { counter.count(problem.description, stage: "input") }
      var document = Document(id: sourceName)
      if decoded.isHTML { document.html = decoded.text } else { document.text = decoded.text }
      document.source = sourceName
      document.metadata.encoding = decoded.encoding
      return document
    } catch {
      throw InputFailure(error.description)
    }
  }

  private mutating func read(
    _ record: RawRecord, in bytes: [UInt8], _ sourceName: String
  ) throws(InputFailure) -> DecodedRecord {
    do throws(JSONError) {
      var decoded = try reader.read(
        bytes.span.extracting(record.range), defaultID: record.place.name(in: sourceName))
      for note in decoded.notes { counter.count(note.description, stage: "input") }
      if decoded.document.source == nil { decoded.document.source = sourceName }
      return decoded
    } catch {
      throw InputFailure("\(error.message) (byte \(error.offset + 1) of the record)")
    }
  }

  /// A record that an earlier run could not read, from the bytes that it kept.
  private mutating func unread(_ decoded: DecodedRecord) throws(InputFailure) -> Document {
    guard let bytes = decoded.document.fields["raw"]?.string.flatMap(Base64.decode) else {
      // One that could be decoded failed for its id; it has another chance.
      if decoded.document.has(.text) || decoded.document.has(.html) { return decoded.document }
      let message = decoded.quarantine?["message"]?.string ?? ""
      throw InputFailure("was not read then either: \(message)")
    }
    do throws(JSONError) {
      return try reader.read(bytes.span, defaultID: decoded.document.id).document
    } catch {
      throw InputFailure("\(error.message) (byte \(error.offset + 1) of what was kept in 'raw')")
    }
  }

  private mutating func sourceName(of place: RecordPlace) -> String {
    if let source, source.index == place.source { return source.source.name }
    let found = list[place.source]
    source = (place.source, found)
    return found.name
  }
}
