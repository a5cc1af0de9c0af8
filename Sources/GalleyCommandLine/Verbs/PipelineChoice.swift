import Glibc

/// Which pipeline the arguments mean.
enum PipelineChoice {
  /// What is taken where none is named.
  static let standardFile = "galley.yaml"

  /// What a pipeline's name ends in.
  static let extensions = ["yaml", "yml"]

  static func isPipeline(_ argument: String) -> Bool {
    extensions.contains { argument.hasSuffix(".\($0)") }
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

extension CompletionKind {
  /// Pipeline files, and folders.
  static let pipelines = CompletionKind.file(extensions: PipelineChoice.extensions)
}
