import Galley
import GalleyFormats

/// Makes the bytes of one document in one of the formats.
enum ExportWriter: Sendable {
  case ndjson(DocumentWriter)
  /// - Parameter isAlone: whether it has a file of its own, and no bracket or comma around it.
  case json(DocumentWriter, isAlone: Bool)
  case csv(CSVWriter, note: @Sendable (String) -> Void)
  case markdown(MarkdownWriter)

  init(_ configuration: Export.Configuration, _ context: StageContext) {
    let offsets = OffsetUnit(configuration.offsets)
    let isAlone = configuration.directory != nil
    let parts = configuration.parts.map { $0.compactMap(\.part) }
    let documents =
      parts.map { DocumentWriter(offsets: offsets, order: $0) } ?? DocumentWriter(offsets: offsets)
    switch configuration.effectiveFormat {
    case .ndjson: self = .ndjson(documents)
    case .json: self = .json(documents, isAlone: isAlone)
    case .markdown:
      self = .markdown(MarkdownWriter(isAlone ? .ofOneDocument : .ofMany, parts: parts))
    case .csv:
      let columns = configuration.columns?.map(\.path) ?? Export.Column.usual
      self = .csv(
        CSVWriter(columns, offsets: offsets, defusesFormulas: configuration.formulas == .defuse),
        note: { context.note("'\($0)' has no column") })
    }
  }

  func write(_ document: borrowing Document, to buffer: inout ByteBuffer) throws(JSONError) {
    switch self {
    case .ndjson(let writer):
      try writer.write(document, to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
    case .json(let writer, let isAlone):
      try writer.write(document, to: &buffer)
      if isAlone { buffer.append(UInt8(ascii: "\n")) }
    case .csv(let writer, let note): try writer.write(document, to: &buffer, missing: note)
    case .markdown(let writer): try writer.write(document, to: &buffer)
    }
  }

  /// The extension of a file for one document, with its dot.
  var pathExtension: String {
    if case .markdown = self { ".md" } else { ".json" }
  }

  /// What stands around the documents in one file.
  var framing: ExportFraming {
    switch self {
    case .ndjson: ExportFraming(endsLines: true)
    case .json: ExportFraming(start: "[\n", separator: ",\n", end: "\n]\n", whole: "[]\n")
    case .csv(let writer, _): ExportFraming(header: writer.header, endsLines: true)
    case .markdown: ExportFraming(separator: MarkdownWriter.separator)
    }
  }
}

/// What stands around the documents in one file.
struct ExportFraming: Sendable {
  /// In front of everything, be there documents or not; an appended file has it already.
  var header = ""
  /// In front of the first document.
  var start = ""
  /// In front of every other one.
  var separator = ""
  /// Behind the last one.
  var end = ""
  /// In place of start and end, where there is no document.
  var whole = ""
  /// Whether what is appended to must end with a line end.
  var endsLines = false
}
