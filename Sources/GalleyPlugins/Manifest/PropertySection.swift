import Galley

/// The keys of one property of `options:`.
struct PropertySection: VerbatimConfiguration {
  @StageOption("The type of the value.") var type: PropertyType
  @StageOption("One sentence that says what the option does.") var description = ""
  @StageOption("The value where none is given.") var `default` = RawValue()
  @StageOption("The least value allowed.") var minimum: Double? = nil
  @StageOption("The greatest value allowed.") var maximum: Double? = nil
  @StageOption("The texts allowed.") var `enum`: [String] = []
  @StageOption("The type of the items of an array.") var items = RawValue()
  @StageOption("Whether the value is a secret, which is shown nowhere.") var writeOnly = false

  var conflicts: [OptionConflict] {
    var found: [OptionConflict] = []
    if writeOnly, type != .string || self.default.value != nil || !self.enum.isEmpty {
      found.append(
        OptionConflict(
          "writeOnly", "a secret is a string without a default, given as ${NAME}"))
    }
    if !self.enum.isEmpty, type != .string {
      found.append(OptionConflict("enum", "only a string can be one of some texts"))
    }
    if minimum != nil || maximum != nil, type != .integer, type != .number {
      found.append(
        OptionConflict(
          minimum == nil ? "maximum" : "minimum", "only a number has a least and a greatest value"))
    }
    if type == .integer,
      let odd = [minimum, maximum].compactMap(\.self).first(where: {
        Int(exactly: $0) == nil
      })
    {
      found.append(
        OptionConflict(
          odd == minimum ? "minimum" : "maximum", "the bound of an integer is an integer itself"))
    }
    if let minimum, let maximum, minimum > maximum {
      found.append(OptionConflict("minimum", "the least value is greater than the greatest"))
    }
    if type == .array, items.value == nil {
      found.append(OptionConflict("type", "an array says the type of its items: items: {type: …}"))
    }
    return found
  }
}

enum PropertyType: String, CaseIterable, StageOptionValue {
  case string
  case integer
  case number
  case boolean
  case array
}

/// A value that is read once its type is known.
struct RawValue: StageOptionValue {
  var value: SourceValue?

  static var optionType: OptionType { .string }

  static func read(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> RawValue? {
    RawValue(value: value)
  }

  var jsonValue: JSONValue { .null }
}

extension PropertySection {
  /// The option that a property declares; nil where a problem was reported.
  static func option(
    _ member: SourceValue.Member, isRequired: Bool, reporting problems: inout [Diagnostic]
  ) -> DeclaredOption? {
    let name = member.key
    guard isOptionName(name) else {
      problems.append(
        Diagnostic(
          .unknownKey, "'\(name)' is no name for an option; write it as in minimum-length",
          at: member.keyPlace))
      return nil
    }
    let before = problems.count
    guard
      let section = read(
        member.value, stage: name, at: member.keyPlace, reporting: &problems)
    else { return nil }
    if isRequired, let value = section.default.value {
      problems.append(
        Diagnostic(
          .conflictingKeys, "'\(name)' must be given, so its default is never taken",
          at: value.place))
    }
    let option = section.option(named: name, isRequired: isRequired, reporting: &problems)
    return problems.count == before ? option : nil
  }

  private static func isOptionName(_ name: String) -> Bool {
    name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  private func option(
    named name: String, isRequired: Bool, reporting problems: inout [Diagnostic]
  ) -> DeclaredOption? {
    switch type {
    case .string where !self.enum.isEmpty:
      return choice(named: name, isRequired: isRequired, reporting: &problems)
    case .string where writeOnly: return plain(Secret.self, name, isRequired, &problems)
    case .string: return plain(String.self, name, isRequired, &problems)
    case .boolean: return plain(Bool.self, name, isRequired, &problems)
    case .integer:
      guard minimum != nil || maximum != nil else {
        return plain(Int.self, name, isRequired, &problems)
      }
      let least = minimum.flatMap { Int(exactly: $0) } ?? .min
      let greatest = maximum.flatMap { Int(exactly: $0) } ?? .max
      return bounded(least...max(least, greatest), name, isRequired, &problems)
    case .number:
      guard minimum != nil || maximum != nil else {
        return plain(Double.self, name, isRequired, &problems)
      }
      let greatest = Double.greatestFiniteMagnitude
      return bounded((minimum ?? -greatest)...(maximum ?? greatest), name, isRequired, &problems)
    case .array: return list(named: name, isRequired: isRequired, reporting: &problems)
    }
  }

  private func choice(
    named name: String, isRequired: Bool, reporting problems: inout [Diagnostic]
  ) -> DeclaredOption? {
    let value = defaultValue(of: String.self, &problems)
    if let value, !self.enum.contains(value) {
      problems.append(
        Diagnostic(
          .unknownValue, "the default '\(value)' is not among the texts of 'enum'",
          at: self.default.value?.place))
    }
    return DeclaredOption(
      name, description, choices: self.enum, defaultValue: value, isRequired: isRequired)
  }

  private func list(
    named name: String, isRequired: Bool, reporting problems: inout [Diagnostic]
  ) -> DeclaredOption? {
    guard let items = items.value,
      let section = ItemsSection.read(items, stage: "items", at: items.place, reporting: &problems)
    else { return nil }
    switch section.type {
    case .string: return plain([String].self, name, isRequired, &problems)
    case .integer: return plain([Int].self, name, isRequired, &problems)
    case .number: return plain([Double].self, name, isRequired, &problems)
    case .boolean: return plain([Bool].self, name, isRequired, &problems)
    case .array:
      problems.append(Diagnostic(.wrongType, "lists of lists are not read", at: items.place))
      return nil
    }
  }

  private struct ItemsSection: StageConfiguration {
    @StageOption("The type of the items.") var type: PropertyType
  }

  private func defaultValue<Value: StageOptionValue>(
    of type: Value.Type, _ problems: inout [Diagnostic]
  ) -> Value? {
    self.default.value.flatMap { Value.read($0, reporting: &problems) }
  }

  private func plain<Value: StageOptionValue>(
    _ type: Value.Type, _ name: String, _ isRequired: Bool, _ problems: inout [Diagnostic]
  ) -> DeclaredOption {
    let value = defaultValue(of: Value.self, &problems)
    if isRequired || value != nil {
      return DeclaredOption(
        name,
        StageOption<Value>(declared: description, defaultValue: isRequired ? nil : value))
    }
    return DeclaredOption(
      name, StageOption<Value?>(declared: description, defaultValue: .some(nil)))
  }

  private func bounded<Value: StageOptionValue & Comparable>(
    _ bounds: ClosedRange<Value>, _ name: String, _ isRequired: Bool,
    _ problems: inout [Diagnostic]
  ) -> DeclaredOption {
    let value = defaultValue(of: Value.self, &problems)
    if let value, !bounds.contains(value) {
      problems.append(
        Diagnostic(
          .outOfRange, "the default \(value) is out of range", at: self.default.value?.place))
    }
    if isRequired || value != nil {
      return DeclaredOption(
        name,
        StageOption<Value>(
          declared: description, defaultValue: isRequired ? nil : value, in: bounds))
    }
    return DeclaredOption(name, StageOption<Value?>(wrappedValue: nil, description, in: bounds))
  }
}
