/// What came of one check of a plugin.
package struct ConformanceCheck: Hashable, Sendable {
  package enum Verdict: String, Sendable {
    case ok
    case failed
    /// What it builds on had failed, or there was nothing to try it with.
    case untried
  }

  /// A word that stays the same.
  package let name: String
  package let verdict: Verdict
  /// What is promised, or was found to be so.
  package let promise: String
  /// What was expected and what came in its place, one sentence each, without a full stop.
  package let problems: [String]
  /// What is no failure, and worth knowing.
  package let notes: [String]
  /// What the plugin wrote to standard error meanwhile, as far as it is passed on.
  package let lines: [String]
}

/// What a check has found so far.
struct Findings {
  var problems: [String] = []
  var notes: [String] = []
  /// Whether there was something to try.
  var isTried = true

  /// Adds something that may be found many times, once.
  mutating func note(_ text: String) { if !notes.contains(text) { notes.append(text) } }
}

/// A plugin did something that ends its process in a run; said behind its name.
struct Misconduct: Error, Hashable {
  let message: String
}
