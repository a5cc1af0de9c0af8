package import Galley

extension StageDescriptor {
  /// The stage `abstract`, with what whoever started the program allows it.
  package static func abstract(_ access: ServerAccess) -> StageDescriptor {
    let stage = StageDescriptor(
      Abstract.self,
      forecast: { configuration, _ in
        _ = try ChatServer(configuration.endpoint, access)
        return []
      },
      start: { try Abstract($0, access, context: $1) })
    return StageDescriptor(stage.info, options: stage.options, origin: stage.origin) {
      value, place, patterns, problems in
      let plan = stage.plan(value, at: place, patterns: patterns, reporting: &problems)
      // What the file lacks another machine may have, so that this is no error before a run.
      if let plan, access.endpoint == nil,
        !plan.values.contains(where: { $0.name == "endpoint" && $0.value != .null })
      {
        problems.append(
          Diagnostic(
            .missingKey, ChatServer.missing, at: place, severity: .warning))
      }
      return plan
    }
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
