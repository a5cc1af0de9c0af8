import Galley

/// Takes a pattern for plain text, and refuses one with a parenthesis.
struct PlainPatterns: PatternCompiler {
  func compile(_ pattern: String) throws(PatternError) -> any CompiledPattern {
    guard !pattern.contains("(") else { throw PatternError("no groups") }
    return PlainPattern(bytes: Array(pattern.utf8))
  }
}

private struct PlainPattern: CompiledPattern {
  let bytes: [UInt8]

  func matches(_ text: Span<UInt8>) -> Bool { firstMatch(in: text, from: 0) != nil }

  func firstMatch(in text: Span<UInt8>, from offset: Int) -> Range<Int>? {
    guard text.count - bytes.count >= offset else { return nil }
    for start in offset...(text.count - bytes.count)
    where bytes.indices.allSatisfy({ text[start + $0] == bytes[$0] }) {
      return start..<(start + bytes.count)
    }
    return nil
  }
}
