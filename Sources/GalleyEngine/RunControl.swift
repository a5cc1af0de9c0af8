package import Galley
import GalleyFormats
import Glibc

/// Stops a run from outside: the first cause counts.
package final class RunControl: Sendable {
  private struct State: Sendable {
    var cause: StopCause?
    var isInputOver = false
    var handlers: [@Sendable () -> Void] = []
  }

  private let state = Lock(State())
  /// Readable once the run takes no more input, so that a reader that waits for input can wait for this too.
  let wakeDescriptor: Int32
  private let wakeWriter: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    unsafe pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeDescriptor = ends[0]
    wakeWriter = ends[1]
  }

  deinit {
    close(wakeDescriptor)
    close(wakeWriter)
  }

  /// Why the run was stopped; nil while it was not.
  package var cause: StopCause? { state.withLock { $0.cause } }

  var isStopping: Bool { cause != nil }

  /// Whether the run takes no more input, be it stopped or not.
  var isInputOver: Bool { state.withLock { $0.isInputOver || $0.cause != nil } }

  /// Lets the run take no more input, and finish what it has begun.
  package func stop(_ cause: StopCause) {
    let handlers = state.withLock { state -> [@Sendable () -> Void] in
      guard state.cause == nil else { return [] }
      state.cause = cause
      defer { state.handlers = [] }
      return state.handlers
    }
    _ = unsafe write(wakeWriter, "!", 1)
    for handler in handlers { handler() }
  }

  /// Lets the run take no more input, as if it ended here: what was taken in is done, and the run is
  /// complete.
  package func endInput() {
    state.withLock { $0.isInputOver = true }
    _ = unsafe write(wakeWriter, "!", 1)
  }

  /// Runs `handler` when the run is stopped, or now where it already was.
  package func onStop(_ handler: @escaping @Sendable () -> Void) {
    let isStopping = state.withLock { state in
      if state.cause == nil { state.handlers.append(handler) }
      return state.cause != nil
    }
    if isStopping { handler() }
  }
}
