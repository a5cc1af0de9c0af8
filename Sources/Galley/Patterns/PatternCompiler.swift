/// Makes patterns that can be matched, of texts in the syntax of RE2.
///
/// It may run on nothing but the pattern: `galley check` compiles every pattern.
public protocol PatternCompiler: Sendable {
  /// Compiles a pattern, or says what is wrong with it.
  func compile(_ pattern: String) throws(PatternError) -> any CompiledPattern
}

/// A pattern that can be matched, in time linear in the text.
public protocol CompiledPattern: Sendable {
  /// Whether it matches anywhere in a text, which is valid UTF-8.
  func matches(_ text: Span<UInt8>) -> Bool

  /// The leftmost match at or behind an offset; offsets count bytes.
  func firstMatch(in text: Span<UInt8>, from offset: Int) -> Range<Int>?
}

/// Why a pattern can't be used.
public struct PatternError: Error, Hashable, Sendable {
  /// Without a full stop.
  public let message: String
  /// The piece to blame, in UTF-8 offsets of the pattern; nil where it is all of it.
  public let range: Range<Int>?
  /// Whether no pattern at all can be used here.
  package let isUnsupported: Bool

  public init(_ message: String, at range: Range<Int>? = nil) {
    self.message = message
    self.range = range
    isUnsupported = false
  }

  fileprivate init(unsupported message: String) {
    self.message = message
    range = nil
    isUnsupported = true
  }
}

/// Stands in where Galley was built without patterns: refuses each.
package struct NoPatterns: PatternCompiler {
  package init() {}

  package func compile(_ pattern: String) throws(PatternError) -> any CompiledPattern {
    throw PatternError(
      unsupported: "patterns need the package trait 'Patterns', which this galley is built without")
  }
}
