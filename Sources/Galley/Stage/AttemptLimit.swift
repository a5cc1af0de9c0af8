/// The time that one attempt at a document has, from the pipeline's `timeout`.
package struct AttemptLimit: Hashable, Sendable {
  /// The limit of the attempt that the current task belongs to.
  @TaskLocal package static var current: AttemptLimit?

  package let duration: Duration
  package let deadline: ContinuousClock.Instant

  package init(duration: Duration, from begin: ContinuousClock.Instant) {
    self.duration = duration
    deadline = begin + duration
  }

  /// What becomes of an attempt that takes longer: in equal words in every run, so never with the time
  /// that it took.
  package var excess: StageError { StageError("took longer than \(duration.inWords)") }
}

extension Duration {
  /// As it is written in a pipeline file: `10s`, `250ms`.
  package var inWords: String { jsonValue.string ?? "" }
}
