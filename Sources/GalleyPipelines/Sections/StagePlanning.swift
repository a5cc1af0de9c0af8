import Galley

/// A stage as far as it could be planned, with the places that checks point at.
struct CheckedStage {
  let item: StageItem
  /// nil where something is wrong with its name or options; that has been reported.
  let planned: PlannedStage?
  /// The files and folders that it writes.
  let outputs: [PlacedPath]
  /// The files that it reads.
  let inputs: [PlacedPath]
}

/// A path with the place that names it.
struct PlacedPath {
  let path: String
  let place: SourcePlace
  /// Whether it is a folder, with all that is in it.
  var isFolder = false
}

extension Planner {
  mutating func plannedStages(_ items: [StageItem], _ run: PlannedRun) -> [CheckedStage] {
    items.map { item in
      var item = item
      if let options = item.options {
        item.options = expander.expand(options, by: item.descriptor?.options ?? [])
      }
      let policies = policies(of: &item)
      return checked(item, policies, run)
    }
  }

  private mutating func checked(
    _ item: StageItem, _ policies: StagePolicies, _ run: PlannedRun
  ) -> CheckedStage {
    guard
      let descriptor = item.descriptor,
      let configuration = descriptor.plan(
        item.options, at: item.place, patterns: patterns, reporting: &problems)
    else { return CheckedStage(item: item, planned: nil, outputs: [], inputs: []) }
    let planned = PlannedStage(
      name: item.name, stage: descriptor.name, configuration: configuration,
      onError: policies.onError ?? run.policy,
      when: policies.when, timeout: policies.timeout, retries: policies.retries)
    return CheckedStage(
      item: item, planned: planned,
      outputs: placed(configuration.outputPaths, [.outputPath, .outputFolder], item, descriptor)
        .map { output in
          let isFolder = configuration.outputFolders.contains(output.path)
          return PlacedPath(path: output.path, place: output.place, isFolder: isFolder)
        },
      inputs: placed(configuration.inputPaths, [.inputPath], item, descriptor))
  }

  /// Paths with the places of the options that name them; those of defaults stand at the stage.
  private func placed(
    _ paths: [String], _ kinds: [OptionType], _ item: StageItem, _ descriptor: StageDescriptor
  ) -> [PlacedPath] {
    let options = descriptor.options.filter { option in
      kinds.contains { option.type == $0 || option.type == .list($0) }
    }
    var values = options.flatMap { option -> [SourceValue] in
      guard let given = item.options else { return [] }
      guard let value = given.members == nil && option.isPrimary ? given : given[option.name] else {
        return []
      }
      return value.sequence ?? [value]
    }
    return paths.map { path in
      // One path may be named twice: each name stands for one of them.
      guard
        let index = values.firstIndex(where: { value in
          value.scalar?.text == path
            || value.scalar.map { FilePath.withoutTrailingSlashes($0.text) } == path
        })
      else {
        return PlacedPath(path: path, place: item.place)
      }
      return PlacedPath(path: path, place: values.remove(at: index).place)
    }
  }
}
