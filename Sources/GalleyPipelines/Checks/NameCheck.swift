import Galley

extension Planner {
  /// Names that mean something else already.
  private static let reserved = ["input", "run"]

  /// Each name once, since `--set`, messages and the ledger call stages by it.
  mutating func checkNames(_ stages: [CheckedStage]) {
    var first: [String: SourcePlace] = [:]
    for item in stages.map(\.item) {
      guard let place = item.namePlace else { continue }
      if Self.reserved.contains(item.name) {
        problems.append(
          Diagnostic(
            .duplicateName, "'\(item.name)' names a section of the file; name the stage otherwise",
            at: place))
      }
      guard let earlier = first[item.name] else {
        first[item.name] = place
        continue
      }
      problems.append(
        Diagnostic(
          .duplicateName,
          "a second stage is named '\(item.name)'; write 'name: …' beside it",
          at: place, notes: [.init("the first '\(item.name)'", at: earlier)]))
    }
  }
}
