package import Galley
import GalleyFormats

/// Counts what differs between two outputs.
package struct ComparisonTotals: Hashable, Sendable {
  /// Further parts are not told apart: fields may be named after anything.
  private static let mostParts = 1000

  package var oldCount = 0
  package var newCount = 0
  /// Documents that the old output has alone, and those that the new one has alone.
  package var removed = 0
  package var added = 0
  /// Documents that are in both and differ.
  package private(set) var changed = 0
  /// In how many documents a part changed, by its name.
  private var parts: [String: Int] = [:]

  package init() {}

  package mutating func count(_ changes: DocumentChanges) {
    changed += 1
    for part in changes.parts {
      let isCounted = parts.count < Self.mostParts || parts[part.name] != nil
      parts[isCounted ? part.name : "(others)", default: 0] += 1
    }
  }

  package var isEmpty: Bool { removed == 0 && added == 0 && changed == 0 }

  /// In the order of the document's JSON.
  private var sortedParts: [(name: String, count: Int)] {
    let places = Dictionary(
      DocumentChanges.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let place = { (name: String) -> Int in
      let top = name.split(separator: ".").first.map(String.init) ?? name
      return places[top] ?? places.count
    }
    return parts.map { (name: $0.key, count: $0.value) }
      .sorted { (place($0.name), $0.name) < (place($1.name), $1.name) }
  }

  /// All of it for a program.
  package var json: JSONValue {
    [
      "old": .integer(oldCount), "new": .integer(newCount), "changed": .integer(changed),
      "onlyOld": .integer(removed), "onlyNew": .integer(added),
      "parts": .object(JSONObject(sortedParts.map { ($0.name, .integer($0.count)) })),
    ]
  }
}

extension ComparisonTotals {
  /// One line or two for a person.
  package var text: String {
    guard !isEmpty else { return "No differences in \(counted(newCount, "document"))\n" }
    let counts = [
      (changed, "changed"), (removed, "only in the old output"), (added, "only in the new output"),
    ].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
    let documents = "\(counted(oldCount, "document")) before, \(grouped(newCount)) now"
    let text = "\(documents): \(counts.joined(separator: ", "))\n"
    let parts = sortedParts.map { "\(safeText($0.name, limit: 100)) \(grouped($0.count))" }
    return parts.isEmpty ? text : text + "  \(parts.joined(separator: ", "))\n"
  }
}
