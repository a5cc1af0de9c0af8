package import Galley

/// Writes documents as rows of CSV (RFC 4180), with columns that are fixed before the first row.
///
/// Lists and objects are written as JSON. A cell is empty where the document has no such value, and
/// `""` where it has an empty text. Rows end with CR LF.
package struct CSVWriter: Sendable {
  private let columns: [ColumnPath]
  private let unit: OffsetUnit
  /// Whether cells that a spreadsheet would run get an apostrophe.
  private let defusesFormulas: Bool
  private let coverage: ColumnCoverage

  package init(
    _ columns: [ColumnPath], offsets: OffsetUnit = .scalars, defusesFormulas: Bool = true
  ) {
    self.columns = columns
    unit = offsets
    self.defusesFormulas = defusesFormulas
    coverage = ColumnCoverage(columns)
  }

  /// The row of names, with its line end.
  package var header: String {
    var buffer = ByteBuffer()
    for (index, column) in columns.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.appendCell(column.text)
    }
    buffer.append("\r\n")
    return String(decoding: buffer.array, as: UTF8.self)
  }

  /// Appends the document's row to `buffer`; whole or not at all.
  ///
  /// - Parameter missing: called for each value of the document that has no column, by its name.
  /// - Throws: an error that names what can't be written.
  package func write(
    _ document: Document, to buffer: inout ByteBuffer, missing: (String) -> Void
  ) throws(JSONError) {
    let start = buffer.count
    do throws(JSONError) {
      for (index, column) in columns.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        try append(column.value(in: document), of: column, document, to: &buffer)
      }
    } catch {
      buffer.truncate(to: start)
      throw error
    }
    // A line without anything would be no row to most readers.
    if buffer.count == start { buffer.append("\"\"") }
    buffer.append("\r\n")
    coverage.forEachMissing(in: document, missing)
  }

  private func append(
    _ value: CellValue, of column: ColumnPath, _ document: Document,
    to buffer: inout ByteBuffer
  ) throws(JSONError) {
    switch value {
    case .absent: return
    case .number(let number): buffer.append(decimal: number)
    case .text(let text):
      let isDefused = defusesFormulas && SpreadsheetFormula.isLikely(text)
      buffer.appendCell(isDefused ? "'" + text : text)
    case .json(let value):
      var cell = ByteBuffer()
      do throws(UnwritableValue) {
        try cell.append(value, depth: 1)
      } catch {
        throw error.problem(in: column.text)
      }
      buffer.appendCell(String(decoding: cell.array, as: UTF8.self))
    case .part(let part, let below):
      buffer.appendCell(try ColumnPath.json(part, below, in: document, offsets: unit))
    }
  }
}
