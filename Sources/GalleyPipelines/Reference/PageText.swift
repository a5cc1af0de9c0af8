import GalleyFormats

/// A terminal's width, less a margin.
private let width = 78

extension String {
  /// With its lines broken between words; lines that start with a space stay as they are.
  func wrapped(indented indent: Int = 0, more: Int = 0) -> String {
    let first = String(repeating: " ", count: indent)
    let other = String(repeating: " ", count: indent + more)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      guard let start = paragraph.utf8.first, start != UInt8(ascii: " ") else {
        lines.append(String(paragraph))
        continue
      }
      var line = lines.isEmpty ? first : other
      var isEmpty = true
      for word in paragraph.split(separator: " ") {
        if !isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
          lines.append(line)
          (line, isEmpty) = (other, true)
        }
        line += isEmpty ? word : " " + word
        isEmpty = false
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Each line made safe to show: what plugins declare is not Galley's own.
  var safePage: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { safeText(String($0), limit: .max) }.joined(separator: "\n")
  }

  /// The same for a page that a CI system reads too.
  var safeCommandPage: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { safeCommandText(String($0), limit: .max) }.joined(separator: "\n")
  }

  /// Without line feeds at both ends.
  var trimmed: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }

  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }

  /// Each line that is not empty moved to the right.
  func indented(by count: Int) -> String {
    let space = String(repeating: " ", count: count)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
  }
}
