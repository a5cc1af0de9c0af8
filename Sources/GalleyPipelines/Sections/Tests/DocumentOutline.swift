import Galley
import GalleyFormats

/// Finds the keys of a document's mapping that no document has, at any depth.
struct DocumentOutline {
  private(set) var problems: [Diagnostic] = []

  /// The parts of a document.
  static let parts = documentKeys(at: []) ?? []

  /// - Parameter path: the keys on the way to the value, without the indices of lists.
  mutating func check(_ value: SourceValue, at path: [String] = []) {
    switch value.content {
    case .scalar: break
    case .sequence(let items): for item in items { check(item, at: path) }
    case .mapping(let members):
      let known = documentKeys(at: path)
      for member in members {
        if let known, !known.contains(member.key) {
          problems.append(Self.unknown(member, among: known, at: path))
        } else {
          check(member.value, at: path + [member.key])
        }
      }
    }
  }

  static func unknown(
    _ member: SourceValue.Member, among known: [String], at path: [String]
  ) -> Diagnostic {
    let place = path.isEmpty ? "a document" : "'\(path.joined(separator: "."))'"
    let hint =
      Suggestion.closest(to: member.key, among: known).map { "did you mean '\($0)'?" }
      ?? (path.isEmpty
        ? "values of your own stand under 'fields'"
        : "there are \(known.joined(separator: ", "))")
    return Diagnostic(
      .unknownKey, "\(place) has no key '\(member.key)'; \(hint)", at: member.keyPlace)
  }
}
