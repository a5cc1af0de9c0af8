import Galley
import GalleyFormats

/// Passes on what is told about programs that work for stages, and keeps how they failed.
final class ProgramRelay: Sendable {
  private let listeners: [any RunListener]
  private let state = Lock<[ProgramFailure]>([])

  init(_ listeners: [any RunListener]) { self.listeners = listeners }

  var failures: [ProgramFailure] { state.withLock(\.self) }

  func receive(_ report: ProgramReport, stage: String) {
    if case .endedBadly(let message) = report {
      state.withLock { $0.append(ProgramFailure(stage: stage, message: message)) }
    }
    for listener in listeners { listener.receive(.program(report, stage: stage)) }
  }
}
