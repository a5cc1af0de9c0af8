import Galley
import GalleyFormats

/// Shows what differs between two outputs to a person.
package struct ComparisonText: Sendable {
  private let usesColour: Bool
  private let changes: ChangeText

  package init(usesColour: Bool) {
    self.usesColour = usesColour
    changes = ChangeText(usesColour: usesColour, mostLines: 20)
  }

  /// A document that is in both.
  package func text(of id: String, _ changed: DocumentChanges) -> String {
    let head = Paint.strong.applied(to: safeText(id, limit: 200), if: usesColour)
    return changes.page(of: [head] + changes.lines(of: changed).map { "  " + $0 } + [""])
  }

  /// The documents that one output has alone.
  ///
  /// - Parameters:
  ///   - ids: the first ones.
  ///   - count: of all.
  ///   - isNew: whether it is the new output that has them.
  package func text(ofLone ids: [String], count: Int, isNew: Bool, in output: String) -> String {
    guard count > 0 else { return "" }
    let head = "only in \(safeText(output, limit: 200)): \(counted(count, "document"))"
    let lines = ids.map { id in
      let text = safeText(id, limit: 200)
      return "  " + (isNew ? changes.plus(text) : changes.minus(text))
    }
    let hidden = count - ids.count
    return changes.page(
      of: [head] + lines + (hidden > 0 ? ["  … \(grouped(hidden)) more"] : []) + [""])
  }

  /// What is not shown of the documents that changed.
  package func text(ofHidden count: Int) -> String {
    count > 0 ? "… \(counted(count, "document")) more changed; --all shows them\n\n" : ""
  }
}
