import GalleyFormats
import Glibc

/// Holds up the threads of a server until a test lets them go on, or for a minute.
package final class Hold: Sendable {
  private let isOver = Lock(false)

  package init() {}

  package func end() { isOver.withLock { $0 = true } }

  package func wait() {
    for _ in 0..<12_000 where !isOver.withLock({ $0 }) { pause(milliseconds: 5) }
  }
}

/// Holds up a server's thread.
package func pause(milliseconds: Int) {
  var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
  unsafe nanosleep(&time, nil)
}
