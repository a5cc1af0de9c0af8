import GalleyFormats

/// A line that GitHub Actions takes for an annotation: `::error file=…,line=…::message`.
package struct GitHubCommand: Sendable {
  package enum Level: String, Sendable {
    case error
    case warning
    case notice
  }

  package let level: Level
  /// What it says; its lines stay lines.
  package let message: String
  package let title: String
  /// Relative to the repository's root, else GitHub shows it beside no file.
  package let file: String?
  /// They count from 1.
  package let line: Int?
  package let column: Int?
  package let endLine: Int?
  /// Counted only within one line.
  package let endColumn: Int?

  package init(
    _ level: Level, _ message: String, title: String, file: String? = nil, line: Int? = nil,
    column: Int? = nil, endLine: Int? = nil, endColumn: Int? = nil
  ) {
    self.level = level
    self.message = message
    self.title = title
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// The command with a line end.
  package var text: String {
    let properties = [
      ("file", file), ("line", line.map(String.init)), ("col", column.map(String.init)),
      ("endLine", endLine.map(String.init)), ("endColumn", endColumn.map(String.init)),
      ("title", title),
    ]
    let listed = properties.compactMap { name, value in
      value.map { "\(name)=\(Self.property($0))" }
    }
    return "::\(level.rawValue) \(listed.joined(separator: ","))::\(Self.data(message))\n"
  }

  /// Of a message, `%` and line ends are replaced, and what is harmful where it is shown.
  private static func data(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.map { safeText(String($0)).replacing("%", with: "%25") }.joined(separator: "%0A")
  }

  /// Of a property, `:` and `,` are replaced as well; a line end is shown by its number.
  private static func property(_ text: String) -> String {
    safeText(text).replacing("%", with: "%25").replacing(":", with: "%3A")
      .replacing(",", with: "%2C")
  }
}
