package import Galley
import GalleyFormats

/// Writes documents to a file, into a folder or to standard output.
package struct Export: CommittingStage {
  package static let info = StageInfo(
    "export", "Writes the documents to a file, into a folder, or to standard output.",
    details: """
      A file appears under its name when the run is complete, whole or not at all; until then it is \
      NAME.partial, and so is a folder. In a directory each document has a file of its own, named \
      after its id. Without a path or a directory the documents go to standard output.

      Documentation/export.md tells more of each format.
      """,
    example: """
      - export:
          path: out/articles.ndjson
      - export:
          directory: out/articles
          format: markdown
          parts: [metadata, text, summary]
        name: pages
      - export:
          path: out/articles.csv
          columns: [id, metadata.title, entities.count, summary.text]
        name: table
      """,
    uses: Part.fixed)

  package struct Configuration: StageConfiguration {
    @StageOption(
      """
      How documents are written; by default what the path ends with, .json, .csv or .md, json in a \
      directory, and else ndjson.
      """)
    package var format: Format? = nil
    @StageOption(
      "The file to write, relative to the pipeline file.", primary: true)
    package var path: OutputPath? = nil
    @StageOption(
      "The folder to write into, a file for each document, relative to the pipeline file.")
    package var directory: OutputFolder? = nil
    @StageOption(
      """
      What to do with a file or folder that is there: replace it when the run is complete, append \
      to it (ndjson, csv with the same columns, directories), or fail.
      """)
    package var ifExists = Existing.replace
    @StageOption(
      "The parts to write, in their order, behind the id; by default all that are there.")
    package var parts: [PartName]? = nil
    @StageOption(
      """
      The columns of csv, such as id, metadata.title, fields.words, entities.count or summary.text.
      """)
    package var columns: [Column]? = nil
    @StageOption(
      """
      Whether csv cells that a spreadsheet would run as a formula get an apostrophe in front, or \
      stay as they are.
      """)
    package var formulas = Formulas.defuse
    @StageOption("What the offsets of sentences and entities count.")
    package var offsets = Offsets.scalars

    package init() {}
  }

  /// One document, ready to be written.
  package struct Prepared: Sendable {
    // Two words and a reference: what is larger is boxed wherever its type is not known.
    var bytes: ByteBuffer
    /// nil where documents share a file.
    let file: DocumentFile?
  }

  private let writer: ExportWriter
  private let target: any ExportTarget
  private let spares = SpareBuffers()

  package init(configuration: Configuration, context: StageContext) throws {
    writer = ExportWriter(configuration, context)
    target = try Self.target(configuration, writer, context)
  }

  private static func target(
    _ configuration: Configuration, _ writer: ExportWriter, _ context: StageContext
  ) throws -> any ExportTarget {
    let existing = configuration.ifExists
    if let directory = configuration.directory {
      return try FolderTarget(
        context.absolutePath(directory.path), existing, writer.pathExtension, context)
    }
    if let path = configuration.path {
      return try FileTarget(context.absolutePath(path.path), existing, writer.framing, context)
    }
    return StreamTarget(context.standardOutput, writer.framing)
  }

  package func prepare(_ document: consuming Document) throws -> (Outcome, Prepared) {
    let file = try target.file(for: document.id)
    var buffer = spares.take()
    buffer.reserve(document.text.utf8.count + 1024)
    try writer.write(document, to: &buffer)
    return (.keep(document), Prepared(bytes: buffer, file: file))
  }

  package func commit(_ prepared: consuming Prepared) throws {
    try target.append(prepared.bytes, prepared.file)
    spares.giveBack(prepared.bytes)
  }

  package func flush() throws { try target.flush() }

  package var isResumable: Bool { target.isResumable }

  package func checkpoint() throws -> JSONValue { try target.checkpoint() }

  package func complete() throws { try target.complete() }
}
