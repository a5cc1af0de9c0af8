package import Galley
import GalleyFormats

extension PluginManifest {
  /// The stage that the manifest declares, started as a program.
  ///
  /// - Parameters:
  ///   - folder: absolute; the plugin's.
  ///   - variables: the environment of this program, of which the plugin gets what it names.
  ///   - galleyVersion: what the plugin is told.
  package func descriptor(
    folder: String, variables: [String: String], galleyVersion: String
  ) -> StageDescriptor {
    let command = ProcessCommand(
      plugin: info.name, folder: folder, arguments: self.command,
      environment: variables.filter { environment.contains($0.key) }, processes: processes,
      limits: limits, offsets: offsets, contract: info.contract, galleyVersion: galleyVersion)
    return StageDescriptor(
      info, options: options.schemas,
      origin: .process(plugin: info.name, version: version, folder: folder)
    ) { value, place, patterns, problems in
      options.read(
        value, stage: info.name, at: place, patterns: patterns, reporting: &problems
      ).map { command.planned(with: $0) }
    }
  }
}

extension ProcessCommand {
  fileprivate func planned(
    with options: [(name: String, value: any StageOptionValue)]
  ) -> PlannedConfiguration {
    var command = self
    let secrets = options.compactMap {
      $0.value as? Secret ?? ($0.value as? Secret?)?.flatMap(\.self)
    }
    command.secrets = secrets.map(\.value)
    command.options = JSONObject(options.map { ($0.name, plainValue($0.value)) })
    let started = command
    return PlannedConfiguration(
      contract: contract, values: options.map { ($0.name, $0.value.jsonValue) },
      start: { try await ProcessStage(started, context: $0) })
  }

  /// The value as the program gets it, secrets as they are.
  private func plainValue(_ value: any StageOptionValue) -> JSONValue {
    if let secret = value as? Secret { return .string(secret.value) }
    return value.jsonValue
  }
}
