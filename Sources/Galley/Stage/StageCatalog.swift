/// The stages that a pipeline can name, sorted by name.
public struct StageCatalog: Sendable {
  public let descriptors: [StageDescriptor]

  public init(_ descriptors: [StageDescriptor]) {
    self.descriptors = descriptors.sorted { $0.name < $1.name }
  }

  public subscript(name: String) -> StageDescriptor? {
    descriptors.first { $0.name == name }
  }

  public var names: [String] { descriptors.map(\.name) }

  /// This catalog with more stages.
  public func adding(_ others: [StageDescriptor]) -> StageCatalog {
    StageCatalog(descriptors + others)
  }
}
