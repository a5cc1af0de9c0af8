package import Galley
import YAMLTree

/// Makes a plan of a pipeline file, or finds everything that is wrong with it.
///
/// It opens no other file, and starts nothing.
package struct PipelineLoader: Sendable {
  package let catalog: StageCatalog
  let environment: [String: String]
  let workingDirectory: String
  let assumesVariables: Bool
  let patterns: any PatternCompiler
  /// The bytes of manifests of plugins, by their paths in problems.
  let manifests: [String: [UInt8]]

  /// - Parameters:
  ///   - catalog: the stages that a pipeline may name.
  ///   - manifests: the bytes of manifests of plugins, by their paths in problems.
  ///   - patterns: compiles the patterns in conditions and options.
  ///   - environment: what `${NAME}` stands for.
  ///   - workingDirectory: absolute.
  ///   - assumesVariables: whether to go on without variables that are not set.
  package init(
    catalog: StageCatalog, manifests: [String: [UInt8]] = [:],
    patterns: any PatternCompiler = NoPatterns(),
    environment: [String: String], workingDirectory: String, assumesVariables: Bool = false
  ) {
    self.catalog = catalog
    self.manifests = manifests
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.assumesVariables = assumesVariables
    self.patterns = patterns
  }

  /// Checks the file at `path`.
  ///
  /// - Parameters:
  ///   - path: relative to the working directory unless absolute.
  ///   - request: what the command line says besides.
  package func load(_ path: String, _ request: PipelineRequest = .init()) -> PipelineCheck {
    do throws(Diagnostic) {
      let bytes = try readRegularFile(
        at: FilePath.join(workingDirectory, path), shownAs: path, limit: YAMLLimits.bytes)
      return check(bytes, path: path, request)
    } catch {
      return PipelineCheck(unreadable: path, error)
    }
  }

  /// Checks the text of a pipeline file, as if it stood at `path`.
  package func check(
    _ bytes: [UInt8], path: String, _ request: PipelineRequest = .init()
  ) -> PipelineCheck {
    let yaml = parseYAML(bytes, origin: .file(path))
    var planner = Planner(loader: self, path: path, request: request)
    planner.problems = yaml.problems
    let plan = yaml.value.flatMap { planner.plan($0) }
    return planner.check(plan, path, SourceTexts(files: [path: bytes]))
  }
}

extension Planner {
  /// What has come of planning.
  func check(_ plan: RunPlan?, _ file: String, _ sources: SourceTexts) -> PipelineCheck {
    let problems = finalProblems.sortedByPlace
    let plan = problems.contains { $0.severity == .error } ? nil : plan
    let isRunnable = expander.assumed.isEmpty && plan != nil
    return PipelineCheck(
      file: file, problems: problems, plan: isRunnable ? plan : nil, assumedPlan: plan,
      stagePlaces: stagePlaces,
      tests: isRunnable ? tests : [], mayHoldTests: mayHoldTests,
      assumedVariables: expander.assumed, secrets: expander.secrets.sorted(),
      sources: SourceTexts(files: sources.files.merging(manifests) { own, _ in own }))
  }
}

extension PipelineCheck {
  /// A file that can't be read.
  init(unreadable file: String, _ problem: Diagnostic, sources: [String: [UInt8]] = [:]) {
    self.init(
      file: file, problems: [problem], plan: nil, assumedPlan: nil, stagePlaces: [:],
      tests: [], mayHoldTests: true, assumedVariables: [], secrets: [],
      sources: SourceTexts(files: sources))
  }
}

/// What the command line says besides the pipeline file.
package struct PipelineRequest: Sendable {
  /// Paths and patterns that replace `input:`, relative to the working directory; `-` is standard
  /// input.
  package var inputs: [String]
  /// The format of standard input.
  package var inputFormat: InputEntry.InputFormat?
  /// `NAME.option=value` each, as behind `--set`.
  package var overrides: [String]
  /// Whether a pipeline without any input is an error, as it is for a run.
  package var needsInput: Bool

  package init(
    inputs: [String] = [], inputFormat: InputEntry.InputFormat? = nil, overrides: [String] = [],
    needsInput: Bool = false
  ) {
    self.inputs = inputs
    self.inputFormat = inputFormat
    self.overrides = overrides
    self.needsInput = needsInput
  }
}
