import Galley
import GalleyFormats

/// Passes events on from whichever task they come, one at a time.
final class ListenerRelay: RunListener {
  private let listeners: [any RunListener]
  private let turn = Lock(())

  init(_ listeners: [any RunListener]) { self.listeners = listeners }

  func receive(_ event: RunEvent) {
    turn.withLock { _ in
      for listener in listeners { listener.receive(event) }
    }
  }
}
