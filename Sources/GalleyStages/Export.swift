package import Galley
package import GalleyFormats

/// Writes documents as JSON, to a file or to standard output.
package struct Export: CommittingStage {
  package static let info = StageInfo(
    "export", "Writes the documents to a file or to standard output.",
    details: """
      A file appears under its name when the run is complete, whole or not at all; until then it is \
      NAME.partial. Without a path the documents go to standard output.
      """,
    example: """
      - export:
          format: ndjson
          path: out/articles.ndjson
      """,
    uses: Part.fixed)

  package enum Format: String, StageOptionValue, CaseIterable {
    /// A document a line.
    case ndjson
    /// One array of all documents.
    case json
  }

  package enum Offsets: String, StageOptionValue, CaseIterable {
    case scalars
    case utf8
    case utf16
  }

  package struct Configuration: StageConfiguration {
    @StageOption("How documents are written: a document a line, or one array.")
    package var format = Format.ndjson
    @StageOption(
      "The file to write, relative to the pipeline file; standard output if left out.",
      primary: true)
    package var path: OutputPath? = nil
    @StageOption("What the offsets of sentences and entities count.")
    package var offsets = Offsets.scalars

    package init() {}
  }

  private let writer: DocumentWriter
  private let format: Format
  private let target: ExportTarget

  package init(configuration: Configuration, context: StageContext) throws {
    writer = DocumentWriter(offsets: OffsetUnit(configuration.offsets))
    format = configuration.format
    target = try ExportTarget(
      configuration.path.map { context.absolutePath($0.path) }, else: context.standardOutput)
  }

  package func prepare(_ document: consuming Document) throws -> (Outcome, ByteBuffer) {
    var buffer = target.spareBuffer()
    buffer.reserve(document.text.utf8.count + 1024)
    try writer.write(document, to: &buffer)
    if format == .ndjson { buffer.append(UInt8(ascii: "\n")) }
    return (.keep(document), buffer)
  }

  package func commit(_ prepared: consuming ByteBuffer) throws {
    try target.append(prepared, format)
  }

  package func flush() throws { try target.flush() }

  package func complete() throws { try target.complete(format) }
}

extension OffsetUnit {
  fileprivate init(_ offsets: Export.Offsets) {
    self =
      switch offsets {
      case .scalars: .scalars
      case .utf8: .utf8
      case .utf16: .utf16
      }
  }
}
