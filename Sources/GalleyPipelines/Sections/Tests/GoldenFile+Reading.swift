import Galley

extension GoldenFile {
  /// What a file of records is called, so that no pipeline is taken for one.
  private static let endings = [".ndjson", ".jsonl"]

  /// - Parameters:
  ///   - folder: absolute; that of the file which holds the test.
  /// - Returns: nil where the path can't be one; that has been reported.
  init?(_ value: SourceValue, in folder: String, reporting problems: inout [Diagnostic]) {
    guard let path = String.read(value, reporting: &problems) else { return nil }
    let steps = FilePath.components(path)
    let isInside = !path.hasPrefix("/") && !path.isEmpty && !steps.contains("..")
    guard isInside, Self.endings.contains(where: path.hasSuffix), !path.contains("\0") else {
      problems.append(
        Diagnostic(
          .wrongType,
          isInside
            ? "a golden file holds NDJSON; name it \(FilePath.baseName(of: path)).ndjson"
            : "a golden file stands in the folder of its test, or below; name it so",
          at: value.place))
      return nil
    }
    let own =
      if case .file(let file) = value.place.origin { FilePath.folder(of: file) } else { "" }
    let shown = steps.joined(separator: "/")
    self.init(
      path: own.isEmpty ? shown : FilePath.join(own, shown), folder: folder, steps: steps,
      place: value.place)
  }

  /// Absolute.
  package var absolutePath: String { FilePath.join(folder, steps.joined(separator: "/")) }
}
