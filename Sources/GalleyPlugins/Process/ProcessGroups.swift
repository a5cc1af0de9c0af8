internal import CSpawn
import GalleyFormats
internal import Glibc

/// The process groups of plugins that are alive, so that none outlives a program that ends at once.
package final class ProcessGroups: Sendable {
  private let leaders = Lock<Set<pid_t>>([])

  package init() {}

  /// Kills all of them; their processes are gone soon after.
  package func killAll() {
    leaders.withLock { leaders in
      for leader in leaders { signalAll(of: leader, SIGKILL) }
    }
  }

  func insert(_ leader: pid_t) { leaders.withLock { _ = $0.insert(leader) } }

  /// Sends a signal to a group and to its leader.
  func send(_ signal: Int32, to leader: pid_t) {
    leaders.withLock { if $0.contains(leader) { signalAll(of: leader, signal) } }
  }

  /// Where a leader has ended: kills what is left of its group, and lets it go.
  ///
  /// - Returns: nil where it has not ended yet.
  func reap(_ leader: pid_t) -> ProcessEnd? {
    leaders.withLock { leaders in
      var end = cspawn_end()
      guard unsafe cspawn_reap(leader, &end) else { return nil }
      leaders.remove(leader)
      guard end.is_known else { return .unknown }
      return end.was_signalled ? .signalled(end.number) : .exited(end.number)
    }
  }
}

/// Sends a signal to a group, and to its leader, which may have gone over to another group.
func signalAll(of leader: pid_t, _ signal: Int32) {
  kill(-leader, signal)
  kill(leader, signal)
}

/// How a process has ended.
enum ProcessEnd: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  /// Nobody can tell how.
  case unknown
  /// It hasn't: it was killed, and is there still.
  case outstanding

  var isSuccess: Bool { self == .exited(0) }

  /// Behind a subject: `ended with exit status 3`.
  var inWords: String {
    switch self {
    case .exited(let status): "ended with exit status \(status)"
    case .unknown: "ended, and the system does not say how"
    case .outstanding: "did not end though it was killed, and is left behind"
    case .signalled(SIGXCPU): "was ended by signal \(SIGXCPU) (SIGXCPU): its CPU time was used up"
    case .signalled(let number): "was ended by signal \(number)\(signalName(number))"
    }
  }
}

private func signalName(_ number: Int32) -> String {
  switch number {
  case SIGHUP: " (SIGHUP)"
  case SIGINT: " (SIGINT)"
  case SIGQUIT: " (SIGQUIT)"
  case SIGILL: " (SIGILL)"
  case SIGABRT: " (SIGABRT)"
  case SIGBUS: " (SIGBUS)"
  case SIGFPE: " (SIGFPE)"
  case SIGKILL: " (SIGKILL)"
  case SIGSEGV: " (SIGSEGV)"
  case SIGPIPE: " (SIGPIPE)"
  case SIGTERM: " (SIGTERM)"
  case SIGSYS: " (SIGSYS)"
  default: ""
  }
}
