/// A stage whose type is erased: what a pipeline file is checked against and planned with.
public struct StageDescriptor: Sendable {
  public let info: StageInfo
  /// In the order of their declaration.
  public let options: [OptionSchema]
  public let origin: StageOrigin
  private let makePlan:
    @Sendable (SourceValue?, SourcePlace, any PatternCompiler, inout [Diagnostic])
      -> PlannedConfiguration?

  public init<S: Stage>(_ type: S.Type, origin: StageOrigin = .builtIn) {
    self.init(type, origin: origin) { PlannedConfiguration(S.self, $0) }
  }

  /// A stage that is made with more than its options and its place in the run.
  ///
  /// - Parameters:
  ///   - forecast: finds out what a run would do with the outputs, and throws why it would not start.
  ///   - start: makes the stage.
  package init<S: Stage>(
    _ type: S.Type, origin: StageOrigin = .builtIn,
    forecast: @escaping @Sendable (S.Configuration, StageContext) throws -> [OutputForecast],
    start: @escaping @Sendable (S.Configuration, StageContext) async throws -> S
  ) {
    self.init(type, origin: origin) { configuration in
      PlannedConfiguration(
        S.self, configuration, forecast: { try forecast(configuration, $0) },
        start: { try await start(configuration, $0) })
    }
  }

  private init<S: Stage>(
    _ type: S.Type, origin: StageOrigin,
    plan: @escaping @Sendable (S.Configuration) -> PlannedConfiguration
  ) {
    let name = S.info.name
    self.init(
      S.info, options: S.Configuration.optionSchemas, origin: origin
    ) { value, place, patterns, problems in
      S.Configuration.read(
        value, stage: name, at: place, patterns: patterns, reporting: &problems
      ).map(plan)
    }
  }

  /// A stage that is no `Stage` type of its own.
  ///
  /// - Parameter plan: reads the stage's options, and opens and starts nothing.
  package init(
    _ info: StageInfo, options: [OptionSchema], origin: StageOrigin,
    plan:
      @escaping @Sendable (SourceValue?, SourcePlace, any PatternCompiler, inout [Diagnostic])
      -> PlannedConfiguration?
  ) {
    self.info = info
    self.options = options
    self.origin = origin
    makePlan = plan
  }

  public var name: String { info.name }

  /// Reads a stage's options; opens and starts nothing.
  ///
  /// - Parameters:
  ///   - value: what the pipeline file says behind the stage's name.
  ///   - place: where to report what is missing.
  ///   - patterns: compiles the patterns in the options; by default there are none.
  /// - Returns: nil where a problem was reported.
  package func plan(
    _ value: SourceValue?, at place: SourcePlace, patterns: any PatternCompiler = NoPatterns(),
    reporting problems: inout [Diagnostic]
  ) -> PlannedConfiguration? {
    makePlan(value, place, patterns, &problems)
  }
}

/// A stage with its options read, ready to be started.
package struct PlannedConfiguration: Sendable {
  package let contract: Contract
  /// In which order the stage gets its documents.
  package let order: StageInfo.Order
  /// Whether the stage has an effect outside, such as an export.
  package let isCommitting: Bool
  /// The values of options that name paths.
  package let inputPaths: [String]
  /// Files and folders.
  package let outputPaths: [String]
  /// Those of them that are folders, of which everything in them is part.
  package let outputFolders: [String]
  /// The values of options that are conditions.
  package let conditions: [Condition]
  /// The version of the plugin that the stage comes from; nil for a stage of this program.
  package let version: String?
  /// All options by name, secrets as `***`.
  package let values: [(name: String, value: JSONValue)]
  /// What a run would do with the outputs; nil where the stage can't tell.
  ///
  /// Throws why the stage would not start.
  package let forecast: (@Sendable (StageContext) throws -> [OutputForecast])?
  /// Makes the stage; throws what its `init` throws.
  package let start: @Sendable (StageContext) async throws -> any Stage

  /// A stage that is no `Stage` type of its own.
  package init(
    contract: Contract, order: StageInfo.Order = .any, isCommitting: Bool = false,
    inputPaths: [String] = [],
    outputPaths: [String] = [], outputFolders: [String] = [], conditions: [Condition] = [],
    version: String? = nil, values: [(name: String, value: JSONValue)] = [],
    forecast: (@Sendable (StageContext) throws -> [OutputForecast])? = nil,
    start: @escaping @Sendable (StageContext) async throws -> any Stage
  ) {
    self.contract = contract
    self.order = order
    self.isCommitting = isCommitting
    self.inputPaths = inputPaths
    self.outputPaths = outputPaths
    self.outputFolders = outputFolders
    self.conditions = conditions
    self.version = version
    self.values = values
    self.forecast = forecast
    self.start = start
  }

  init<S: Stage>(_ type: S.Type, _ configuration: S.Configuration) {
    self.init(
      type, configuration,
      forecast: (S.self as? any ForecastingStage.Type).flatMap { Self.forecast($0, configuration) },
      start: { try await S(configuration: configuration, context: $0) })
  }

  init<S: Stage>(
    _ type: S.Type, _ configuration: S.Configuration,
    forecast: (@Sendable (StageContext) throws -> [OutputForecast])?,
    start: @escaping @Sendable (StageContext) async throws -> any Stage
  ) {
    let current = Galley.options(of: configuration).compactMap { name, option in
      option.current.map { (name: name, value: $0) }
    }
    version = nil
    contract = S.contract(for: configuration)
    order = S.info.order
    isCommitting = S.self is any CommittingStage.Type
    inputPaths = current.flatMap { items(of: $0.value, as: InputPath.self).map(\.path) }
    outputFolders = current.flatMap { items(of: $0.value, as: OutputFolder.self) }
      .map { FilePath.withoutTrailingSlashes($0.path) }
    outputPaths =
      current.flatMap { items(of: $0.value, as: OutputPath.self).map(\.path) } + outputFolders
    conditions = current.flatMap { items(of: $0.value, as: Condition.self) }
    values = current.map { ($0.name, $0.value.jsonValue) }
    self.forecast = forecast
    self.start = start
  }
}

extension PlannedConfiguration {
  private static func forecast<S: ForecastingStage>(
    _ type: S.Type, _ configuration: any StageConfiguration
  ) -> (@Sendable (StageContext) throws -> [OutputForecast])? {
    guard let configuration = configuration as? S.Configuration else { return nil }
    return { try S.forecast(for: configuration, in: $0) }
  }
}

/// The values of a type in an option that is one, may be one, or lists some.
private func items<Item>(of value: any StageOptionValue, as type: Item.Type) -> [Item] {
  if let item = value as? Item { return [item] }
  if let list = value as? [Item] { return list }
  return []
}
