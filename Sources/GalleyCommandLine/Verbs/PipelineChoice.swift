import Glibc

/// Which pipeline the arguments mean.
enum PipelineChoice {
  /// What is taken where none is named.
  static let standardFile = "galley.yaml"

  static func isPipeline(_ argument: String) -> Bool {
    argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
  }
}

func fileExists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
