import Galley

/// The keys of an entry of `input:`.
struct InputSection: StageConfiguration {
  @StageOption(
    "A file, a folder or a pattern such as news/*.txt; - is standard input.", primary: true)
  var files: InputPath

  @StageOption("What happens to a record that can't be read; default: what `run:` says.")
  var onError: FailurePolicy? = nil

  @StageOption("Whether nothing need be found.")
  var allowEmpty = false

  @StageOption("Parts besides text, html, metadata and fields that the records carry.")
  var provides: [ProvidedPart] = []

  @StageOption("How standard input is read; default: by its first character.")
  var format: InputEntry.InputFormat? = nil
}

/// A part of a document by its name.
struct ProvidedPart: Hashable, Sendable {
  let part: Part
}

extension ProvidedPart: StageOptionValue {
  static var optionType: OptionType { .string }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> ProvidedPart? {
    guard let name = String.read(value, reporting: &problems) else { return nil }
    if let part = Part.fixed.first(where: { $0.description == name }) {
      return ProvidedPart(part: part)
    }
    if name.hasPrefix("annotations."), let layer = name.suffix(behind: "annotations.") {
      return ProvidedPart(part: .annotations(layer))
    }
    if let field = name.suffix(behind: "fields.") {
      return ProvidedPart(part: .field(field, .any))
    }
    let names = Part.fixed.map(\.description)
    let hint =
      Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? "expected one of \(names.joined(separator: ", ")), annotations.NAME, fields.NAME"
    problems.append(
      Diagnostic(.unknownValue, "unknown part '\(name)'; \(hint)", at: value.place))
    return nil
  }

  var jsonValue: JSONValue { .string(part.description) }
}

extension String {
  /// What follows `prefix`, where anything does.
  fileprivate func suffix(behind prefix: String) -> String? {
    hasPrefix(prefix) && utf8.count > prefix.utf8.count ? String(dropFirst(prefix.count)) : nil
  }
}

extension InputEntry.InputFormat: StageOptionValue {}

/// An input as planned, with the places that checks point at.
struct PlannedInput {
  let entry: InputEntry
  let place: SourcePlace
  let onErrorPlace: SourcePlace?
}

extension Planner {
  /// The entries of `input:`, or those that the command line replaces them by.
  mutating func plannedInputs(_ outline: PipelineOutline, _ run: PlannedRun) -> [PlannedInput] {
    let entries = inputEntries(outline.input).compactMap { plannedInput($0, run) }
    guard request.inputs.isEmpty else { return replacedInputs(entries, run) }
    if request.needsInput, entries.isEmpty, outline.input.map({ $0.isNull }) ?? true {
      problems.append(
        Diagnostic(
          .noInput, "nothing to read; name files behind the pipeline, or under 'input:'",
          at: outline.input?.place ?? outline.top))
    }
    return entries
  }

  private mutating func inputEntries(_ value: SourceValue?) -> [SourceValue] {
    guard let value, !value.isNull else { return [] }
    guard let items = value.sequence else { return [value] }
    if items.isEmpty, request.inputs.isEmpty {
      problems.append(
        Diagnostic(
          .noInput, "the list of inputs is empty; name files, or leave 'input:' out",
          at: value.place))
    }
    return items
  }

  private mutating func plannedInput(_ value: SourceValue, _ run: PlannedRun) -> PlannedInput? {
    let value = expander.expand(value)
    guard
      let section = InputSection.read(
        value, stage: "input", at: value.place, reporting: &problems)
    else { return nil }
    let place = value["files"]?.place ?? value.place
    let isStandardInput = section.files.path == "-"
    if !isStandardInput, section.format != nil {
      problems.append(
        Diagnostic(
          .conflictingKeys,
          "'format' goes with standard input, 'files: \"-\"'; that of files follows from their names",
          at: value["format"]?.place ?? place))
    }
    let entry = InputEntry(
      source: isStandardInput
        ? .standardInput(section.format)
        : .files(pattern: section.files.path, relativeTo: .pipelineDirectory),
      onError: section.onError ?? run.inputPolicy, allowEmpty: section.allowEmpty,
      provides: section.provides.map(\.part))
    return PlannedInput(entry: entry, place: place, onErrorPlace: value["on-error"]?.place)
  }

  /// What the command line names, treated as the entries are that it replaces, where they agree.
  private mutating func replacedInputs(
    _ entries: [PlannedInput], _ run: PlannedRun
  ) -> [PlannedInput] {
    let policies = Set(entries.map(\.entry.onError))
    let first = entries.first?.entry
    return request.inputs.map { argument in
      let source: InputEntry.Source =
        argument == "-"
        ? .standardInput(request.inputFormat)
        : .files(pattern: argument, relativeTo: .workingDirectory)
      let entry = InputEntry(
        source: source,
        onError: policies.count == 1 ? first?.onError ?? run.inputPolicy : run.inputPolicy,
        provides: (first?.provides ?? []).filter { part in
          entries.allSatisfy { $0.entry.provides.contains(part) }
        })
      return PlannedInput(entry: entry, place: .whole(argument: argument), onErrorPlace: nil)
    }
  }
}

extension PlannedRun {
  /// A record that can't be read has no earlier state to continue with.
  fileprivate var inputPolicy: FailurePolicy { policy == .continue ? .drop : policy }
}

extension SourcePlace {
  /// All of an argument.
  fileprivate static func whole(argument: String) -> SourcePlace {
    SourcePlace(
      origin: .argument(argument), start: .init(line: 1, column: 1),
      end: .init(line: 1, column: argument.unicodeScalars.count + 1))
  }
}
