/// The stages that a pipeline can name, sorted by name.
public struct StageCatalog: Sendable {
  /// In the order of their names.
  public let descriptors: [StageDescriptor]

  /// A catalog of these stages.
  public init(_ descriptors: [StageDescriptor]) {
    self.descriptors = descriptors.sorted { $0.name < $1.name }
  }

  /// The stage of a name.
  public subscript(name: String) -> StageDescriptor? {
    descriptors.first { $0.name == name }
  }

  /// All names, in order.
  public var names: [String] { descriptors.map(\.name) }

  /// This catalog with more stages.
  ///
  /// - Throws: all names that two stages would have.
  public func adding(_ others: [StageDescriptor]) throws(StageNameClash) -> StageCatalog {
    let all = descriptors + others
    if let clash = StageNameClash(among: all) { throw clash }
    return StageCatalog(all)
  }
}
