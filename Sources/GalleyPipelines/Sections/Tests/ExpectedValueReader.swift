import Galley
import GalleyFormats

/// The keys of a mapping that says what holds of a value.
enum MatcherKey: String, CaseIterable {
  case equals
  case contains
  case lacks
  case matches
  case count
  case atLeast = "at-least"
  case atMost = "at-most"

  static let names = allCases.map(\.rawValue)
  /// What can be said of lists of documents.
  static let ofLists = [contains, lacks, count].map(\.rawValue)
  /// What can be said of a document that was dropped or failed.
  static let ofTexts = [contains, lacks, matches, equals].map(\.rawValue)
  /// What can be said of a number of items.
  static let ofCounts = [atLeast, atMost].map(\.rawValue)
}

/// Reads what values have to be.
///
/// A mapping is a matcher where all of its keys are those of matchers, and the document's own keys are
/// not fixed at its place; `equals` takes a mapping that looks like one as it is.
struct ExpectedValueReader {
  let patterns: any PatternCompiler
  private(set) var problems: [Diagnostic] = []

  init(patterns: any PatternCompiler) { self.patterns = patterns }

  /// - Parameters:
  ///   - path: the keys on the way to the value, without the indices of lists.
  ///   - isAsWritten: whether no mapping is a matcher.
  /// - Returns: nil where something is wrong, which has been reported.
  mutating func value(
    _ value: SourceValue, at path: [String], isItem: Bool = false, isAsWritten: Bool = false
  ) -> ExpectedValue? {
    switch value.content {
    case .scalar:
      return value.json(reporting: &problems).map {
        ExpectedValue(content: .scalar($0), place: value.place)
      }
    case .sequence(let items):
      let read = items.map {
        self.value($0, at: path, isItem: true, isAsWritten: isAsWritten)
      }
      return whole(read).map { ExpectedValue(content: .list($0), place: value.place) }
    case .mapping(let members):
      let place = ValuePlace(path, isItem: isItem)
      if !isAsWritten, isMatcher(members, place) {
        return matcher(value) { reader, item in reader.value(item, at: path, isItem: true) }
      }
      return mapping(value, members, at: path, place, isAsWritten)
    }
  }

  private func isMatcher(_ members: [SourceValue.Member], _ place: ValuePlace) -> Bool {
    guard !members.isEmpty else { return false }
    return switch place {
    case .keyed: false
    case .free, .list, .plain: members.allSatisfy { MatcherKey(rawValue: $0.key) != nil }
    }
  }

  private mutating func mapping(
    _ value: SourceValue, _ members: [SourceValue.Member], at path: [String], _ place: ValuePlace,
    _ isAsWritten: Bool
  ) -> ExpectedValue? {
    let known: [String]? =
      switch place {
      case .keyed(let keys): keys
      case .list, .plain: MatcherKey.names
      case .free: nil
      }
    let read = members.map { member -> ExpectedValue.Member? in
      if let known, !known.contains(member.key) {
        problems.append(DocumentOutline.unknown(member, among: known, at: path))
        return nil
      }
      return self.value(member.value, at: path + [member.key], isAsWritten: isAsWritten)
        .map { .init(key: member.key, value: $0) }
    }
    return whole(read).map { ExpectedValue(content: .mapping($0), place: value.place) }
  }

  /// A mapping that says what holds of a text, a number or a list.
  ///
  /// - Parameters:
  ///   - keys: those that make sense.
  ///   - item: reads what a list contains.
  mutating func matcher(
    _ value: SourceValue, among keys: [String] = MatcherKey.names,
    item: (inout Self, SourceValue) -> ExpectedValue?
  ) -> ExpectedValue? {
    let before = problems.count
    problems += value.unknownKeys(among: keys, in: "a matcher")
    let members = value.members ?? []
    if let exact = members.first(where: { $0.key == "equals" }), keys.contains("equals") {
      if let other = members.first(where: { $0.key != "equals" }) {
        problems.append(
          Diagnostic(
            .conflictingKeys, "'equals' says all of a value; nothing else stands beside it",
            at: other.keyPlace))
      }
      return self.value(exact.value, at: ["fields"], isAsWritten: true)
    }
    let read = members.filter { keys.contains($0.key) }.map { matcher($0, item) }
    guard problems.count == before else { return nil }
    return whole(read).map { ExpectedValue(content: .matching($0), place: value.place) }
  }

  private mutating func matcher(
    _ member: SourceValue.Member, _ item: (inout Self, SourceValue) -> ExpectedValue?
  ) -> Matcher? {
    let value = member.value
    switch MatcherKey(rawValue: member.key) {
    case .contains: return whole(items(value, item)).map(Matcher.contains)
    case .lacks: return whole(items(value, item)).map(Matcher.lacks)
    case .matches:
      return Pattern.read(value, patterns: patterns, reporting: &problems).map(Matcher.matches)
    case .count: return count(value).map(Matcher.count)
    case .atLeast: return number(value).map(Matcher.atLeast)
    case .atMost: return number(value).map(Matcher.atMost)
    case .equals, nil: return nil
    }
  }

  private mutating func items(
    _ value: SourceValue, _ item: (inout Self, SourceValue) -> ExpectedValue?
  ) -> [ExpectedValue?] {
    let items = value.sequence ?? [value]
    if items.isEmpty {
      problems.append(
        Diagnostic(.wrongType, "the list is empty; name what is looked for", at: value.place))
    }
    return items.map { item(&self, $0) }
  }

  /// A number of items, or bounds of it.
  private mutating func count(_ value: SourceValue) -> ExpectedValue? {
    guard value.members == nil else {
      return matcher(value, among: MatcherKey.ofCounts) { _, _ in nil }
    }
    guard let count = Int.read(value, reporting: &problems) else { return nil }
    if count < 0 {
      problems.append(
        Diagnostic(.outOfRange, "\(count) is out of range; expected 0 or more", at: value.place))
    }
    return ExpectedValue(content: .scalar(.integer(count)), place: value.place)
  }

  private mutating func number(_ value: SourceValue) -> JSONValue? {
    let kind = value.scalar?.kind
    if kind == .integer || kind == .number { return value.json(reporting: &problems) }
    problems.append(
      Diagnostic(.wrongType, "expected a number, found \(value.kindInWords)", at: value.place))
    return nil
  }

  /// All of them; nil where one is missing.
  private func whole<Element>(_ read: [Element?]) -> [Element]? {
    let found = read.compactMap(\.self)
    return found.count == read.count ? found : nil
  }

  /// A text, whatever its scalar means in YAML: `id: 17` is the id "17"; or a matcher of texts.
  mutating func text(_ value: SourceValue, isPartEnough: Bool = false) -> ExpectedValue? {
    if value.members != nil {
      return matcher(value, among: MatcherKey.ofTexts) { $0.text($1) }
    }
    guard let text = String.read(value, reporting: &problems) else { return nil }
    let exact = ExpectedValue(content: .scalar(.string(text)), place: value.place)
    return isPartEnough
      ? ExpectedValue(content: .matching([.contains([exact])]), place: value.place) : exact
  }
}
