/// A regular expression in the syntax of RE2, which is matched in linear time.
public struct Pattern: Hashable, Sendable, CustomStringConvertible {
  /// As written.
  public let text: String
  private let compiled: any CompiledPattern

  public init(_ text: String, compiledBy compiler: any PatternCompiler) throws(PatternError) {
    self.text = text
    compiled = try compiler.compile(text)
  }

  public var description: String { text }

  /// Whether the pattern matches anywhere in `text`.
  public func matches(_ text: String) -> Bool { compiled.matches(text.utf8Span.span) }

  /// The leftmost match at or behind an offset; offsets count UTF-8.
  public func firstMatch(in text: String, from offset: Int = 0) -> Range<Int>? {
    compiled.firstMatch(in: text.utf8Span.span, from: offset)
  }

  /// The leftmost match at or behind an offset, in bytes that are valid UTF-8.
  package func firstMatch(in text: Span<UInt8>, from offset: Int) -> Range<Int>? {
    compiled.firstMatch(in: text, from: offset)
  }

  /// Whether the pattern matches anywhere in a piece of a text.
  func matches(_ text: Span<UInt8>) -> Bool { compiled.matches(text) }

  /// Equal texts are equal patterns; both compared by bytes.
  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Pattern: StageOptionValue {
  public static var optionType: OptionType { .pattern }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> Pattern? {
    read(value, patterns: NoPatterns(), reporting: &problems)
  }

  public static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Pattern? {
    guard let text = value.scalar?.text, !text.isEmpty else {
      mismatch(value, reporting: &problems)
      return nil
    }
    do throws(PatternError) {
      return try Pattern(text, compiledBy: patterns)
    } catch {
      let range = error.range ?? 0..<text.utf8.count
      problems.append(
        Diagnostic(
          error.isUnsupported ? .missingTrait : .badPattern, error.message,
          at: value.place(ofBytes: range)))
      return nil
    }
  }

  public var jsonValue: JSONValue { .string(text) }
}
