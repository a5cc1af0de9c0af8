package import Galley

/// A regular expression in the syntax of RE2 whose groups can be asked for.
package struct GroupPattern: Sendable {
  /// Bytes that one takes at most.
  package static let largestMemory = 1 << 20

  /// Steps of one match.
  ///
  /// RE2 mostly takes one a byte, and at worst as many as the pattern has parts; as nothing can stop it,
  /// a match that might take five seconds is not begun.
  private static let mostSteps = 1 << 30

  /// How many steps a match may take for each byte of the text.
  package let stepsPerByte: Int
  #if Patterns
    private let compiled: RE2Pattern
  #endif

  package init(_ text: String, mostGroups: Int) throws(PatternError) {
    #if Patterns
      compiled = try RE2Patterns(largestMemory: Int64(Self.largestMemory))
        .compile(text, withGroups: true)
      stepsPerByte = max(1, compiled.stepsPerByte)
      guard compiled.groupCount <= mostGroups else {
        throw PatternError(
          "the pattern has \(compiled.groupCount) groups, and at most \(mostGroups) are possible; "
            + "those that begin with '(?:' don't count")
      }
    #else
      _ = try NoPatterns().compile(text)
      stepsPerByte = 1
    #endif
  }

  /// Fills `places` with start and end of the leftmost match at or behind an offset, and of its
  /// groups, -1 for those that took no part.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: how many pairs were filled, 0 where nothing matches; nil where there is so much text for so
  ///   large a pattern that a match might take very long.
  package func match(
    in text: Span<UInt8>, from offset: Int, into places: inout MutableSpan<Int>
  ) -> Int? {
    #if Patterns
      guard text.count - offset <= Self.mostSteps / stepsPerByte else { return nil }
      return compiled.match(in: text, from: offset, into: &places)
    #else
      return 0
    #endif
  }
}
