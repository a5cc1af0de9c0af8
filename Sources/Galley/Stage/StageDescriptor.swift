/// A stage whose type is erased: what a pipeline file is checked against and planned with.
public struct StageDescriptor: Sendable {
  public let info: StageInfo
  /// In the order of their declaration.
  public let options: [OptionSchema]
  private let makePlan:
    @Sendable (SourceValue?, SourcePlace, inout [Diagnostic]) -> PlannedConfiguration?

  public init<S: Stage>(_ type: S.Type) {
    let name = S.info.name
    info = S.info
    options = S.Configuration.optionSchemas
    makePlan = { value, place, problems in
      S.Configuration.read(value, stage: name, at: place, reporting: &problems)
        .map { PlannedConfiguration(S.self, $0) }
    }
  }

  public var name: String { info.name }

  /// Reads a stage's options; opens and starts nothing.
  ///
  /// - Parameters:
  ///   - value: what the pipeline file says behind the stage's name.
  ///   - place: where to report what is missing.
  /// - Returns: nil where a problem was reported.
  package func plan(
    _ value: SourceValue?, at place: SourcePlace, reporting problems: inout [Diagnostic]
  ) -> PlannedConfiguration? {
    makePlan(value, place, &problems)
  }
}

/// A stage with its options read, ready to be started.
package struct PlannedConfiguration: Sendable {
  package let contract: Contract
  /// The values of options that name paths.
  package let inputPaths: [String]
  package let outputPaths: [String]
  /// All options by name, secrets as `***`.
  package let values: [(name: String, value: JSONValue)]
  /// Makes the stage; throws what its `init` throws.
  package let start: @Sendable (StageContext) async throws -> any Stage

  /// A stage that is no `Stage` type of its own.
  package init(
    contract: Contract, inputPaths: [String] = [], outputPaths: [String] = [],
    values: [(name: String, value: JSONValue)] = [],
    start: @escaping @Sendable (StageContext) async throws -> any Stage
  ) {
    self.contract = contract
    self.inputPaths = inputPaths
    self.outputPaths = outputPaths
    self.values = values
    self.start = start
  }

  init<S: Stage>(_ type: S.Type, _ configuration: S.Configuration) {
    let current = Galley.options(of: configuration).compactMap { name, option in
      option.current.map { (name: name, value: $0) }
    }
    contract = S.contract(for: configuration)
    inputPaths = current.flatMap { paths(in: $0.value, as: InputPath.self).map(\.path) }
    outputPaths = current.flatMap { paths(in: $0.value, as: OutputPath.self).map(\.path) }
    values = current.map { ($0.name, $0.value.jsonValue) }
    start = { try await S(configuration: configuration, context: $0) }
  }
}

/// The paths in an option that is a path, may be one, or lists some.
private func paths<Path>(in value: any StageOptionValue, as type: Path.Type) -> [Path] {
  if let path = value as? Path { return [path] }
  if let list = value as? [Path] { return list }
  return []
}
