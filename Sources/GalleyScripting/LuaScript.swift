package import Galley

/// A script in Lua, checked to be one.
///
/// Two scripts are equal where their texts are, by bytes.
package struct LuaScript: Hashable, Sendable, CustomStringConvertible {
  /// As written, without the indentation that YAML takes off.
  package let text: String
  let lines: ScriptLines
  /// What it takes from a document and puts into it, as far as its text says.
  let contract: Contract

  package var description: String { text }

  package static func == (left: LuaScript, right: LuaScript) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension LuaScript: StageOptionValue {
  package static var optionType: OptionType { .script }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> LuaScript? {
    guard let text = value.scalar?.text, !text.isEmpty else {
      mismatch(value, reporting: &problems)
      return nil
    }
    let lines = ScriptLines(of: text, in: value)
    if let problem = syntaxProblem(of: text, linesBefore: lines.before) {
      let code = problem.isUnsupported ? DiagnosticCode.missingTrait : .badScript
      problems.append(
        Diagnostic(
          code, lines.placed(problem.message), at: value.place(ofBytes: problem.range(in: text))))
      return nil
    }
    return LuaScript(text: text, lines: lines, contract: ScriptReader(text).contract)
  }

  package var jsonValue: JSONValue { .string(text) }
}

/// Where each line starts, in UTF-8 offsets.
private func lineStarts(of text: String) -> [Int] {
  var starts = [0]
  for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
    starts.append(offset + 1)
  }
  return starts
}

/// Why a text is no script.
struct ScriptProblem: Error {
  let message: String
  /// From 1; 0 where it is not known.
  let line: Int
  var isUnsupported = false

  /// The piece to blame: what Lua names, where it stands on its line once, else the whole line.
  func range(in text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let starts = lineStarts(of: text)
    guard starts.indices.contains(line - 1) else { return 0..<bytes.count }
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    var start = starts[line - 1]
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if message.hasSuffix("<eof>") { return end..<end }
    return token.flatMap { onlyPlace(of: Array($0.utf8), in: bytes, start..<end) } ?? start..<end
  }

  /// What stands behind `near`, in quotes.
  private var token: Substring? {
    guard message.hasSuffix("'"), let near = message.range(ofLast: " near '") else { return nil }
    return message[near...].dropLast()
  }

  private func onlyPlace(
    of token: [UInt8], in bytes: [UInt8], _ line: Range<Int>
  ) -> Range<Int>? {
    guard !token.isEmpty, token.count <= line.count else { return nil }
    let places = (line.lowerBound...line.upperBound - token.count).filter {
      bytes[$0...].starts(with: token)
    }
    guard let place = places.first, places.count == 1 else { return nil }
    return place..<place + token.count
  }
}

extension String {
  /// Behind the last place where `piece` stands.
  fileprivate func range(ofLast piece: String) -> String.Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(piece) { return self.index(index, offsetBy: piece.count) }
    }
    return nil
  }
}
