import Galley
import GalleyFormats

/// How many documents wait for another attempt of which stage.
struct WaitingCounts: Sendable {
  /// How many stages are named.
  private static let mostNames = 3

  private var counts: [String: Int] = [:]

  mutating func begin(_ document: WaitingDocument) { counts[document.stage, default: 0] += 1 }

  mutating func end(_ document: WaitingDocument) {
    let rest = counts[document.stage, default: 1] - 1
    counts[document.stage] = rest > 0 ? rest : nil
  }

  /// `2 wait to be tried again (fetch)`; nil where none waits.
  var text: String? { shortText.map { "\($0) (\(names))" } }

  /// `2 wait to be tried again`.
  var shortText: String? {
    let count = counts.values.reduce(0, +)
    guard count > 0 else { return nil }
    return count == 1 ? "1 waits to be tried again" : "\(grouped(count)) wait to be tried again"
  }

  private var names: String {
    let names = counts.keys.sorted()
    let rest = names.count - Self.mostNames
    let shown = names.prefix(Self.mostNames).map { safeText($0, limit: 60) }
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(grouped(rest)) more" : "")
  }
}
