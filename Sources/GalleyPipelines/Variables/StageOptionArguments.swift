package import Galley

/// The options of one stage as `--set option=value` gives them, without a pipeline.
///
/// - Parameters:
///   - schemas: the options that the stage has.
///   - place: of the mapping that comes back.
/// - Returns: a mapping, with the values of variables in the place of their names.
package func stageOptions(
  of arguments: [String], by schemas: [OptionSchema], environment: [String: String],
  at place: SourcePlace, reporting problems: inout [Diagnostic]
) -> SourceValue {
  var members: [SourceValue.Member] = []
  for text in arguments {
    guard let member = member(of: text, reporting: &problems) else { continue }
    members.removeAll { $0.key == member.key }
    members.append(member)
  }
  var expander = VariableExpander(environment: environment, assumesUnset: false)
  let options = expander.expand(SourceValue(.mapping(members), at: place), by: schemas)
  problems += expander.problems
  return options
}

private func member(
  of text: String, reporting problems: inout [Diagnostic]
) -> SourceValue.Member? {
  let argument = SetArgument(text)
  let scalars = Array(text.unicodeScalars)
  guard let equals = scalars.firstIndex(of: "="), equals > 0 else {
    problems.append(
      Diagnostic(
        .badOverride, "expected OPTION=VALUE, such as minimum-length=2",
        at: argument.place(0..<scalars.count)))
    return nil
  }
  return argument.value(from: equals + 1, of: scalars, reporting: &problems).map {
    .init(
      key: String(String.UnicodeScalarView(scalars[..<equals])),
      keyPlace: argument.place(0..<equals), value: $0)
  }
}
