import Galley
import GalleyFormats

/// Makes a plan of one pipeline file's tree, one section after the other, and goes on behind every
/// problem.
struct Planner {
  let catalog: StageCatalog
  let patterns: any PatternCompiler
  let manifests: [String: [UInt8]]
  let request: PipelineRequest
  let workingDirectory: String
  let path: String
  /// Absolute; the folder of the pipeline file.
  let directory: String
  var expander: VariableExpander
  var problems: [Diagnostic] = []
  /// What a test sets: `NAME.option` with a value each.
  var settings: [SourceValue.Member] = []
  /// Where the stages stand, by name.
  private(set) var stagePlaces: [String: SourcePlace] = [:]
  /// The tests in which nothing is wrong.
  private(set) var tests: [PipelineTest] = []
  /// False where the file was read, and has none.
  private(set) var mayHoldTests = true

  init(loader: PipelineLoader, path: String, request: PipelineRequest) {
    catalog = loader.catalog
    patterns = loader.patterns
    manifests = loader.manifests
    workingDirectory = loader.workingDirectory
    self.path = path
    self.request = request
    let folder = FilePath.folder(of: path)
    directory =
      folder.isEmpty ? loader.workingDirectory : FilePath.join(loader.workingDirectory, folder)
    expander = VariableExpander(
      environment: loader.environment, assumesUnset: loader.assumesVariables)
  }

  /// - Returns: nil where there is too little to plan with; what is wrong is in `problems`.
  mutating func plan(_ tree: SourceValue) -> RunPlan? {
    guard let outline = PipelineOutline(tree, reporting: &problems) else { return nil }
    return plan(outline)
  }

  /// - Returns: nil where there is too little to plan with; what is wrong is in `problems`.
  mutating func plan(_ outline: PipelineOutline) -> RunPlan? {
    let (plan, stages) = pipeline(outline)
    stagePlaces = Dictionary(
      stages.map { ($0.item.name, $0.item.place) }, uniquingKeysWith: { first, _ in first })
    tests = plannedTests(outline, plan, stages)
    mayHoldTests = outline.tests.map { !$0.isNull && $0.sequence?.isEmpty != true } ?? false
    return plan
  }

  /// Everything but the tests.
  mutating func pipeline(_ outline: PipelineOutline) -> (plan: RunPlan?, stages: [CheckedStage]) {
    let name = name(outline)
    checkVersion(outline)
    var sections = PipelineSections(
      run: outline.run, stages: stageItems(outline), runPlace: outline.run?.place ?? outline.top)
    apply(request.overrides, to: &sections)
    apply(settings, to: &sections)
    let run = plannedRun(sections)
    let inputs = plannedInputs(outline, run)
    let stages = plannedStages(sections.stages, run)
    checkPolicies(run, inputs, stages)
    checkNames(stages)
    checkOutputs(run, inputs, stages)
    checkContract(inputs, stages, mayHoldMore: outline.isForTests)
    let planned = stages.compactMap(\.planned)
    guard planned.count == stages.count, !stages.isEmpty else { return (nil, stages) }
    let plan = RunPlan(
      name: name, directory: directory, inputs: inputs.map(\.entry), stages: planned,
      settings: run.settings)
    return (plan, stages)
  }

  /// Everything that is wrong; of values that can't be known nothing but that, and of values that
  /// come from a variable its name too.
  var finalProblems: [Diagnostic] {
    let known = problems.filter { problem in
      !(problem.place.map(expander.unknownPlaces.contains) ?? false)
    }
    let mask = SecretMask(expander.secrets.sorted())
    return (known.map(namingVariable) + expander.problems).map { $0.masked(by: mask) }
  }

  private func namingVariable(_ problem: Diagnostic) -> Diagnostic {
    guard
      let name = problem.place.flatMap({ expander.variables[$0] }),
      !problem.message.hasSuffix("(from ${\(name)})")
    else { return problem }
    return Diagnostic(
      problem.code, problem.message + " (from ${\(name)})", at: problem.place,
      severity: problem.severity, notes: problem.notes)
  }

  private mutating func name(_ outline: PipelineOutline) -> String {
    let fallback = FilePath.baseName(of: path)
    guard let value = outline.name else { return fallback }
    return String.read(expander.expand(value), reporting: &problems) ?? fallback
  }

  /// The format's versions that can be read.
  static let version = 1

  private mutating func checkVersion(_ outline: PipelineOutline) {
    guard let value = outline.version else {
      guard outline.lacks("galley") else { return }
      problems.append(
        Diagnostic(
          .missingKey, "the key 'galley' is missing; write 'galley: \(Self.version)' on top",
          at: outline.top))
      return
    }
    guard let version = Int.read(value, reporting: &problems), version != Self.version else {
      return
    }
    problems.append(
      Diagnostic(
        .unsupportedVersion,
        "version \(version) of the pipeline format is not known here; expected \(Self.version)",
        at: value.place))
  }

  private mutating func stageItems(_ outline: PipelineOutline) -> [StageItem] {
    guard let value = outline.stages, !value.isNull else {
      guard outline.lacks("stages") else { return [] }
      problems.append(
        Diagnostic(
          .noStages, "the pipeline has no stages; list them under 'stages:'",
          at: outline.stages?.place ?? outline.top))
      return []
    }
    guard let items = value.sequence else {
      problems.append(
        Diagnostic(
          .wrongType, "expected a list of stages, found \(value.kindInWords)", at: value.place))
      return []
    }
    if items.isEmpty {
      problems.append(
        Diagnostic(
          .noStages, "the list of stages is empty; 'galley stages' lists what there is",
          at: value.place))
    }
    return items.compactMap { stageItem($0) }
  }
}

/// The sections that `--set` can change.
struct PipelineSections {
  var run: SourceValue?
  var stages: [StageItem]
  let runPlace: SourcePlace
}

extension Diagnostic {
  /// Without secrets, which a variable may have brought to another place as well.
  fileprivate func masked(by mask: SecretMask) -> Diagnostic {
    Diagnostic(
      code, mask.applied(to: message), at: place, severity: severity,
      notes: notes.map { Note(mask.applied(to: $0.message), at: $0.place) })
  }
}
