import Galley
import GalleyFormats

/// Shows what changed in a document to a person: a line a part, and below it what came, went and became
/// something else, marked with `+`, `-` and `~`.
package struct ChangeText: Sendable {
  let usesColour: Bool
  /// The most lines that are shown of a part.
  let mostLines: Int

  package init(usesColour: Bool, mostLines: Int) {
    self.usesColour = usesColour
    self.mostLines = mostLines
  }

  /// Safe to show, without an indent.
  package func lines(of changes: DocumentChanges) -> [String] {
    changes.parts.flatMap(lines)
  }

  /// Lines that are safe already, such that no CI system takes one for a command.
  func page(of lines: [String]) -> String {
    // With colours they are read by nobody but a person.
    lines.map { (usesColour ? $0 : safeCommandText($0, limit: .max)) + "\n" }.joined()
  }

  private func lines(of part: PartChange) -> [String] {
    let name = safeText(part.name, limit: 100)
    switch part.content {
    case .text(let change):
      if part.new == nil { return ["\(name): taken out, \(change.oldSize)"] }
      if part.old == nil { return ["\(name): \(change.newSize)"] }
      return headed("\(name): \(change.counts)", textLines(of: change))
    case .items(let items):
      return headed("\(name): \(items.counts)", itemLines(of: items, in: name))
    case .summary(let sentences, let others): return summaryLines(of: part, sentences, others)
    case .value: return valueLines(of: part, named: name)
    }
  }

  private func headed(_ head: String, _ lines: [String]) -> [String] {
    let hidden = lines.count - mostLines
    let tail = hidden > 0 ? ["  … \(counted(hidden, "line")) more"] : []
    return [head] + lines.prefix(mostLines).map { "  " + $0 } + tail
  }

  private func summaryLines(
    of part: PartChange, _ sentences: ItemChange?, _ others: DocumentChanges
  ) -> [String] {
    let method = part.new?.object?["method"]?.string.map { ", \(safeText($0, limit: 100))" } ?? ""
    let head =
      part.new == nil
      ? "taken out" : sentences.map { $0.counts(of: "sentence") + method } ?? "changed"
    let isNew = part.old == nil
    let rest = others.parts.filter { !(isNew && $0.name == "method") }.flatMap(lines)
    let shown =
      part.new == nil ? [] : (sentences.map { itemLines(of: $0, in: part.name) } ?? []) + rest
    return headed("summary: \(head)", shown)
  }

  private func valueLines(of part: PartChange, named name: String) -> [String] {
    switch (part.old, part.new) {
    case (let old?, nil): return ["\(name): \(shown(old)) taken out"]
    case (nil, let new?): return ["\(name): \(shown(new))"]
    case (.string(let old)?, .string(let new)?) where max(old.utf8.count, new.utf8.count) > 60:
      return headed("\(name): changed", lines(of: TextDifference(from: old, to: new)) { _ in nil })
    default:
      return ["\(name): \(shown(part.old ?? .null)) → \(shown(part.new ?? .null))"]
    }
  }

  func shown(_ value: JSONValue) -> String {
    safeText((try? JSONWriter().text(of: value)) ?? "\(value)", limit: 200)
  }
}

extension ChangeText {
  private func textLines(of change: TextChange) -> [String] {
    lines(of: change.difference) { change.reason(of: $0) }
  }

  /// - Parameter reason: why a line is gone, where that is known.
  private func lines(
    of difference: TextDifference, reason: (Substring) -> String?
  ) -> [String] {
    var unseen = UnseenChanges()
    let lines = difference.pieces.flatMap { piece -> [String] in
      if unseen.take(piece, of: difference) { return [] }
      switch piece {
      case .same: return []
      case .removed(let lines):
        return difference.oldLines[lines].filter { !$0.isBlank }.map { line in
          let reason = reason(line).map { " (\(safeText($0, limit: 100)))" } ?? ""
          return minus(shown(line)) + faint(reason)
        }
      case .added(let lines):
        return difference.newLines[lines].filter { !$0.isBlank }.map { plus(shown($0)) }
      case .changed(let old, let new, let words):
        return ["~ " + prefix(old, new) + WordLine(usesColour: usesColour).text(of: words)]
      }
    }
    return lines + [unseen.text].compactMap { $0.map(faint) }
  }

  private func shown(_ line: Substring) -> String {
    safeText(String(line.trimmed), limit: 160)
  }

  /// What can't be seen by the words.
  private func prefix(_ old: Range<Int>, _ new: Range<Int>) -> String {
    if old.count > new.count { return faint("(\(old.count) lines joined) ") }
    if old.count < new.count { return faint("(\(new.count) lines of \(old.count)) ") }
    return ""
  }

  func plus(_ text: String) -> String { Paint.success.applied(to: "+ \(text)", if: usesColour) }

  func minus(_ text: String) -> String { Paint.failure.applied(to: "- \(text)", if: usesColour) }

  func faint(_ text: String) -> String {
    text.isEmpty ? "" : Paint.faint.applied(to: text, if: usesColour)
  }
}

/// Counts what changed in white space alone, which is tedious to look at.
private struct UnseenChanges {
  private var blankRemoved = 0
  private var blankAdded = 0
  private var respaced = 0

  /// - Returns: whether the piece is nothing but such a change.
  mutating func take(_ piece: TextDifference.Piece, of difference: TextDifference) -> Bool {
    switch piece {
    case .same: return true
    case .removed(let lines):
      blankRemoved += difference.oldLines[lines].count(where: \.isBlank)
      return false
    case .added(let lines):
      blankAdded += difference.newLines[lines].count(where: \.isBlank)
      return false
    case .changed(let old, let new, let words):
      guard old.count == new.count, words.allSatisfy(\.isSame) else { return false }
      respaced += old.count
      return true
    }
  }

  var text: String? {
    var counts: [String] = []
    if blankRemoved > 0 { counts.append("\(counted(blankRemoved, "blank line")) removed") }
    if blankAdded > 0 { counts.append("\(counted(blankAdded, "blank line")) added") }
    if respaced > 0 { counts.append("\(counted(respaced, "line")) with other white space") }
    return counts.isEmpty ? nil : "~ " + counts.joined(separator: ", ")
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without white space at both ends.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}

extension TextChange {
  /// `2 lines removed, 1 changed`.
  var counts: String {
    var (removed, added, changed) = (0, 0, 0)
    for piece in difference.pieces {
      switch piece {
      case .same: break
      case .removed(let lines): removed += lines.count
      case .added(let lines): added += lines.count
      case .changed(let old, _, _): changed += old.count
      }
    }
    return countText([(removed, "removed"), (added, "added"), (changed, "changed")], of: "line")
  }

  fileprivate var oldSize: String { Self.size(of: difference.oldLines) }
  fileprivate var newSize: String { Self.size(of: difference.newLines) }

  private static func size(of lines: [Substring]) -> String {
    let bytes = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    return "\(counted(lines.count, "line")), \(bytesText(Double(max(0, bytes - 1))))"
  }
}

/// `2 lines removed, 1 added`: the counts that are not zero, the first with its noun.
func countText(_ counts: [(Int, String)], of noun: String?) -> String {
  let shown = counts.filter { $0.0 > 0 }
  guard let first = shown.first else { return "changed" }
  let lead = noun.map { counted(first.0, $0) } ?? grouped(first.0)
  return (["\(lead) \(first.1)"] + shown.dropFirst().map { "\(grouped($0.0)) \($0.1)" })
    .joined(separator: ", ")
}
