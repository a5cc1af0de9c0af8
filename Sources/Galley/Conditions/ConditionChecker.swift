/// Makes a test of a condition, and reports all that is wrong with its paths, types and patterns.
struct ConditionChecker {
  private let resolver: PathResolver
  private let patterns: any PatternCompiler
  private(set) var problems: [ConditionProblem] = []
  /// The parts that the condition looks at, with the places of the paths.
  private(set) var uses: [(part: Part, range: Range<Int>)] = []

  /// - Parameter fieldType: the declared type of a field; nil where none is known.
  init(
    patterns: any PatternCompiler, fieldType: @escaping (String) -> FieldType? = { _ in nil }
  ) {
    resolver = PathResolver(fieldType: fieldType)
    self.patterns = patterns
  }

  /// A value that was checked.
  private struct Operand {
    let term: ConditionTerm
    let type: ValueType
    let syntax: OperandSyntax
    /// The field that the type was declared for.
    var field: String?
  }

  mutating func test(_ syntax: ConditionSyntax) -> ConditionTest {
    switch syntax {
    case .any(let parts): return .any(parts.map { test($0) })
    case .all(let parts): return .all(parts.map { test($0) })
    case .not(let inner): return .not(test(inner))
    case .compare(let left, let mark, let right): return compare(left, mark, right)
    case .isIn(let item, let list): return isIn(item, list)
    case .contains(let whole, let piece): return contains(whole, piece)
    case .matches(let text, let pattern): return matches(text, pattern)
    case .value(let value): return isTrue(value)
    }
  }

  private mutating func report(
    _ message: String, _ range: Range<Int>, _ operands: Operand...
  ) {
    let field = operands.lazy.compactMap(\.field).first
    problems.append(ConditionProblem(.wrongType, message, at: range, field: field))
  }

  /// - Returns: nil where the path names nothing; that is reported.
  private mutating func operand(_ syntax: OperandSyntax) -> Operand? {
    guard case .path(let names) = syntax.kind else {
      let (value, type) = syntax.constant
      return Operand(term: .constant(value), type: type, syntax: syntax)
    }
    let field =
      names.count > 2 && names[1].text == "fields" && resolver.fieldType(names[2].text) != nil
      ? names[2].text : nil
    do throws(ConditionProblem) {
      let resolved = try resolver.resolve(names, at: syntax.range)
      if let doubt = resolved.doubt { problems.append(doubt) }
      if let part = resolved.path.part { uses.append((part, syntax.range)) }
      return Operand(
        term: .path(resolved.path), type: resolved.type, syntax: syntax, field: field)
    } catch {
      var problem = error
      problem.field = field
      problems.append(problem)
      return nil
    }
  }
}

extension ConditionChecker {
  private mutating func isTrue(_ syntax: OperandSyntax) -> ConditionTest {
    guard let value = operand(syntax) else { return .constant(false) }
    switch value.term {
    case .constant(.boolean(let value)): return .constant(value)
    case .path(let path) where value.type == .boolean || value.type == .any: return .isTrue(path)
    case .path:
      report(
        "this is \(value.type.inWords), and neither true nor false; compare it, as in '!= null'",
        syntax.range, value)
    case .constant:
      report(
        "\(value.type.inWords) by itself is neither true nor false; compare it with something",
        syntax.range, value)
    }
    return .constant(false)
  }

  private mutating func compare(
    _ left: OperandSyntax, _ mark: ComparisonOperator, _ right: OperandSyntax
  ) -> ConditionTest {
    // Both are looked at before either is given up, so that all problems show.
    let (first, second) = (operand(left), operand(right))
    guard let first, let second else { return .constant(false) }
    if mark.isOrdering {
      let before = problems.count
      for value in [first, second] where !value.type.isOrdered {
        report(
          "'\(mark.rawValue)' orders numbers or strings, found \(value.type.inWords)",
          value.syntax.range, value)
      }
      guard problems.count == before else { return .constant(false) }
    }
    guard first.type.isComparable(to: second.type) else {
      let blamed = second.syntax.isLiteral || !first.syntax.isLiteral ? second : first
      let other = blamed.syntax.range == second.syntax.range ? first : second
      report(
        first.type == .object
          ? "objects can't be compared, only asked for: '!= null'"
          : "\(other.type.inWords) can't be compared with \(blamed.type.inWords)",
        blamed.syntax.range, first, second)
      return .constant(false)
    }
    return .compare(first.term, mark, second.term)
  }

