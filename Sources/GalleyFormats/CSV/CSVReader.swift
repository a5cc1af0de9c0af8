/// Reads rows of CSV (RFC 4180) from a file, one at a time, in little memory.
///
/// Rows end with LF or CR LF. Rows whose cells are all empty are skipped, and a byte order mark at the start of
/// the file is dropped. A quote counts as a quote where a cell begins with it.
package struct CSVReader {
  /// The bytes that a row may have.
  package static let longestRow = 64 << 10

  /// The bytes that the cells are in.
  package private(set) var bytes: [UInt8] = []
  /// Where the cells of the row read last stand in `bytes`: UTF-8, without quotes.
  package private(set) var cells: [Range<Int>] = []
  /// The line on which that row starts, from 1.
  package private(set) var line = 0
  private let file: FrontToBackFile
  private var separator: UInt8?
  private var position = 0
  private var nextLine = 1
  private var isAtEnd = false
  private var row = CSVRow()

  /// - Parameter separator: what stands between cells; nil: a comma, a semicolon or a tab, whichever
  ///   comes first in the first row.
  package init(_ file: FrontToBackFile, separator: UInt8? = nil) {
    self.file = file
    self.separator = separator
  }

  /// Reads the next row.
  ///
  /// - Returns: false where there is none.
  package mutating func next() throws -> Bool {
    if nextLine == 1 { try start() }
    while true {
      line = nextLine
      let end = try rowEnd()
      guard position < end else { return false }
      nextLine += row.lines
      let start = position
      position = end
      if row.isBlank { continue }
      guard Self.isUTF8(bytes, start..<end) else {
        throw CSVError(line: line, "the row is not UTF-8; save the file as UTF-8")
      }
      takeQuotesAway()
      return true
    }
  }

  private mutating func start() throws {
    try fill()
    position = Self.markLength(bytes)
    if separator == nil { separator = CSVRow.separator(in: bytes[position...]) }
  }

  private static func isUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let span = bytes.span
    return span.firstInvalidUTF8(in: range) == nil
  }

  private static func markLength(_ bytes: [UInt8]) -> Int {
    let span = bytes.span
    return byteOrderMark(span, at: 0, isLast: true) ?? 0
  }

  /// Finds the cells of the row at the position; the answer is where the next one starts.
  private mutating func rowEnd() throws -> Int {
    while true {
      let isComplete = try row.scan(
        bytes, from: position, separator: separator ?? UInt8(ascii: ","), isLast: isAtEnd,
        line: line)
      if isComplete { return row.end }
      guard bytes.count - position <= Self.longestRow else {
        throw CSVError(
          line: line,
          "the row is longer than \(Self.longestRow >> 10) KiB; is a quote never closed?")
      }
      try fill()
    }
  }

  /// Drops what was read, and reads on.
  private mutating func fill() throws(FileError) {
    if position > 0 {
      bytes.removeSubrange(..<position)
      position = 0
    }
    isAtEnd = try !file.read(into: &bytes)
  }

  /// Makes one of two quotes in a cell, which gets shorter by that.
  private mutating func takeQuotesAway() {
    cells.removeAll(keepingCapacity: true)
    for cell in row.cells {
      guard cell.hasDoubledQuotes else {
        cells.append(cell.range)
        continue
      }
      var end = cell.range.lowerBound
      var index = end
      while index < cell.range.upperBound {
        bytes[end] = bytes[index]
        index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        end += 1
      }
      cells.append(cell.range.lowerBound..<end)
    }
  }
}

/// What is wrong with a row of CSV.
package struct CSVError: Error, Hashable, Sendable {
  /// From 1.
  package let line: Int
  /// What is wrong and what to do, without a full stop.
  package let message: String

  init(line: Int, _ message: String) {
    self.line = line
    self.message = message
  }
}

/// The cells of one row, found but not yet un-quoted.
private struct CSVRow {
  struct Cell {
    /// Without the quotes around it.
    let range: Range<Int>
    var hasDoubledQuotes = false
  }

  private(set) var cells: [Cell] = []
  /// Where the next row starts.
  private(set) var end = 0
  /// How many lines it has.
  private(set) var lines = 1

  var isBlank: Bool { cells.allSatisfy(\.range.isEmpty) }

  /// - Parameter isLast: whether the file ends behind the bytes.
  /// - Returns: false where more bytes are needed.
  mutating func scan(
    _ array: [UInt8], from start: Int, separator: UInt8, isLast: Bool, line: Int
  ) throws(CSVError) -> Bool {
    let bytes = array.span
    cells.removeAll(keepingCapacity: true)
    lines = 1
    end = start
    while true {
      if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
        guard try quotedCell(bytes, separator, isLast: isLast, line: line) else { return false }
      } else {
        plainCell(bytes, separator)
      }
      if end == bytes.count { return isLast }
      end += 1
      if bytes[end - 1] != separator { return true }
    }
  }

  /// Steps to the separator or the line end behind a cell.
  private mutating func plainCell(_ bytes: Span<UInt8>, _ separator: UInt8) {
    let start = end
    while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A { end += 1 }
    let hasReturn =
      end > start && bytes[end - 1] == 0x0D && (end == bytes.count || bytes[end] == 0x0A)
    cells.append(Cell(range: start..<end - (hasReturn ? 1 : 0)))
  }

  private mutating func quotedCell(
    _ bytes: Span<UInt8>, _ separator: UInt8, isLast: Bool, line: Int
  ) throws(CSVError) -> Bool {
    let start = end + 1
    var hasDoubledQuotes = false
    end = start
    while true {
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        if bytes[end] == 0x0A { lines += 1 }
        end += 1
      }
      guard end < bytes.count else {
        if isLast { throw CSVError(line: line, "a quote that begins a cell is never closed") }
        return false
      }
      guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
      hasDoubledQuotes = true
      end += 2
    }
    cells.append(Cell(range: start..<end, hasDoubledQuotes: hasDoubledQuotes))
    end += 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
    if end == bytes.count - 1, isLast, bytes[end] == 0x0D { end += 1 }
    guard end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A else { return true }
    if !isLast, end == bytes.count - 1 { return false }
    throw CSVError(
      line: line,
      "something stands behind a quote that closes a cell; write quotes in a cell twice, as in "
        + "\"Dwayne \"\"The Rock\"\" Johnson\"")
  }

  /// What stands between the cells of the first row.
  static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return bytes.prefix { $0 != 0x0A }.first { separators.contains($0) } ?? UInt8(ascii: ",")
  }
}
