package import Galley

/// A regular expression in the syntax of RE2 whose groups can be asked for.
package struct GroupPattern: Sendable {
  #if Patterns
    private let compiled: RE2Pattern
  #endif

  package init(_ text: String) throws(PatternError) {
    #if Patterns
      compiled = try RE2Patterns().compile(text, withGroups: true)
    #else
      _ = try NoPatterns().compile(text)
    #endif
  }

  /// Fills `places` with start and end of the leftmost match at or behind an offset, and of its
  /// groups, -1 for those that took no part.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: how many pairs were filled, 0 where nothing matches.
  package func match(
    in text: Span<UInt8>, from offset: Int, into places: inout MutableSpan<Int>
  ) -> Int {
    #if Patterns
      compiled.match(in: text, from: offset, into: &places)
    #else
      0
    #endif
  }
}
