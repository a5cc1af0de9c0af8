import Galley
import GalleyFormats

extension ChangeText {
  /// So many texts of one type stand in a row.
  private static let mostInRow = 6

  func itemLines(of change: ItemChange, in part: String) -> [String] {
    let lines: [String]
    switch part {
    case "entities":
      lines =
        typeLines(of: change.removed).map(minus) + typeLines(of: change.added).map(plus)
    case "sentences": lines = []
    case "keywords", "subjects":
      lines = rows(change.removed).map(minus) + rows(change.added).map(plus)
    default:
      lines =
        change.removed.flatMap { texts(of: $0) { minus($0) } }
        + change.added.flatMap { texts(of: $0) { plus($0) } }
    }
    return lines + tail(of: change)
  }

  /// What is still there, and not as it was.
  private func tail(of change: ItemChange) -> [String] {
    var lines: [String] = []
    if !change.changed.isEmpty {
      let members = change.changedMembers.map { safeText($0, limit: 100) }
      lines.append(
        "~ \(grouped(change.changed.count)) with another \(members.joined(separator: ", "))")
      for (old, new) in change.changed.prefix(3) {
        lines.append("    " + differences(from: old, to: new))
      }
      if change.changed.count > 3 { lines.append("    …") }
    }
    return lines
  }

  private func differences(from old: JSONObject, to new: JSONObject) -> String {
    let name = old["text"] ?? old["headline"] ?? old["name"] ?? .null
    let changes = DocumentChanges(from: old, to: new).parts
      .filter { !["start", "end", "line"].contains($0.name) }
      .map { change in
        let values = [change.old, change.new].map { $0.map(shown) ?? "nothing" }
        return "\(safeText(change.name, limit: 100)) \(values.joined(separator: " → "))"
      }
    return "\(shown(name)): \(changes.joined(separator: ", "))"
  }

  /// A line for each type: how many, and the first few.
  private func typeLines(of entities: [JSONObject]) -> [String] {
    var types: [(name: String, texts: [String], count: Int)] = []
    for entity in entities {
      let type = entity["type"]?.string ?? "?"
      let text = safeText(entity["text"]?.string ?? "?", limit: 60)
      let index = types.firstIndex { $0.name == type } ?? types.count
      if index == types.count { types.append((type, [], 0)) }
      types[index].count += 1
      if !types[index].texts.contains(text) { types[index].texts.append(text) }
    }
    return types.map { type in
      let name = safeText(type.name, limit: 100)
      return "\(name) \(grouped(type.count)): \(row(type.texts))"
    }
  }

  private func rows(_ items: [JSONObject]) -> [String] {
    guard !items.isEmpty else { return [] }
    return [row(items.map { safeText(($0["text"] ?? $0["name"])?.string ?? "?", limit: 60) })]
  }

  private func row(_ texts: [String]) -> String {
    texts.prefix(Self.mostInRow).joined(separator: ", ")
      + (texts.count > Self.mostInRow ? ", …" : "")
  }

  /// An item with lines of its own.
  private func texts(of item: JSONObject, marked: (String) -> String) -> [String] {
    let note = item["reason"]?.string ?? item["label"]?.string
    let score = item["score"]?.number.map { decimal($0) + "  " } ?? ""
    let text = (item["text"] ?? item["headline"])?.string
    let suffix = note.map { faint(" (\(safeText($0, limit: 100)))") } ?? ""
    var lines = [text.map { score + safeText($0, limit: 160) }].compactMap(\.self)
    if let excerpt = item["excerpt"]?.string {
      let cut = item["truncated"]?.boolean == true ? faint(" (truncated)") : ""
      lines.append(safeText(excerpt, limit: 160) + cut)
    }
    guard let first = lines.first else { return [marked(shown(.object(item))) + suffix] }
    return [marked(first) + suffix] + lines.dropFirst().map { "    \($0)" }
  }

  /// With two places behind the point.
  private func decimal(_ score: Double) -> String {
    guard score.isFinite, abs(score) < 1e9 else { return "\(score)" }
    let hundredths = Int((abs(score) * 100).rounded())
    let places = "\(hundredths % 100)"
    return (score < 0 ? "-" : "") + "\(hundredths / 100)."
      + (places.utf8.count == 1 ? "0" : "") + places
  }
}

extension ItemChange {
  /// `2 added, 1 removed`.
  var counts: String { counts(of: nil) }

  /// - Parameter noun: what is counted; nil where that is plain.
  func counts(of noun: String?) -> String {
    if isEmpty { return "none found" }
    return countText(
      [
        (removed.count, "removed"), (added.count, "added"), (changed.count, "changed"),
        (moved, "moved"),
      ], of: noun)
  }
}
