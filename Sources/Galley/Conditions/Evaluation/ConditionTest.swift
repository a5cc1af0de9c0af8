/// A condition as it is evaluated: checked, with its paths resolved and its patterns compiled.
indirect enum ConditionTest: Sendable {
  case constant(Bool)
  case any([ConditionTest])
  case all([ConditionTest])
  case not(ConditionTest)
  /// The value is `true`.
  case isTrue(DocumentPath)
  case compare(ConditionTerm, ComparisonOperator, ConditionTerm)
  case isIn(ConditionTerm, ConditionTerm)
  case contains(ConditionTerm, ConditionTerm)
  /// A string holds a text that was known before.
  case containsText(DocumentPath, TextSearch)
  case matches(ConditionTerm, Pattern)
}

/// A value, or where to look it up.
enum ConditionTerm: Sendable {
  case path(DocumentPath)
  case constant(ConditionValue)
}

extension ConditionTest {
  /// Whether a document passes.
  ///
  /// It can't fail, and takes time linear in the document for each comparison.
  func holds(for document: borrowing Document) -> Bool {
    switch self {
    case .constant(let result): return result
    case .any(let tests):
      for test in tests where test.holds(for: document) { return true }
      return false
    case .all(let tests):
      for test in tests where !test.holds(for: document) { return false }
      return true
    case .not(let test): return !test.holds(for: document)
    case .isTrue(let path):
      if case .boolean(true) = path.value(in: document) { return true }
      return false
    case .compare(let left, let mark, let right):
      return mark.holds(between: left.value(in: document), and: right.value(in: document))
    case .isIn(let item, let list):
      return list.value(in: document).contains(item: item.value(in: document))
    case .contains(let whole, let piece):
      return whole.value(in: document).contains(piece.value(in: document))
    case .containsText(let path, let search):
      return path.value(in: document).withText { search.isFound(in: $0) } ?? false
    case .matches(let text, let pattern):
      return text.value(in: document).withText { pattern.matches($0) } ?? false
    }
  }
}

extension ConditionTerm {
  @inline(__always)
  func value(in document: borrowing Document) -> ConditionValue {
    switch self {
    case .path(let path): path.value(in: document)
    case .constant(let value): value
    }
  }
}

extension ComparisonOperator {
  /// What is absent equals nothing but `null`, and comes neither before nor behind anything.
  func holds(between left: ConditionValue, and right: ConditionValue) -> Bool {
    switch self {
    case .equal: left.equals(right)
    case .notEqual: !left.equals(right)
    case .less: left.order(to: right) == .before
    case .greater: left.order(to: right) == .behind
    case .lessOrEqual: left.order(to: right).map { $0 != .behind } ?? false
    case .greaterOrEqual: left.order(to: right).map { $0 != .before } ?? false
    }
  }
}
