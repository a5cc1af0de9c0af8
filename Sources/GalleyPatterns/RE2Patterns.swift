#if Patterns
  internal import CRE2
  public import Galley

  /// Compiles patterns with RE2, which matches in time linear in the text.
  public struct RE2Patterns: PatternCompiler {
    /// Bytes for one pattern: its program, and what matching remembers between texts.
    private let largestMemory: Int64
    /// Bytes of a pattern.
    private static let longest = 32 << 10

    public init() { self.init(largestMemory: 8 << 20) }

    init(largestMemory: Int64) { self.largestMemory = largestMemory }

    public func compile(_ pattern: String) throws(PatternError) -> any CompiledPattern {
      try compile(pattern, withGroups: false)
    }

    func compile(
      _ pattern: String, withGroups: Bool
    ) throws(PatternError) -> RE2Pattern {
      guard pattern.utf8.count <= Self.longest else {
        throw PatternError("the pattern is longer than \(Self.longest >> 10) KiB")
      }
      var problem = cre2_problem()
      var copy = pattern
      let compiled = copy.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          unsafe cre2_compile(
            characters.baseAddress, characters.count, largestMemory, withGroups,
            &problem)
        }
      }
      guard let compiled = unsafe compiled else { throw patternError(problem, in: pattern) }
      return unsafe RE2Pattern(compiled)
    }
  }

  /// A pattern that RE2 compiled; matching may run on several threads at once.
  @safe
  final class RE2Pattern: CompiledPattern, Sendable {
    // Made for this object, never handed out, and freed in `deinit`; RE2 only reads it in between.
    nonisolated(unsafe) private let pattern: OpaquePointer

    @unsafe
    init(_ pattern: OpaquePointer) { unsafe self.pattern = pattern }

    deinit { unsafe cre2_delete(pattern) }

    var groupCount: Int { unsafe Int(cre2_group_count(pattern)) }

    /// How many steps a match may take for each byte of the text.
    var stepsPerByte: Int { unsafe Int(cre2_program_size(pattern)) }

    func matches(_ text: Span<UInt8>) -> Bool {
      withCharacters(of: text) { unsafe cre2_matches(pattern, $0, text.count) }
    }

    func firstMatch(in text: Span<UInt8>, from offset: Int) -> Range<Int>? {
      guard offset >= 0, offset <= text.count else { return nil }
      var start = 0
      var end = 0
      let isFound = withCharacters(of: text) { characters in
        unsafe cre2_find(pattern, characters, text.count, offset, &start, &end)
      }
      return isFound ? start..<end : nil
    }

    /// Fills `places` with start and end of the leftmost match at or behind an offset, and of its
    /// groups, -1 for those that took no part.
    ///
    /// - Returns: how many pairs were filled, 0 where nothing matches.
    func match(in text: Span<UInt8>, from offset: Int, into places: inout MutableSpan<Int>) -> Int {
      guard offset >= 0, offset <= text.count else { return 0 }
      return unsafe places.withUnsafeMutableBufferPointer { places in
        withCharacters(of: text) { characters in
          guard let target = places.baseAddress else { return 0 }
          return unsafe Int(
            cre2_match(
              pattern, characters, text.count, offset, target, Int32(places.count / 2)))
        }
      }
    }

    /// RE2 wants an address for an empty text too.
    @safe
    private func withCharacters<Result>(
      of text: Span<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
      unsafe text.withUnsafeBytes { bytes in
        guard let first = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
          var nothing: CChar = 0
          return unsafe body(&nothing)
        }
        return unsafe body(first)
      }
    }
  }
#endif
