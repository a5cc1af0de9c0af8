import Galley

/// The files that a test reads: `files:`, a path or pattern or a list of them.
struct TestFileInputs {
  private(set) var inputs: [TestInput] = []
  private(set) var problems: [Diagnostic] = []

  /// - Parameter folder: absolute; that of the file which holds the test.
  init(_ value: SourceValue, in folder: String) {
    let items = value.sequence ?? [value]
    if items.isEmpty {
      problems.append(
        Diagnostic(.wrongType, "the list of files is empty; name at least one", at: value.place))
    }
    for item in items {
      guard let path = InputPath.read(item, reporting: &problems)?.path else { continue }
      if path == "-" {
        problems.append(
          Diagnostic(
            .conflictingKeys, "a test reads no standard input; name files, or give documents",
            at: item.place))
      }
      let entry = InputEntry(
        source: .files(pattern: path, relativeTo: .folder(folder)), onError: .drop,
        // That nothing is found is told with the place of the pattern.
        allowEmpty: true)
      inputs.append(TestInput(entry: entry, place: item.place))
    }
  }
}
