import Galley
import GalleyPatterns

/// What is wrong with a stage's name, help texts and options.
func declarationProblems(of descriptor: StageDescriptor, options: JSONObject) -> [String] {
  var problems: [String] = []
  if !isKebabCase(descriptor.name) {
    problems.append("the name '\(descriptor.name)' is not in kebab-case")
  }
  let details = descriptor.info.details
  for text in [descriptor.info.summary] + (details.isEmpty ? [] : [details])
  where !isSentence(text) {
    problems.append("a help text does not end with a full stop: '\(text)'")
  }
  let names = descriptor.options.map(\.name)
  if Set(names).count != names.count { problems.append("two options have one name") }
  if descriptor.options.count(where: \.isPrimary) > 1 {
    problems.append("more than one option is the primary one")
  }
  for option in descriptor.options { problems += optionProblems(of: option) }
  return problems + defaultProblems(of: descriptor, options: options)
}

private func optionProblems(of option: OptionSchema) -> [String] {
  var problems: [String] = []
  if !isKebabCase(option.name) {
    problems.append("the option '\(option.name)' is not in kebab-case")
  }
  if !isSentence(option.help) {
    problems.append("the help text of '\(option.name)' does not end with a full stop")
  }
  return problems
}

/// Writes every default out, as a user might who copies them from the docs: the stage must take it.
private func defaultProblems(of descriptor: StageDescriptor, options: JSONObject) -> [String] {
  var written = options
  for option in descriptor.options where options[option.name] == nil && option.type != .secret {
    guard let value = option.defaultValue, value != .null else { continue }
    written[option.name] = value
  }
  var diagnostics: [Diagnostic] = []
  _ = descriptor.plan(
    SourceValue(.object(written), at: .test), at: .test, patterns: installedPatterns(),
    reporting: &diagnostics)
  return diagnostics.filter { $0.code.rawValue != DiagnosticCode.missingKey.rawValue }
    .map { "a default is refused when it is written out: \($0.message)" }
}

/// Properties that are no options, though they keep out of decoding.
func configurationProblems<S: Stage>(of stage: S) -> [String] {
  Mirror(reflecting: S.Configuration()).children.compactMap { child in
    let type = String(describing: Swift.type(of: child.value))
    return type.hasPrefix("StageOption<")
      ? nil : "'\(child.label ?? "?")' in the configuration is no @StageOption"
  }
}

private func isSentence(_ text: String) -> Bool {
  text.hasSuffix(".") && text.first?.isWhitespace == false
}

/// Lower-case letters and digits, in words with a hyphen between.
private func isKebabCase(_ name: String) -> Bool {
  let words = name.split(separator: "-", omittingEmptySubsequences: false)
  let letters: ClosedRange<Character> = "a"..."z"
  return words.first?.first.map(letters.contains) == true
    && words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { letters.contains($0) || ("0"..."9").contains($0) }
    }
}
