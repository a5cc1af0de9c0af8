package import Galley

extension Planner {
  /// The tests of `tests:` with the stages that each of them runs.
  ///
  /// - Parameters:
  ///   - plan: without settings of tests; nil where something is wrong with it.
  ///   - stages: the same stages, with their places.
  mutating func plannedTests(
    _ outline: PipelineOutline, _ plan: RunPlan?, _ stages: [CheckedStage]
  ) -> [PipelineTest] {
    guard let value = outline.tests else { return [] }
    var reader = TestReader(
      stages: stages, context: .init(patterns: patterns, folder: folder(of: value)))
    let items = reader.tests(value)
    problems += reader.problems
    for settings in reader.otherSettings where !settings.isEmpty {
      _ = self.plan(with: settings, outline)
    }
    return items.compactMap { item in
      let own = item.settings.isEmpty ? plan : self.plan(with: item.settings, outline)
      guard let plan = own else { return nil }
      return PipelineTest(
        name: item.name, place: item.namePlace, inputs: item.inputs,
        plan: plan.cut(to: item.stages, reading: item.inputs.map(\.entry)),
        stagePlaces: stagePlaces,
        replacements: item.replacements, expectation: item.expectation)
    }
  }

  /// The folder of the file that holds the tests, which may be another one than the pipeline's.
  private func folder(of tests: SourceValue) -> String {
    guard case .file(let path) = tests.place.origin else { return directory }
    return FilePath.join(workingDirectory, FilePath.folder(of: path))
  }

  /// The plan with the settings of a test; what is wrong with them is reported.
  private mutating func plan(
    with settings: [SourceValue.Member], _ outline: PipelineOutline
  ) -> RunPlan? {
    var planner = self
    planner.problems = []
    planner.settings = settings
    let plan = planner.pipeline(outline).plan
    expander = planner.expander
    problems += planner.problems
    return plan
  }
}

extension RunPlan {
  /// Some of the stages, such that a run of them leaves nothing behind.
  ///
  /// A document that fails is left out and told of, whatever the pipeline does about it; only what goes
  /// on behind a failure still does.
  fileprivate func cut(to range: Range<Int>, reading inputs: [InputEntry]) -> RunPlan {
    let kept = stages[range].filter { !$0.hasEffect }.map { stage in
      var stage = stage
      if stage.onError != .continue { stage.onError = .drop }
      return stage
    }
    return RunPlan(
      name: name, directory: directory, inputs: inputs, stages: kept,
      settings: RunSettings(workers: 1, maxDocumentSize: settings.maxDocumentSize))
  }
}

extension PlannedStage {
  /// Whether a run of it would leave something behind.
  package var hasEffect: Bool {
    configuration.isCommitting || !configuration.outputPaths.isEmpty
  }
}
