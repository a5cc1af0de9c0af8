public import Galley
import GalleyFormats
package import GalleyLanguage

extension EntitySource: StageOptionValue {}

extension EntityType: StageOptionValue {
  public static var optionType: OptionType { .string }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> EntityType? {
    guard let name = String.read(value, reporting: &problems) else { return nil }
    let type = EntityType(rawValue: name)
    if let problem = type.problem {
      problems.append(Diagnostic(.unknownValue, problem, at: value.place))
      return nil
    }
    return type
  }

  public var jsonValue: JSONValue { .string(rawValue) }

  /// Why it is no name of a type, and what to write instead; nil where it is one.
  var problem: String? {
    let isName = rawValue.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    if isName, !rawValue.isEmpty { return nil }
    let known = Suggestion.closest(to: rawValue, among: ExtractEntities.knownTypes)
    return rawValue.isEmpty
      ? "the type is empty; write one such as person"
      : "'\(safeText(rawValue, limit: 60))' is no type; "
        + (known.map { "did you mean '\($0)'?" }
          ?? "types are written in small letters, digits and hyphens, such as court-case")
  }
}

extension EntityPattern: StageOptionValue {
  private struct Section: StageConfiguration {
    @StageOption("What matches is a mention.") var pattern: Pattern
    @StageOption("The type of the mentions.") var type: EntityType
    @StageOption("What every match mentions.") var id: String? = nil
  }

  package static var optionType: OptionType { .object }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> EntityPattern? {
    read(value, patterns: NoPatterns(), reporting: &problems)
  }

  package static func read(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> EntityPattern? {
    let section = Section.read(
      value, stage: "patterns", at: value.place, patterns: patterns, reporting: &problems)
    return section.map { section in
      EntityPattern(
        section.pattern, type: section.type, id: section.id.flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  package var jsonValue: JSONValue {
    var object = JSONObject([
      ("pattern", .string(pattern.text)), ("type", .string(type.rawValue)),
    ])
    if let id { object["id"] = .string(id) }
    return .object(object)
  }
}

extension ExtractEntities {
  /// Whether a difference counts.
  package enum Comparison: String, CaseIterable, StageOptionValue {
    case exact
    case fold
  }
}

extension ExtractEntities.Configuration {
  package var conflicts: [OptionConflict] {
    var conflicts = dictionaryConflicts
    if dictionary == nil {
      conflicts += unknownTypes(besides: patterns.map(\.type)).map { item, problem in
        OptionConflict("types", item: item, .unknownValue, problem)
      }
    }
    if Set(prefer).count != prefer.count {
      conflicts.append(OptionConflict("prefer", "one of them is there twice"))
    }
    if types?.isEmpty == true {
      conflicts.append(
        OptionConflict("types", "an empty list finds nothing; without 'types', everything is found")
      )
    }
    return conflicts
  }

  private var dictionaryConflicts: [OptionConflict] {
    if let dictionary {
      return NameListFormat(of: dictionary.path) == nil
        ? [
          OptionConflict(
            "dictionary",
            "'\(safeText(dictionary.path))' is no list of names; its name has to end with .csv, .tsv, "
              + ".ndjson or .jsonl")
        ] : []
    }
    return [("case", `case`), ("diacritics", diacritics)].filter { $0.1 != .exact }.map {
      OptionConflict($0.0, "only names of a dictionary are compared; name its file in 'dictionary'")
    }
  }

  var folding: NameFolding {
    NameFolding(ignoresCase: `case` == .fold, ignoresMarks: diacritics == .fold)
  }

  /// Which of `types` nothing has, by their numbers, and what is wrong with each.
  ///
  /// - Parameter others: the types of dictionary and patterns.
  func unknownTypes(besides others: [EntityType]) -> [(item: Int, problem: String)] {
    let own = ExtractEntities.knownTypes
    let known = own + others.map(\.rawValue).filter { !own.contains($0) }
    return (types ?? []).enumerated().filter { !known.contains($0.element.rawValue) }.map { item in
      let hint =
        Suggestion.closest(to: item.element.rawValue, among: known)
        .map { "did you mean '\($0)'?" } ?? "expected one of \(known.joined(separator: ", "))"
      return (item.offset, "unknown value '\(item.element)'; \(hint)")
    }
  }
}
