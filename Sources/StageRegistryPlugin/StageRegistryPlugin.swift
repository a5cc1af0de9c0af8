import Foundation
import PackagePlugin

/// Has the lists written that make the stages of Plugins/ part of the program.
@main struct StageRegistryPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SwiftSourceModuleTarget else { return [] }
    let tool = try context.tool(named: "stage-registry").url
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.moduleName)+Stages.swift")
    let sources = target.sourceFiles(withSuffix: "swift").map(\.url)
    let isRegistry = target.moduleName == "GalleyPluginRegistry"
    let name = target.directoryURL.lastPathComponent
    let arguments =
      isRegistry
      ? ["plugins", output.path()] + pluginModules(of: target)
      : ["stages", name, target.moduleName, output.path()] + sources.map { $0.path() }.sorted()
    return [
      .buildCommand(
        displayName: isRegistry ? "Listing the plugins" : "Finding the stages of \(name)",
        executable: tool, arguments: arguments, inputFiles: isRegistry ? [] : sources,
        outputFiles: [output])
    ]
  }

  /// All that the registry depends on, but Galley itself.
  private func pluginModules(of registry: SwiftSourceModuleTarget) -> [String] {
    registry.dependencies.compactMap { dependency in
      guard case .target(let target) = dependency, target.name != "Galley" else { return nil }
      return (target as? SwiftSourceModuleTarget)?.moduleName
    }
  }
}
