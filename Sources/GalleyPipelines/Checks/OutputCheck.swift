import Galley

extension Planner {
  /// No two outputs have one path, and none is an input; paths are compared as text.
  mutating func checkOutputs(
    _ run: PlannedRun, _ inputs: [PlannedInput], _ stages: [CheckedStage]
  ) {
    var outputs = stages.flatMap(\.outputs)
    let quarantine = run.section.quarantine.flatMap { path in
      run.quarantinePlace.map { PlacedPath(path: path.path, place: $0) }
    }
    if let quarantine { outputs.append(quarantine) }
    checkTwice(outputs)
    checkStandardOutput(stages)
    let readers = readers(inputs, stages)
    for output in outputs {
      let components = components(of: output)
      if let input = readers.first(where: { $0.finds(components) })?.place {
        let advice =
          output.place == quarantine?.place
          ? "to run it again, add: \(Self.rerunArguments(output.path, stages))"
          : "write elsewhere"
        problems.append(
          Diagnostic(
            .outputIsInput, "the output '\(output.path)' is one of the inputs; \(advice)",
            at: output.place, notes: [.init("it is read here", at: input)]))
      }
      if components == FilePath.components(FilePath.join(workingDirectory, path)) {
        problems.append(
          Diagnostic(
            .outputIsInput, "the output '\(output.path)' is the pipeline file itself",
            at: output.place))
      }
    }
  }

  /// What to type to run over what was quarantined: what fails again goes elsewhere, and what now
  /// passes is added to what passed before.
  private static func rerunArguments(_ quarantine: String, _ stages: [CheckedStage]) -> String {
    let folder = FilePath.folder(of: quarantine)
    let again = folder.isEmpty ? "again.ndjson" : FilePath.join(folder, "again.ndjson")
    let exports = stages.filter { stage in
      !stage.outputs.isEmpty
        && stage.item.descriptor?.options.contains { $0.name == "if-exists" } == true
    }
    let appended = exports.map { " --set \($0.item.name).if-exists=append" }
    return "--set run.quarantine=\(again)" + appended.joined()
  }

  private mutating func checkTwice(_ outputs: [PlacedPath]) {
    var first: [[String]: PlacedPath] = [:]
    for output in outputs {
      let components = components(of: output)
      if components == ["dev", "null"] { continue }
      // A file is written under another name until it is whole.
      let partial = components.dropLast() + [(components.last ?? "") + ".partial"]
      let names = [components, Array(partial)]
      guard let earlier = names.lazy.compactMap({ first[$0] }).first else {
        for name in names { first[name] = output }
        continue
      }
      problems.append(
        Diagnostic(
          .duplicateOutput, "a second output goes to '\(output.path)'; give it a path of its own",
          at: output.place, notes: [.init("the first goes to '\(earlier.path)'", at: earlier.place)]
        ))
    }
  }

  /// What two stages write to standard output nobody can take apart again.
  private mutating func checkStandardOutput(_ stages: [CheckedStage]) {
    let writing = stages.filter { stage in
      let options = stage.item.descriptor?.options ?? []
      return stage.planned != nil && stage.outputs.isEmpty
        && options.contains { $0.type == .outputPath && !$0.isRequired }
    }
    for stage in writing.dropFirst() {
      problems.append(
        Diagnostic(
          .duplicateOutput,
          "a second stage, '\(stage.item.name)', writes to standard output; give it a path",
          at: stage.item.place, notes: [.init("the first one", at: writing[0].item.place)]))
    }
  }

  private func components(of output: PlacedPath) -> [String] {
    FilePath.components(FilePath.join(directory, output.path))
  }

  /// What finds files to read: patterns of inputs, and the files that stages name.
  private func readers(_ inputs: [PlannedInput], _ stages: [CheckedStage]) -> [Reader] {
    let patterns = inputs.compactMap { input -> Reader? in
      guard case .files(let pattern, let root) = input.entry.source else { return nil }
      let folder = root == .pipelineDirectory ? directory : workingDirectory
      return Reader(place: input.place, finds: Self.finder(FilePath.join(folder, pattern)))
    }
    let files = stages.flatMap(\.inputs).map { input in
      let components = components(of: input)
      return Reader(place: input.place) { $0 == components }
    }
    return patterns + files
  }

  /// Finds what the engine would find by a pattern, or in a folder of that name.
  private static func finder(_ pattern: String) -> ([String]) -> Bool {
    // Linux knows no longer path, and matching takes the product of both lengths at worst.
    guard pattern.utf8.count <= 4096 else { return { _ in false } }
    let patterns = (GlobPattern.expandingBraces(pattern) ?? []).map {
      GlobPattern(FilePath.components(GlobPattern.hasWildcard($0) ? $0 : $0 + "/**"))
    }
    return { names in patterns.contains { $0.matches(names) } }
  }

  private struct Reader {
    let place: SourcePlace
    /// Whether a file is found, by the components of its absolute path.
    let finds: ([String]) -> Bool
  }
}
