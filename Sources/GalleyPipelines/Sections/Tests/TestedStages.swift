import Galley

/// The stages of a pipeline, as one test names and runs them.
struct TestedStages {
  let all: [CheckedStage]
  /// The indices of those that the test runs.
  let range: Range<Int>

  var names: [String] { all.map(\.item.name) }

  func contract(of name: String) -> Contract? {
    all.first { $0.item.name == name }?.planned?.configuration.contract
  }

  /// What is wrong with a test that speaks of a stage as one that it runs.
  func problem(withStage name: String, at place: SourcePlace) -> Diagnostic? {
    guard let index = all.firstIndex(where: { $0.item.name == name }) else {
      return .unknownStage(name, among: names, at: place)
    }
    let isLeftOut = all[index].planned?.hasEffect ?? false
    guard !range.contains(index) || isLeftOut else { return nil }
    let reason = isLeftOut ? "which writes, and tests write nothing" : "by 'from' and 'through'"
    return Diagnostic(.conflictingKeys, "this test leaves '\(name)' out, \(reason)", at: place)
  }
}
