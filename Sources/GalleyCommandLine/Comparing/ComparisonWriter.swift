import Galley
import GalleyFormats
import GalleyReports

/// Writes what differs between two outputs as it is found.
protocol ComparisonWriter {
  mutating func write(_ id: String, _ changes: DocumentChanges) throws
  mutating func finish(_ lone: LoneDocuments, _ totals: ComparisonTotals) throws
}

/// For a person: the first documents, and what is counted.
struct ComparisonTextWriter: ComparisonWriter {
  let output: CommandEnvironment.Output
  let text: ComparisonText
  /// The most documents that are shown; nil: all.
  let limit: Int?
  private var shown = 0

  init(_ output: CommandEnvironment.Output, limit: Int?) {
    self.output = output
    self.limit = limit
    text = ComparisonText(usesColour: output.style.usesColour)
  }

  mutating func write(_ id: String, _ changes: DocumentChanges) throws {
    guard shown < limit ?? .max else { return }
    shown += 1
    try output.write(text.text(of: id, changes))
  }

  mutating func finish(_ lone: LoneDocuments, _ totals: ComparisonTotals) throws {
    try output.write(text.text(ofHidden: totals.changed - shown))
    let sides = [(lone.removed, lone.old, false), (lone.added, lone.new, true)]
    for (locations, origin, isNew) in sides {
      let ids = try lone.ids(of: locations.prefix(limit ?? .max), in: origin)
      try output.write(
        text.text(ofLone: ids, count: locations.count, isNew: isNew, in: origin.name))
    }
    try output.write(totals.text)
  }
}

/// For a program: one object, with all documents.
struct ComparisonJSONWriter: ComparisonWriter {
  private let output: ResultSink
  private var isFirst = true

  init(_ output: CommandEnvironment.Output) { self.output = ResultSink(output.sink) }

  mutating func write(_ id: String, _ changes: DocumentChanges) throws {
    let document: JSONValue = ["id": .string(id), "changes": changes.json]
    try write(isFirst ? "{\"changed\":[" : ",")
    try write("\n" + JSONWriter().text(of: document))
    isFirst = false
  }

  mutating func finish(_ lone: LoneDocuments, _ totals: ComparisonTotals) throws {
    try write(isFirst ? "{\"changed\":[" : "\n")
    try write("]")
    let sides = [("onlyOld", lone.removed, lone.old), ("onlyNew", lone.added, lone.new)]
    for (key, locations, origin) in sides {
      try write(",\n\"\(key)\":[")
      for index in locations.indices {
        let ids = try lone.ids(of: locations[index...index], in: origin)
        try write((index == 0 ? "" : ",") + JSONWriter().text(of: .string(ids[0])))
      }
      try write("]")
    }
    try write(",\n\"counts\":" + JSONWriter().text(of: totals.json) + "}\n")
    try output.flush()
  }

  private func write(_ text: String) throws { try output.write(text.utf8Span.span) }
}
