/// Terms with their texts in one column, each text broken between words.
///
/// - Parameter columns: the width of the page in characters.
func alignedEntries(_ entries: [(term: String, text: String)], columns: Int) -> [String] {
  // A longer term gets a line of its own.
  let widest = entries.map(\.term.unicodeScalars.count).filter { $0 <= 24 }.max() ?? 24
  let margin = widest + 4
  let blank = String(repeating: " ", count: margin)
  return entries.flatMap { term, text in
    let texts = wrapped(text, columns: max(20, columns - margin))
    if term.unicodeScalars.count > widest { return ["  " + term] + texts.map { blank + $0 } }
    let first = "  " + term.padded(to: widest) + "  " + (texts.first ?? "")
    return [first] + texts.dropFirst().map { blank + $0 }
  }
}

/// Breaks a text into lines between words; a word that is too long stands alone.
private func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let length = line.unicodeScalars.count
    if !line.isEmpty, length + 1 + word.unicodeScalars.count > columns {
      lines.append(line)
      line = String(word)
    } else {
      line += (line.isEmpty ? "" : " ") + word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
