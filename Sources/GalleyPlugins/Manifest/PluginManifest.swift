package import Galley
import GalleyFormats
import YAMLTree

/// What `plugin.yaml` says about a stage that is a program of its own.
package struct PluginManifest: Sendable {
  package static let fileName = "plugin.yaml"

  package let info: StageInfo
  package let version: String
  package let options: DeclaredOptions
  let command: [String]
  let processes: Int
  let offsets: OffsetUnit
  let limits: ProcessLimits
  /// Names of variables that the program gets.
  let environment: [String]

  /// Reads a manifest, or finds everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - path: for the places of problems.
  ///   - folder: the name of the folder that it stands in.
  package static func read(
    _ bytes: [UInt8], path: String, folder: String, reporting problems: inout [Diagnostic]
  ) -> PluginManifest? {
    let before = problems.count
    let yaml = parseYAML(bytes, origin: .file(path))
    problems += yaml.problems
    guard let value = yaml.value else { return nil }
    let section = ManifestSection.read(
      value, stage: fileName, at: value.place, reporting: &problems)
    guard let section, problems.count == before else { return nil }
    if section.name != folder {
      problems.append(
        Diagnostic(
          .unknownValue,
          "the stage is called '\(section.name)', but its folder '\(folder)'; they have one name",
          at: value["name"]?.place ?? value.place))
      return nil
    }
    return PluginManifest(section)
  }

  private init(_ section: ManifestSection) {
    info = StageInfo(
      section.name, section.summary, details: section.details, example: section.example,
      reads: section.reads.map(\.part), uses: section.uses.map(\.part),
      writes: section.writes.map(\.part))
    version = section.version
    options = DeclaredOptions(section.options.options)
    command = section.command
    processes = section.processes
    offsets = section.offsets
    limits = section.limits.values
    environment = section.environment
  }
}
