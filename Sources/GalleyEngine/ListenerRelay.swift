import Galley
import GalleyFormats

/// Passes events on from whichever task they come, one at a time.
final class ListenerRelay: RunListener {
  private let listeners: [any RunListener]
  private let turn = Lock(())
  let hearsEveryRecord: Bool

  init(_ listeners: [any RunListener]) {
    self.listeners = listeners
    hearsEveryRecord = listeners.contains(where: \.hearsEveryRecord)
  }

  func receive(_ event: RunEvent) {
    let isOfOneRecord = if case .settled = event { true } else { false }
    turn.withLock { _ in
      for listener in listeners where !isOfOneRecord || listener.hearsEveryRecord {
        listener.receive(event)
      }
    }
  }
}
