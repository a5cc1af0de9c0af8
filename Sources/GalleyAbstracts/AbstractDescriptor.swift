package import Galley

extension StageDescriptor {
  /// The stage `abstract`, with what whoever started the program allows it.
  package static func abstract(_ access: ServerAccess) -> StageDescriptor {
    StageDescriptor(
      Abstract.self,
      forecast: { configuration, _ in
        _ = try ChatServer(configuration.endpoint, access)
        return []
      },
      start: { try Abstract($0, access, context: $1) })
  }
}

extension StageCatalog {
  /// The same stages, with what whoever started the program allows those that ask servers.
  package func reaching(_ access: ServerAccess) -> StageCatalog {
    StageCatalog(
      descriptors.map { descriptor in
        descriptor.name == Abstract.info.name && descriptor.origin == .builtIn
          ? .abstract(access) : descriptor
      })
  }
}
