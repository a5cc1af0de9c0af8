import Galley
import YAMLTree

/// Puts the values of environment variables into scalar values.
///
/// Keys stay as they are, and a value can't become anything but text in its scalar.
struct VariableExpander {
  let environment: [String: String]
  let assumesUnset: Bool
  /// Variables that are not set, in order of first use, where the check goes on without them.
  private(set) var assumed: [String] = []
  private(set) var problems: [Diagnostic] = []
  /// The places of values that can't be known, of which nothing else may be said.
  private(set) var unknownPlaces: Set<SourcePlace> = []
  /// The variable that a value came from, by the value's place.
  private(set) var variables: [SourcePlace: String] = [:]

  /// What secret options hold, and the values of the variables that they are made of: shown nowhere.
  private(set) var secrets: Set<String> = []

  private static let leastPlainSecret = 6

  init(environment: [String: String], assumesUnset: Bool) {
    self.environment = environment
    self.assumesUnset = assumesUnset
  }

  /// `value` with all variables in it replaced.
  mutating func expand(_ value: SourceValue) -> SourceValue {
    var value = value
    switch value.content {
    case .scalar(let scalar):
      guard let pieces = VariablePiece.pieces(of: scalar.text) else { return value }
      return expand(value, scalar, pieces)
    case .sequence(let items):
      value.content = .sequence(items.map { expand($0) })
    case .mapping(let members):
      value.content = .mapping(
        members.map { member in
          .init(key: member.key, keyPlace: member.keyPlace, value: expand(member.value))
        })
    }
    return value
  }

  /// The options of a stage, expanded where their kinds allow it.
  mutating func expand(_ options: SourceValue, by schemas: [OptionSchema]) -> SourceValue {
    guard case .mapping(let members) = options.content else {
      let primary = schemas.first(where: \.isPrimary)?.type
      return primary?.takesVariables ?? true
        ? expand(options, isSecret: primary?.isSecret) : options
    }
    var options = options
    options.content = .mapping(
      members.map { member in
        let schema = schemas.first { $0.name == member.key }
        guard schema?.type.takesVariables ?? true else { return member }
        return .init(
          key: member.key, keyPlace: member.keyPlace,
          value: expand(member.value, isSecret: schema?.type.isSecret))
      })
    return options
  }

  private mutating func expand(_ value: SourceValue, isSecret: Bool?) -> SourceValue {
    let expanded = expand(value)
    if isSecret == true { keepSecrets(of: value, expanded) }
    return expanded
  }

  private mutating func keepSecrets(of value: SourceValue, _ expanded: SourceValue) {
    for (value, expanded) in zip(value.sequence ?? [value], expanded.sequence ?? [expanded]) {
      guard let text = value.scalar?.text, let whole = expanded.scalar?.text else { continue }
      for case .variable(let name, _, _, _) in VariablePiece.pieces(of: text) ?? [] {
        if let part = environment[name] { secrets.insert(part) }
      }
      // One that stands there as it is has been reported; a short one is a word like others.
      let isSecret =
        expanded.variable != nil || whole.unicodeScalars.count >= Self.leastPlainSecret
      if isSecret, !unknownPlaces.contains(value.place) { secrets.insert(whole) }
    }
  }

  private mutating func expand(
    _ value: SourceValue, _ scalar: SourceValue.Scalar, _ pieces: [VariablePiece]
  ) -> SourceValue {
    var text = ""
    var usesDefault = false
    let original = value
    var value = value
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .malformed(let message, let offset, let length):
        unknownPlaces.insert(value.place)
        let place = original.place(of: offset..<offset + length)
        problems.append(Diagnostic(.badVariable, message, at: place))
      case .variable(let name, let fallback, let offset, let length):
        let set = environment[name]
        // As in a shell, an empty value gives way to a default.
        if let fallback, set?.isEmpty ?? true {
          text += fallback
          usesDefault = true
          continue
        }
        if set == nil {
          let place = original.place(of: offset..<offset + length)
          reportUnset(name, at: place, in: value.place)
        }
        text += set ?? "${\(name)}"
        value.variable = value.variable ?? name
      }
    }
    variables[value.place] = value.variable
    value.content = .scalar(
      .init(text, kind: kind(of: text, scalar, value.variable, usesDefault), style: scalar.style))
    return value
  }

  /// A default is typed as if it stood there by itself; an empty one is an empty text.
  private func kind(
    of text: String, _ scalar: SourceValue.Scalar, _ variable: String?, _ usesDefault: Bool
  ) -> SourceValue.Scalar.Kind {
    guard variable == nil, usesDefault else { return .string }
    return text.isEmpty ? .string : .init(plain: text)
  }

  private mutating func reportUnset(
    _ name: String, at place: SourcePlace, in valuePlace: SourcePlace
  ) {
    unknownPlaces.insert(valuePlace)
    if assumesUnset {
      if !assumed.contains(name) { assumed.append(name) }
    } else {
      problems.append(
        Diagnostic(
          .unsetVariable,
          "the variable '\(name)' is not set; set it, or write a default: ${\(name):-…}", at: place)
      )
    }
  }
}

extension OptionType {
  fileprivate var isSecret: Bool { self == .secret || self == .list(.secret) }

  /// Whether `${NAME}` means a variable in a value of this kind.
  fileprivate var takesVariables: Bool {
    switch self {
    case .string, .integer, .number, .boolean, .choice, .inputPath, .outputPath, .outputFolder,
      .duration,
      .byteCount, .secret:
      true
    case .condition, .pattern, .script, .template, .object: false
    case .list(let element): element.takesVariables
    }
  }
}
