extension ConditionTest {
  /// The parts that every document has that passes.
  var ensuredParts: Set<Part> {
    switch self {
    case .constant, .not: return []
    case .all(let tests): return tests.reduce(into: []) { $0.formUnion($1.ensuredParts) }
    case .any(let tests):
      guard let first = tests.first else { return [] }
      return tests.dropFirst().reduce(first.ensuredParts) { $0.intersection($1.ensuredParts) }
    case .isTrue(let path), .containsText(let path, _): return path.ensured
    case .matches(let term, _): return term.ensured
    case .contains(let whole, _): return whole.ensured
    case .isIn(let item, let list): return list.ensured.union(list.holdsNull ? [] : item.ensured)
    case .compare(let left, let mark, let right):
      switch mark {
      case .equal:
        return (right.isNull ? [] : left.ensuredBeside(right))
          .union(left.isNull ? [] : right.ensuredBeside(left))
      case .notEqual: return right.isNull ? left.ensured : left.isNull ? right.ensured : []
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return left.ensured.union(right.ensured)
      }
    }
  }
}

extension DocumentPath {
  /// The part that is there where the path has a value.
  fileprivate var ensured: Set<Part> { part.map { [$0] } ?? [] }
}

extension ConditionTerm {
  fileprivate var ensured: Set<Part> { if case .path(let path) = self { path.ensured } else { [] } }

  fileprivate var isNull: Bool {
    if case .constant(.absent) = self { true } else { false }
  }

  /// Two paths are equal where both are absent, too.
  fileprivate func ensuredBeside(_ other: ConditionTerm) -> Set<Part> {
    if case .constant = other { ensured } else { [] }
  }

  fileprivate var holdsNull: Bool {
    guard case .constant(.list(let list)) = self else { return true }
    return list.visit { if case .absent = $0 { true } else { false } }
  }
}
