/// Stages that can't be in one catalog, since they have one name.
public struct StageNameClash: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence a name, without a full stop: where the stages are from.
  public let messages: [String]

  /// - Returns: nil where all names differ.
  init?(among descriptors: [StageDescriptor]) {
    let messages = Dictionary(grouping: descriptors, by: \.name)
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { name, stages in
        let origins = stages.map(\.origin.inWords).joined(separator: ", and one ")
        return "\(stages.count) stages are called '\(name)': one \(origins); rename all but one"
      }
    if messages.isEmpty { return nil }
    self.messages = messages
  }

  public var description: String { messages.joined(separator: "; ") }
}

extension StageOrigin {
  /// What a message says behind "a stage".
  fileprivate var inWords: String {
    switch self {
    case .builtIn: "is built in"
    case .compiledIn(let plugin): "is compiled in from Plugins/\(plugin)"
    case .process(_, _, let folder): "is offered by the plugin in \(folder)"
    }
  }
}