  private mutating func isIn(_ item: OperandSyntax, _ list: OperandSyntax) -> ConditionTest {
    let (value, items) = (operand(item), operand(list))
    guard let value, let items else { return .constant(false) }
    switch items.type {
    case .any: break
    case .list(let element): checkItems(value, element, of: items)
    case .string:
      report(
        "'in' looks into a list, found a string; write the string first, and 'contains'",
        list.range, items)
    case .null, .boolean, .number, .object:
      report("'in' looks into a list, found \(items.type.inWords)", list.range, items)
    }
    return .isIn(value.term, items.term)
  }

  private mutating func contains(_ whole: OperandSyntax, _ piece: OperandSyntax) -> ConditionTest {
    let (text, value) = (operand(whole), operand(piece))
    guard let text, let value else { return .constant(false) }
    switch text.type {
    case .any: break
    case .list(let element): checkItems(value, element, of: text)
    case .string:
      if value.type != .string, value.type != .any {
        report("a string contains strings alone, found \(value.type.inWords)", piece.range, value)
      }
    case .null, .boolean, .number, .object:
      report(
        "a string or a list can contain something, found \(text.type.inWords)",
        whole.range, text)
    }
    if text.type == .string, case .path(let path) = text.term,
      case .string(let needle) = piece.kind
    {
      return .containsText(path, TextSearch(Array(needle.utf8)))
    }
    return .contains(text.term, value.term)
  }

  /// Each item of a list that is written out, or what is known of those of another.
  private mutating func checkItems(_ value: Operand, _ element: ValueType, of list: Operand) {
    guard case .list(let items) = list.syntax.kind else {
      if element == .object {
        report(
          "the items of this list are objects; name what to look for in them, as in "
            + "document.entities.name", list.syntax.range, list)
      } else if !element.isComparable(to: value.type) {
        report(
          "\(list.type.inWords) never contains \(value.type.inWords)", value.syntax.range, value,
          list)
      }
      return
    }
    for item in items {
      let type = item.constant.type
      guard !type.isComparable(to: value.type) else { continue }
      report("\(value.type.inWords) never equals \(type.inWords)", item.range, value)
    }
  }

  private mutating func matches(_ text: OperandSyntax, _ pattern: OperandSyntax) -> ConditionTest {
    let value = operand(text)
    if let value, value.type != .string, value.type != .any {
      report("'matches' takes a string, found \(value.type.inWords)", text.range, value)
    }
    guard case .string(let expression) = pattern.kind else {
      if let other = operand(pattern) {
        report("expected a pattern in quotes, found \(other.type.inWords)", pattern.range)
      }
      return .constant(false)
    }
    do throws(PatternError) {
      let compiled = try Pattern(expression, compiledBy: patterns)
      return value.map { .matches($0.term, compiled) } ?? .constant(false)
    } catch {
      // The pattern stands as it is between its quotes.
      let inside = pattern.range.lowerBound + 1
      let range = error.range.map { $0.lowerBound + inside..<$0.upperBound + inside }
      problems.append(
        ConditionProblem(
          error.isUnsupported ? .missingTrait : .badPattern, error.message,
          at: range ?? pattern.range))
      return .constant(false)
    }
  }
}

extension ValueType {
  /// Whether values of the type come one after the other.
  fileprivate var isOrdered: Bool { self == .number || self == .string || self == .any }
}

extension OperandSyntax {
  /// The value that is written out; absent for a path.
  fileprivate var constant: (value: ConditionValue, type: ValueType) {
    switch kind {
    case .null: return (.absent, .null)
    case .boolean(let value): return (.boolean(value), .boolean)
    case .string(let text): return (.string(text), .string)
    case .number(let digits):
      return (Int(digits).map { .integer($0) } ?? .decimal(digits), .number)
    case .list(let items):
      let constants = items.map(\.constant)
      let types = Set(constants.map(\.type))
      return (
        .list(.constants(constants.map(\.value))),
        .list(types.count == 1 ? types.first ?? .any : .any)
      )
    case .path: return (.absent, .any)
    }
  }
}
