import Galley
import GalleyEngine
import GalleyFormats
import GalleyPlugins
import Glibc

/// What SIGINT, SIGTERM and SIGHUP do: the first stops a run with care, the second ends the program at
/// once, as SIGQUIT always does.
package final class Interruption: Sendable {
  private enum State: Sendable {
    /// Nothing would be lost.
    case idle
    case running(RunControl, restore: @Sendable () -> Void)
    case stopping(since: ContinuousClock.Instant, restore: @Sendable () -> Void)
  }

  /// A signal that comes so soon behind the first one is the same: `timeout` sends one to its child, and one
  /// to the child's group.
  private static let echo = Duration.milliseconds(500)

  private let state = Lock(State.idle)
  /// The processes of plugins that are alive: none outlives the program.
  let processes = ProcessGroups()

  package init() {}

  /// From now on, the first signal stops the run.
  ///
  /// - Parameter restore: leaves the terminal as it was, without waiting for anything.
  func protect(_ control: RunControl, restore: @escaping @Sendable () -> Void) {
    state.withLock { $0 = .running(control, restore: restore) }
  }

  /// The run is over.
  func release() { state.withLock { $0 = .idle } }

  private static let farewell = "Stopped at once.\n"

  func receive(_ signal: Int32) {
    let isPatient = signal != SIGQUIT
    let before = state.withLock { state in
      defer {
        if case .running(_, let restore) = state {
          state = .stopping(since: .now, restore: restore)
        }
      }
      return state
    }
    switch before {
    case .running(let control, _) where isPatient: control.stop(.signal(signal))
    case .stopping(let since, _) where isPatient && since.duration(to: .now) < Self.echo: break
    case .running(_, let restore), .stopping(_, let restore):
      restore()
      _ = unsafe write(STDERR_FILENO, Self.farewell, Self.farewell.utf8.count)
      fallthrough
    case .idle:
      processes.killAll()
      _exit(ExitStatus.signal(signal).code)
    }
  }
}

/// The signals that ask the program to end, blocked in every thread and waited for in one.
struct EndingSignals: Sendable {
  private let set: sigset_t

  /// Blocks them; every thread that starts later inherits that.
  ///
  /// One that is ignored stays so: shells start background jobs in that way.
  init() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] where !isIgnored(signal) {
      unsafe sigaddset(&set, signal)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    self.set = set
  }

  /// Waits for signals as long as the program lives.
  func wait(_ handle: (Int32) -> Void) -> Never {
    var set = set
    var signal: Int32 = 0
    while true {
      if unsafe sigwait(&set, &signal) == 0 {
        handle(signal)
      } else {
        // Without a signal to wait for, there is nothing to do here.
        pause()
      }
    }
  }
}

private func isIgnored(_ signal: Int32) -> Bool {
  var action = sigaction()
  unsafe sigaction(signal, nil, &action)
  return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
}
