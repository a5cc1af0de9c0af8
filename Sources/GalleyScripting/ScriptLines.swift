import Galley

/// Where the lines of a script stand in the pipeline file.
struct ScriptLines: Sendable {
  /// How many lines stand in front of the script where its own follow each other there, so that Lua
  /// counts as the file does; else 0, and Lua counts those of the script.
  let before: Int
  /// By the lines of the script, where they don't follow each other.
  private let table: [Int]

  init(of text: String, in value: SourceValue) {
    var table: [Int] = []
    var distances: Set<Int> = []
    var start = 0
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      table.append(value.place(of: start..<start).start.line)
      // Where an empty line stands is not known, and doesn't matter.
      if !line.isEmpty { distances.insert(table[index] - index - 1) }
      start += line.count + 1
    }
    let distance = distances.count == 1 ? distances.first : nil
    before = max(0, distance ?? 0)
    self.table = distance == before ? [] : table
  }

  /// The line of the file for a line that Lua names; nil where there is none.
  func line(_ line: Int) -> Int? {
    if table.isEmpty { return line > before ? line : nil }
    return table.indices.contains(line - 1) ? table[line - 1] : nil
  }

  /// A message of Lua's that names a line, as in `to close 'if' at line 2`, with the file's line.
  func placed(_ message: String) -> String {
    guard !table.isEmpty, let words = message.firstRange(of: " at line ") else { return message }
    let digits = message[words.upperBound...].prefix(while: \.isNumber)
    guard let number = Int(digits), let line = line(number) else { return message }
    return message[..<words.upperBound] + String(line) + message[digits.endIndex...]
  }
}
