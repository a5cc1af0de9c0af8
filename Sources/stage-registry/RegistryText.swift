/// The Swift sources that are written.
enum RegistryText {
  /// The module that both kinds of list import.
  private static let vocabulary = "Galley"

  /// The list of one plugin's stages, a line each.
  static func stages(_ types: [String], plugin: String, module: String) -> String {
    let lines = types.map {
      "  StageDescriptor(\($0).self, origin: .compiledIn(plugin: \"\(plugin)\")),\n"
    }
    return """
      // Written by stage-registry with every build, from the sources of the plugin. Don't edit it.

      package import \(vocabulary)

      /// The stages of the plugin '\(plugin)', sorted.
      package let \(listName(of: module)): [StageDescriptor] = [
      \(lines.joined())]

      """
  }

  /// The list of all plugins' stages.
  static func plugins(_ modules: [String]) -> String {
    let modules = modules.sorted()
    let imports = ([vocabulary] + modules).map { "import \($0)\n" }
    let lines = modules.map { "  \(listName(of: $0)),\n" }
    return """
      // Written by stage-registry with every build, from the folders of Plugins/. Don't edit it.

      \(imports.joined())
      /// The stages of each plugin, sorted by plugin.
      let stagesOfPlugins: [[StageDescriptor]] = [
      \(lines.joined())]

      """
  }

  /// Names each module's list differently, so that no module has to be named with it: a type in it
  /// may have the module's name.
  private static func listName(of module: String) -> String { "stagesOf\(module)" }
}
