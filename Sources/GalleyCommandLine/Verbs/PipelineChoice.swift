import Glibc

/// Which pipeline the arguments mean.
enum PipelineChoice {
  /// What is taken where none is named.
  static let standardFile = "galley.yaml"

  static func isPipeline(_ argument: String) -> Bool {
    argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
  }

  static func standardFileExists(in folder: String) -> Bool {
    unsafe access(folder + "/" + standardFile, F_OK) == 0
  }

  /// The file that was named, or the one that is taken where none was.
  static func file(_ named: String?, in folder: String) throws(CommandRefusal) -> String {
    if let named { return named }
    guard standardFileExists(in: folder) else {
      throw CommandRefusal("there is no \(standardFile) here; name a pipeline, a .yaml file")
    }
    return standardFile
  }
}
