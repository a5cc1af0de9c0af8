package import Galley
import GalleyFormats

/// The program that starts plugins.
package struct PluginHost: Sendable {
  /// Its environment, of which a plugin gets what its manifest names.
  let variables: [String: String]
  let version: String
  /// Gets the processes that are alive.
  let processes: ProcessGroups

  package init(variables: [String: String], version: String, processes: ProcessGroups) {
    self.variables = variables
    self.version = version
    self.processes = processes
  }
}

extension PluginManifest {
  /// The stage that the manifest declares, started as a program.
  ///
  /// - Parameter folder: absolute; the plugin's.
  package func descriptor(folder: String, _ host: PluginHost) -> StageDescriptor {
    let command = command(folder: folder, host)
    return StageDescriptor(
      info, options: options.schemas,
      origin: .process(plugin: info.name, version: version, folder: folder)
    ) { value, place, patterns, problems in
      options.read(
        value, stage: info.name, at: place, patterns: patterns, reporting: &problems
      ).map { command.planned(with: $0, version: version, host) }
    }
  }

  /// The program with options; nil where they are not as they should be.
  ///
  /// - Parameters:
  ///   - folder: absolute; the plugin's.
  ///   - value: a mapping of options.
  package func command(
    folder: String, options value: SourceValue, _ host: PluginHost,
    reporting problems: inout [Diagnostic]
  ) -> ProcessCommand? {
    options.read(value, stage: info.name, at: value.place, reporting: &problems)
      .map { command(folder: folder, host).given($0) }
  }

  private func command(folder: String, _ host: PluginHost) -> ProcessCommand {
    ProcessCommand(
      plugin: info.name, folder: folder, arguments: command,
      environment: host.variables.filter { environment.contains($0.key) }, processes: processes,
      limits: limits, offsets: offsets, contract: info.contract, galleyVersion: host.version)
  }
}

extension ProcessCommand {
  fileprivate func planned(
    with options: [(name: String, value: any StageOptionValue)], version: String,
    _ host: PluginHost
  ) -> PlannedConfiguration {
    let started = given(options)
    return PlannedConfiguration(
      contract: contract, version: version, values: options.map { ($0.name, $0.value.jsonValue) },
      forecast: { _ in
        try started.checkProgram()
        return []
      },
      start: { try await ProcessStage(started, groups: host.processes, context: $0) })
  }

  fileprivate func given(
    _ options: [(name: String, value: any StageOptionValue)]
  ) -> ProcessCommand {
    var command = self
    let secrets = options.compactMap {
      $0.value as? Secret ?? ($0.value as? Secret?)?.flatMap(\.self)
    }
    command.secrets = secrets.map(\.value)
    command.options = JSONObject(options.map { ($0.name, plainValue($0.value)) })
    return command
  }

  /// The value as the program gets it, secrets as they are.
  private func plainValue(_ value: any StageOptionValue) -> JSONValue {
    if let secret = value as? Secret { return .string(secret.value) }
    return value.jsonValue
  }
}
