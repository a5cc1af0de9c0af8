import Galley
import GalleyFormats

extension NameList {
  /// Between the aliases in a cell.
  private static let aliasSeparator = UInt8(ascii: "|")

  /// Reads a table whose first row names the columns.
  mutating func readRows(_ rows: CSVReader) throws {
    var rows = rows
    guard try rows.next() else { return }
    let columns = try columns(of: rows)
    let width = rows.cells.count
    while try rows.next() {
      guard rows.cells.count <= width else {
        report(
          "the row has \(rows.cells.count) cells, and the first one \(width); put cells with a "
            + "separator in them in quotes", line: rows.line)
        continue
      }
      read(rows, columns)
    }
  }

  /// The column of each key.
  private func columns(of header: CSVReader) throws(StageError) -> [Int?] {
    let names = header.cells.map { cell in
      String(decoding: header.bytes[cell], as: UTF8.self).lowercased()
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for key in ["name", "type"] where !names.contains(key) {
      try refuse(
        "the first row has no column '\(key)'; it names the columns, such as name,type,id",
        line: header.line)
    }
    for key in NameListKey.names where names.count(where: { $0 == key }) > 1 {
      try refuse("the column '\(key)' is there twice; take one away", line: header.line)
    }
    let others = names.filter { !NameListKey.names.contains($0) && !$0.isEmpty }
    if let other = others.first {
      let hint = Suggestion.clause(for: other, among: NameListKey.names)
      let shown = others.map { "'\(safeText($0, limit: 40))'" }.joined(separator: ", ")
      remark("nothing is done with the column \(shown)" + hint)
    }
    return NameListKey.names.map { names.firstIndex(of: $0) }
  }

  private mutating func read(_ rows: CSVReader, _ columns: [Int?]) {
    let bytes = rows.bytes.span
    func cell(_ key: NameListKey) -> Range<Int> {
      guard let column = columns[key.rawValue], column < rows.cells.count else { return 0..<0 }
      return bytes.trimmed(rows.cells[column])
    }
    begin(
      type: bytes.extracting(cell(.type)), id: bytes.extracting(cell(.id)), line: rows.line)
    add(bytes.extracting(cell(.name)), line: rows.line)
    let aliases = cell(.aliases)
    var start = aliases.lowerBound
    while start < aliases.upperBound {
      var end = start
      while end < aliases.upperBound, bytes[end] != Self.aliasSeparator { end += 1 }
      let alias = bytes.trimmed(start..<end)
      if !alias.isEmpty { add(bytes.extracting(alias), line: rows.line) }
      start = end + 1
    }
  }
}

extension Span<UInt8> {
  /// A range without the white space of ASCII at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= 0x20 { start += 1 }
    while start < end, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
