import Galley
import GalleyReports

/// Which parts of documents are compared.
struct PartFilter {
  /// All where empty.
  private let only: [String]
  private let ignored: [String]

  /// - Parameters:
  ///   - only: names of parts, such as `entities`, `fields` or `fields.words`; so is `ignored`.
  /// - Throws: where one is no name of a part.
  init(only: [String], ignored: [String]) throws(ValidationError) {
    for (option, names) in [("--only", only), ("--ignore", ignored)] {
      for name in names where !Self.isKnown(name) {
        throw ValidationError(
          "'\(option) \(name)': a document has no such part"
            + Suggestion.clause(for: name, among: DocumentChanges.order))
      }
    }
    self.only = only
    self.ignored = ignored
  }

  private static func isKnown(_ name: String) -> Bool {
    DocumentChanges.order.contains(name)
      || DocumentChanges.groups.contains { name.hasPrefix("\($0).") && name != "\($0)." }
  }

  func includes(_ part: String) -> Bool {
    (only.isEmpty || only.contains { Self.covers($0, part) })
      && !ignored.contains { Self.covers($0, part) }
  }

  private static func covers(_ name: String, _ part: String) -> Bool {
    part == name || part.hasPrefix("\(name).")
  }
}
