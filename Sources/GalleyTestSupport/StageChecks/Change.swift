import Galley

/// What a stage made of one document.
struct Change: Equatable {
  let id: String
  /// The documents that it made, by their parts; empty for a dropped one.
  let results: [Document]
  /// Per result, the parts that differ from the document as it came in.
  private let changedParts: [[Part]]
  private let original: Document
  private let dropReason: String?

  init(of document: Document, into outcome: Outcome) {
    id = document.id
    original = document
    switch outcome {
    case .keep(let result): (results, dropReason) = ([result], nil)
    case .replace(let documents): (results, dropReason) = (documents, nil)
    case .drop(let reason): (results, dropReason) = ([], reason)
    }
    changedParts = results.map { result in
      parts(of: document, and: result).filter { !isEqual($0, in: document, and: result) }
    }
  }

  static func == (left: Change, right: Change) -> Bool {
    left.dropReason == right.dropReason && left.results.count == right.results.count
      && zip(left.results, right.results).allSatisfy { one, other in
        one.id == other.id
          && parts(of: one, and: other).allSatisfy { isEqual($0, in: one, and: other) }
      }
  }

  /// What the contract does not allow.
  func problems(under contract: Contract) -> [String] {
    var problems: [String] = []
    if dropReason?.isEmpty == true { problems.append("'\(id)' was dropped without a reason") }
    for (result, parts) in zip(results, changedParts) {
      problems += parts.filter { !isAllowed(to: $0, in: result, under: contract) }
        .map { "it changed '\($0)' of '\(id)', which its contract does not name" }
      problems += rangeProblems(of: result) + fieldProblems(of: result, under: contract)
    }
    if results.count == 1, let result = results.first, result.id != id, changedParts.count == 1 {
      problems.append("it changed the id '\(id)' to '\(result.id)'")
    }
    return problems
  }

  /// Writing is declared; taking away is allowed for what the stage uses up, and for annotations on
  /// a text that it replaced.
  private func isAllowed(to part: Part, in result: Document, under contract: Contract) -> Bool {
    if contract.writes.contains(where: { $0.description == part.description }) { return true }
    guard !result.has(part) else { return false }
    return (contract.reads + contract.uses).contains(part)
      || part.isAnnotation && contract.writes.contains(.text)
  }

  private func fieldProblems(of result: Document, under contract: Contract) -> [String] {
    contract.writes.compactMap { part in
      guard case .field(let name, let type) = part, let value = result.fields[name] else {
        return nil
      }
      return type.takes(value)
        ? nil : "'\(part)' of '\(id)' is \(value.kind), declared as \(type.rawValue)"
    }
  }

  private func rangeProblems(of result: Document) -> [String] {
    var ranges: [(of: String, Range<Int>)] = result.sentences.map { ("sentences", $0) }
    ranges += result.entities.map { ("entities", $0.range) }
    ranges += (result.summary?.sentences ?? []).map { ("summary", $0.range) }
    ranges += result.keywords.compactMap { keyword in keyword.range.map { ("keywords", $0) } }
    for name in result.annotations.names {
      ranges += (result.annotations[name] ?? []).map { ("annotations.\(name)", $0.range) }
    }
    var problems = ranges.filter { result.slice($0.1) == nil }
      .map { "the range \($0.1) in '\($0.of)' of '\(id)' does not slice the text" }
    let starts = result.entities.map(\.range.lowerBound)
    if starts != starts.sorted() { problems.append("the entities of '\(id)' are out of order") }
    return problems
  }
}

extension FieldType {
  fileprivate func takes(_ value: JSONValue) -> Bool {
    switch self {
    case .string: value.string != nil
    case .integer: value.integer != nil
    case .number: value.number != nil
    case .boolean: value.boolean != nil
    case .list: value.array != nil
    case .object: value.object != nil
    case .any: true
    }
  }
}
