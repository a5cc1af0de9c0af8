/// A list that a condition looks into.
enum ConditionList: Sendable {
  case json([JSONValue])
  case constants([ConditionValue])
  case teasers([Teaser], ListPath.Member?)
  /// Only those of a type, if there is one; `text` is what they are ranges of.
  case entities([Entity], of: String, EntityType?, ListPath.Member?)
  case subjects([Subject], EntityType?, ListPath.Member?)
  case keywords([Keyword], ListPath.Member?)
  case removed([Removal], ListPath.Member?)
  case annotations([Annotation], ListPath.Member?)
  /// Items that have nothing to compare.
  case opaque(Int)
}

extension ConditionList {
  /// How many items there are; of members, how many items have it.
  var count: Int {
    switch self {
    case .json(let items): return items.count
    case .constants(let items): return items.count
    case .teasers(let items, nil): return items.count
    case .entities(let items, _, nil, nil): return items.count
    case .subjects(let items, nil, nil): return items.count
    case .keywords(let items, nil): return items.count
    case .removed(let items, nil): return items.count
    case .annotations(let items, nil): return items.count
    case .opaque(let count): return count
    default:
      var count = 0
      _ = visit { _ in
        count += 1
        return false
      }
      return count
    }
  }

  /// Calls `body` with the items in order until it answers true.
  ///
  /// - Returns: whether it did.
  func visit(_ body: (ConditionValue) -> Bool) -> Bool {
    switch self {
    case .json(let items): return items.contains { body(ConditionValue($0)) }
    case .constants(let items): return items.contains(where: body)
    case .opaque(let count): return count > 0 && (0..<count).contains { _ in body(.object) }
    case .teasers(let items, let member):
      return items.contains { item in item.value(of: member).map(body) ?? false }
    case .entities(let items, let text, let type, let member):
      return items.contains { item in
        (type == nil || item.type == type) && (item.value(of: member, text).map(body) ?? false)
      }
    case .subjects(let items, let type, let member):
      return items.contains { item in
        (type == nil || item.type == type) && (item.value(of: member).map(body) ?? false)
      }
    case .keywords(let items, let member):
      return items.contains { item in body(member == nil ? .object : .string(item.text)) }
    case .removed(let items, let member):
      return items.contains { item in item.value(of: member).map(body) ?? false }
    case .annotations(let items, let member):
      return items.contains { item in
        (member == nil ? .object : item.label.map { ConditionValue.string($0) }).map(body) ?? false
      }
    }
  }

  /// Whether two lists have equal items in the same order.
  func equals(_ other: ConditionList) -> Bool {
    // Otherwise a list in a list might be gone through once for each of the other's items.
    guard count == other.count else { return false }
    var items: [ConditionValue] = []
    _ = other.visit { item in
      items.append(item)
      return false
    }
    var index = 0
    let differs = visit { item in
      guard index < items.count, item.equals(items[index]) else { return true }
      index += 1
      return false
    }
    return !differs
  }
}

extension Teaser {
  fileprivate func value(of member: ListPath.Member?) -> ConditionValue? {
    switch member {
    case .headline?: headline.map { .string($0) }
    case .excerpt?: excerpt.map { .string($0) }
    case .url?: url.map { .string($0) }
    default: .object
    }
  }
}

extension Entity {
  fileprivate func value(of member: ListPath.Member?, _ whole: String) -> ConditionValue? {
    switch member {
    case .text?: .slice(whole, range)
    case .type?: .string(type.rawValue)
    case .name?: name.map { .string($0) }
    case .id?: id.map { .string($0) }
    default: .object
    }
  }
}

extension Subject {
  fileprivate func value(of member: ListPath.Member?) -> ConditionValue? {
    switch member {
    case .id?: .string(id)
    case .name?: .string(name)
    case .type?: .string(type.rawValue)
    default: .object
    }
  }
}

extension Removal {
  fileprivate func value(of member: ListPath.Member?) -> ConditionValue? {
    switch member {
    case .text?: .string(text)
    case .reason?: .string(reason)
    case .stage?: stage.map { .string($0) }
    default: .object
    }
  }
}
