package import Galley

/// What the program tells whoever started it.
package struct ExitStatus: Hashable, Sendable {
  package let code: Int32

  /// Every document went through, or was dropped by the pipeline's own rules.
  package static let success = ExitStatus(code: 0)
  /// The run completed, but documents failed or were quarantined.
  package static let failures = ExitStatus(code: 1)
  /// Refused before the first document was read.
  package static let refused = ExitStatus(code: 2)
  /// Stopped after the first document was read.
  package static let stopped = ExitStatus(code: 3)
  /// Whoever read standard output has closed it: 128 and the number of SIGPIPE.
  package static let outputClosed = ExitStatus(code: 141)

  /// Ended by a signal, as shells count it.
  package static func signal(_ number: Int32) -> ExitStatus { ExitStatus(code: 128 + number) }
}

extension ExitStatus {
  /// What a run's end means to whoever started it.
  package init(of result: RunResult) {
    let ledger = result.ledger
    self =
      switch result.stop {
      case _ where !ledger.addsUp: .stopped
      case nil: ledger.failures == 0 && result.programFailures.isEmpty ? .success : .failures
      case .signal(let number): .signal(number)
      case .failure, .tooManyFailures, .abandoned, .brokenDown, .inputOutput: .stopped
      case .standardOutputClosed: .outputClosed
      }
  }
}
