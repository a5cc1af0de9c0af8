import Galley

extension Planner {
  /// No two outputs have one path or one in the other, and none is an input or holds one; paths are
  /// compared as text.
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
      if let input = readers.first(where: { $0.finds(components, output.isFolder) })?.place {
        let advice =
          output.place == quarantine?.place
          ? rerunAdvice(output.path, stages, readers) : "write elsewhere"
        problems.append(
          Diagnostic(
            .outputIsInput,
            "the output '\(output.path)' \(output.isFolder ? "holds" : "is") one of the inputs; \(advice)",
            at: output.place, notes: [.init("it is read here", at: input)]))
      }
      let pipeline = FilePath.components(FilePath.join(workingDirectory, path))
      if components == pipeline || output.isFolder && pipeline.starts(with: components) {
        let what = output.isFolder ? "holds the pipeline file" : "is the pipeline file itself"
        problems.append(
          Diagnostic(.outputIsInput, "the output '\(output.path)' \(what)", at: output.place))
      }
    }
  }

  /// What to type to run over what was quarantined: what fails again goes elsewhere, and what now
  /// passes is added to what passed before, or goes elsewhere too.
  private func rerunAdvice(
    _ quarantine: String, _ stages: [CheckedStage], _ readers: [Reader]
  ) -> String {
    let candidates = (1...9).map { Self.inserting($0 == 1 ? "again" : "again-\($0)", quarantine) }
    let free = candidates.first { path in
      let components = FilePath.components(FilePath.join(directory, path))
      return !readers.contains { $0.finds(components, false) }
    }
    guard let free else { return "write elsewhere" }
    let arguments = stages.flatMap { stage -> [String] in
      guard let output = stage.outputs.first else { return [] }
      if Self.canAppend(stage.item) { return ["--set \(stage.item.name).if-exists=append"] }
      return ["--set \(stage.item.name).path=\(Self.inserting("again", output.path))"]
    }
    return "to run it again, add: "
      + (["--set run.quarantine=\(free)"] + arguments).joined(separator: " ")
  }

  /// A path with a word before its extension: `out/q-again.ndjson`.
  private static func inserting(_ word: String, _ path: String) -> String {
    let folder = FilePath.folder(of: path)
    let base = FilePath.baseName(of: path)
    let name = path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
    let rest = String(Substring(name)).dropFirst(base.count)
    let renamed = "\(base)-\(word)\(rest)"
    return folder.isEmpty ? renamed : FilePath.join(folder, renamed)
  }

  /// Whether a stage takes 'if-exists: append' with the options that it has.
  private static func canAppend(_ item: StageItem) -> Bool {
    guard
      let descriptor = item.descriptor,
      descriptor.options.contains(where: { $0.name == "if-exists" })
    else { return false }
    let given = item.options?.members
    let primary = descriptor.options.first(where: \.isPrimary)
    var members = given?.filter { $0.key != "if-exists" } ?? []
    if given == nil, let value = item.options, !value.isNull, let primary {
      members = [.init(key: primary.name, keyPlace: value.place, value: value)]
    }
    let append = SourceValue(.scalar(.init("append", kind: .string)), at: item.place)
    members.append(.init(key: "if-exists", keyPlace: item.place, value: append))
    var problems: [Diagnostic] = []
    _ = descriptor.plan(
      SourceValue(.mapping(members), at: item.place), at: item.place, reporting: &problems)
    return problems.isEmpty
  }

  private mutating func checkTwice(_ outputs: [PlacedPath]) {
    var claims = PathClaims()
    for output in outputs {
      let components = components(of: output)
      if components == ["dev", "null"] || output.path.utf8.count > Self.longestPath { continue }
      guard let earlier = claims.add(output, components) else { continue }
      let other = self.components(of: earlier)
      let isWithin = other.starts(with: components) || components.starts(with: other)
      let message =
        other == components || !isWithin
        ? "a second output goes to '\(output.path)'; give it a path of its own"
        : "one of the outputs '\(output.path)' and '\(earlier.path)' lies in the other; "
          + "give it a place of its own"
      problems.append(
        Diagnostic(
          .duplicateOutput, message, at: output.place,
          notes: [.init("the first goes to '\(earlier.path)'", at: earlier.place)]))
    }
  }

  /// Linux knows no longer path.
  private static let longestPath = 4096

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
      return Reader(place: input.place) { output, isFolder in
        isFolder ? components.starts(with: output) : components == output
      }
    }
    return patterns + files
  }

  /// Finds what the engine would find by a pattern, or in a folder of that name.
  private static func finder(_ pattern: String) -> ([String], Bool) -> Bool {
    // Matching takes the product of both lengths at worst.
    guard pattern.utf8.count <= longestPath else { return { _, _ in false } }
    let patterns = (GlobPattern.expandingBraces(pattern) ?? []).map {
      GlobPattern(FilePath.components(GlobPattern.hasWildcard($0) ? $0 : $0 + "/**"))
    }
    return { names, isFolder in
      patterns.contains { isFolder ? $0.matchesBelow(names) : $0.matches(names) }
    }
  }

  private struct Reader {
    let place: SourcePlace
    /// Whether a file is found, or anything in a folder, by the components of the absolute path.
    let finds: ([String], _ isFolder: Bool) -> Bool
  }
}

/// The paths that outputs take so far.
private struct PathClaims {
  private var taken: [[String]: PlacedPath] = [:]
  /// The folders that something of them is in.
  private var above: [[String]: PlacedPath] = [:]

  /// Adds what an output takes, unless an earlier one has it.
  ///
  /// - Returns: the earlier output.
  mutating func add(_ output: PlacedPath, _ components: [String]) -> PlacedPath? {
    let names = Self.names(components, isFolder: output.isFolder)
    for name in names {
      if let earlier = taken[name] ?? above[name] { return earlier }
      for count in 0..<name.count {
        if let earlier = taken[Array(name.prefix(count))] { return earlier }
      }
    }
    for name in names {
      taken[name] = output
      for count in 0..<name.count { above[Array(name.prefix(count))] = output }
    }
    return nil
  }

  /// Its own path, and those that it has until it is whole.
  private static func names(_ components: [String], isFolder: Bool) -> [[String]] {
    let suffixes =
      ["", ".partial", ".checkpoint", ".checkpoint.partial", ".journal"]
      + (isFolder ? [".partial.names", ".partial.replaced"] : [])
    return suffixes.map { components.dropLast() + [(components.last ?? "") + $0] }
  }
}
