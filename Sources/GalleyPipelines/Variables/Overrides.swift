import Galley

/// One `--set NAME.option=value`, or one setting of a test.
private struct Override {
  let section: String
  let option: SourceValue.Member
  let sectionPlace: SourcePlace
}

extension Planner {
  /// Puts the values of `--set` in the place of the file's.
  mutating func apply(_ overrides: [String], to sections: inout PipelineSections) {
    for text in overrides {
      if let override = parse(text) { apply(override, to: &sections) }
    }
  }

  /// Puts the values of `NAME.option: value`, as a test sets them, in the place of the file's.
  mutating func apply(_ settings: [SourceValue.Member], to sections: inout PipelineSections) {
    for setting in settings {
      let parts = setting.key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts.contains(where: \.isEmpty) else {
        problems.append(
          Diagnostic(
            .badOverride, "expected NAME.option: value, such as summarize.sentences: 2",
            at: setting.keyPlace))
        continue
      }
      let option = SourceValue.Member(
        key: String(parts[1]), keyPlace: setting.keyPlace, value: setting.value)
      apply(
        Override(section: String(parts[0]), option: option, sectionPlace: setting.keyPlace),
        to: &sections)
    }
  }

  private mutating func apply(_ override: Override, to sections: inout PipelineSections) {
    if override.section == "run" {
      sections.run = setting(override.option, in: sections.run, at: sections.runPlace)
    } else {
      apply(override, to: &sections.stages)
    }
  }

  private mutating func apply(_ override: Override, to stages: inout [StageItem]) {
    guard let index = stages.firstIndex(where: { $0.name == override.section }) else {
      problems.append(unknownSection(override, among: stages.map(\.name) + ["run"]))
      return
    }
    let options = stages[index].descriptor?.options ?? []
    let isOption = options.contains { $0.name == override.option.key }
    switch PolicyKey(rawValue: override.option.key) {
    case .name? where !isOption:
      problems.append(
        Diagnostic(
          .badOverride, "'name' can't be set here; change it in the file",
          at: override.option.keyPlace))
    case .some where !isOption:
      stages[index].policies.removeAll { $0.key == override.option.key }
      stages[index].policies.append(override.option)
    default:
      let primary = options.first(where: \.isPrimary)?.name
      stages[index].options = setting(
        override.option, in: stages[index].options, at: stages[index].place, primary: primary)
    }
  }

  private func unknownSection(_ override: Override, among names: [String]) -> Diagnostic {
    let hint =
      Suggestion.closest(to: override.section, among: names).map { "did you mean '\($0)'?" }
      ?? "there are \(names.prefix(20).joined(separator: ", "))"
    return Diagnostic(
      .badOverride, "no stage here is named '\(override.section)'; \(hint)",
      at: override.sectionPlace)
  }

  /// `value` with one member more, or another value for it.
  private func setting(
    _ member: SourceValue.Member, in value: SourceValue?, at place: SourcePlace,
    primary: String? = nil
  ) -> SourceValue {
    var members: [SourceValue.Member] = []
    if let value, !value.isNull {
      if let given = value.members {
        members = given
      } else if let primary {
        members = [.init(key: primary, keyPlace: value.place, value: value)]
      } else {
        return value
      }
    }
    if let index = members.firstIndex(where: { $0.key == member.key }) {
      members[index] = member
    } else {
      members.append(member)
    }
    return SourceValue(.mapping(members), at: value?.place ?? place)
  }

  /// Takes an argument apart, and reports what is wrong with it.
  private mutating func parse(_ text: String) -> Override? {
    let argument = SetArgument(text)
    let scalars = Array(text.unicodeScalars)
    guard
      let equals = scalars.firstIndex(of: "="), let dot = scalars[..<equals].firstIndex(of: "."),
      dot > 0, dot + 1 < equals
    else {
      problems.append(
        Diagnostic(
          .badOverride, "expected NAME.option=value, such as run.workers=2",
          at: argument.place(0..<scalars.count)))
      return nil
    }
    guard let value = argument.value(from: equals + 1, of: scalars, reporting: &problems) else {
      return nil
    }
    return Override(
      section: String(String.UnicodeScalarView(scalars[..<dot])),
      option: .init(
        key: String(String.UnicodeScalarView(scalars[(dot + 1)..<equals])),
        keyPlace: argument.place((dot + 1)..<equals), value: value),
      sectionPlace: argument.place(0..<dot))
  }
}
