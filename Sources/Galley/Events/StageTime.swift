/// How long the work of a stage took.
package struct StageTime: Hashable, Sendable {
  /// The upper bounds of what `counts` count, in seconds; the last number counts what took longer.
  package static let bounds = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 60]

  /// The stage's name in the pipeline; `input` for reading.
  package let stage: String
  /// Seconds of work, summed over workers.
  package let seconds: Double
  /// How many attempts at a document took up to each bound and longer than the one before.
  package let counts: [Int]

  package init(stage: String, seconds: Double, counts: [Int] = []) {
    self.stage = stage
    self.seconds = seconds
    self.counts = counts
  }
}
