/// A question about a document, written in a pipeline file, such as
/// `document.metadata.language == "en" and document.entities.count > 3`.
///
/// Asking it can't fail and can't take long: what is absent compares as absent, and each comparison
/// takes time linear in the document. Two conditions are equal where their texts are, but for space.
public struct Condition: Sendable, CustomStringConvertible {
  /// What a condition is made of, so that it is handed on as one reference.
  private final class Storage: Sendable {
    let description: String
    let syntax: ConditionSyntax
    let test: ConditionTest
    /// The value that it was read from.
    let source: SourceValue
    let patterns: any PatternCompiler
    let uses: [(part: Part, range: Range<Int>)]

    init(
      _ syntax: ConditionSyntax, _ test: ConditionTest, _ source: SourceValue,
      _ patterns: any PatternCompiler, _ uses: [(part: Part, range: Range<Int>)]
    ) {
      description = syntax.text
      self.syntax = syntax
      self.test = test
      self.source = source
      self.patterns = patterns
      self.uses = uses
    }
  }

  private let storage: Storage

  private init(_ storage: Storage) { self.storage = storage }

  /// A condition that stands in no file.
  public init(_ text: String, patterns: any PatternCompiler) throws(Diagnostic) {
    let place = SourcePlace(
      origin: .argument(text), start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: text.unicodeScalars.count + 1))
    var problems: [Diagnostic] = []
    let value = SourceValue(.scalar(.init(text, kind: .string)), at: place)
    let condition = Condition.read(value, patterns: patterns, reporting: &problems)
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    guard let condition else { throw Diagnostic(.badCondition, "no condition", at: place) }
    self = condition
  }

  /// The condition in one form, whatever space it was written with.
  public var description: String { storage.description }

  /// Whether the answer is yes.
  public func holds(for document: borrowing Document) -> Bool {
    storage.test.holds(for: document)
  }

  /// The parts that it looks at, each once.
  public var parts: [Part] {
    var seen: Set<Part> = []
    return storage.uses.map(\.part).filter { seen.insert($0).inserted }
  }
}

extension Condition: Hashable {
  public static func == (left: Condition, right: Condition) -> Bool {
    left.description.utf8.elementsEqual(right.description.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Condition: StageOptionValue {
  public static var optionType: OptionType { .condition }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> Condition? {
    read(value, patterns: NoPatterns(), reporting: &problems)
  }

  public static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Condition? {
    guard let scalar = value.scalar, !scalar.text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      mismatch(value, reporting: &problems)
      return nil
    }
    do throws(ConditionProblem) {
      let syntax = try ConditionParser.parse(scalar.text)
      var checker = ConditionChecker(patterns: patterns)
      let test = checker.test(syntax)
      problems += checker.problems.map { $0.diagnostic(in: value) }
      guard checker.problems.allSatisfy({ $0.severity == .warning }) else { return nil }
      return Condition(Storage(syntax, test, value, patterns, checker.uses))
    } catch {
      problems.append(error.diagnostic(in: value))
      return nil
    }
  }

  public var jsonValue: JSONValue { .string(description) }
}

extension Condition {
  /// The parts that it looks at, with the places of the paths.
  package var placedParts: [(part: Part, place: SourcePlace)] {
    storage.uses.map { ($0.part, storage.source.place(ofBytes: $0.range)) }
  }

  /// What is at odds with the types that fields are declared with, and the field.
  ///
  /// - Parameter fieldType: nil where nothing is known of a field.
  package func problems(
    withFields fieldType: @escaping (String) -> FieldType?
  ) -> [(problem: Diagnostic, field: String)] {
    var checker = ConditionChecker(patterns: storage.patterns, fieldType: fieldType)
    _ = checker.test(storage.syntax)
    return checker.problems.compactMap { problem in
      problem.field.map { (problem.diagnostic(in: storage.source), $0) }
    }
  }

  /// The parts that every document has for which it holds.
  package var ensuredParts: Set<Part> { storage.test.ensuredParts }

  /// Whether it holds for no document for which `other` does not.
  ///
  /// It may be so without being known here.
  package func implies(_ other: Condition) -> Bool {
    let own = Set(storage.syntax.conjuncts.map(\.text))
    return other.storage.syntax.conjuncts.allSatisfy { own.contains($0.text) }
  }
}
