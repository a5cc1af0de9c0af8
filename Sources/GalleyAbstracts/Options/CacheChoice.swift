package import Galley

/// Whether answers are kept on disk, and where.
package enum CacheChoice: Hashable, Sendable {
  case off
  /// Below the user's own folder for such files.
  case usual
  /// As written; relative to the pipeline file.
  case folder(String)
}

extension CacheChoice: StageOptionValue {
  package static var optionType: OptionType { .string }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> CacheChoice? {
    guard let text = String.read(value, reporting: &problems) else { return nil }
    switch text {
    case "true": return .usual
    case "false": return .off
    case "": break
    default: if !text.utf8.contains(0) { return .folder(text) }
    }
    mismatch(value, advice: "write true, false or a folder", reporting: &problems)
    return nil
  }

  package var jsonValue: JSONValue {
    switch self {
    case .off: false
    case .usual: true
    case .folder(let path): .string(path)
    }
  }
}
