/// A word or a mark of Swift source.
struct SwiftToken: Hashable {
  enum Kind: Hashable {
    /// A keyword, a name or a number; names in backticks keep them.
    case word
    /// One byte of an operator or a bracket, or an arrow.
    case mark
  }

  let kind: Kind
  let text: String
  /// Counts from 1.
  let line: Int
  /// Counts bytes from 1.
  let column: Int

  func isMark(_ text: String) -> Bool { kind == .mark && self.text == text }

  func isWord(_ text: String) -> Bool { kind == .word && self.text == text }
}
