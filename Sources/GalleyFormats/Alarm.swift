import Glibc

/// Wakes one thread that waits for something to do, or for a while.
@safe package final class Alarm: Sendable {
  // Both are allocated here, never handed out, and freed in `deinit`; the mutex guards `hasRung`.
  nonisolated(unsafe) private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  nonisolated(unsafe) private let condition: UnsafeMutablePointer<pthread_cond_t>
  nonisolated(unsafe) private var hasRung = false

  package init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    unsafe pthread_condattr_init(&attributes)
    unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    unsafe pthread_cond_init(condition, &attributes)
    unsafe pthread_condattr_destroy(&attributes)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Ends the wait that goes on, or the next one.
  package func ring() {
    unsafe pthread_mutex_lock(mutex)
    unsafe hasRung = true
    unsafe pthread_cond_signal(condition)
    unsafe pthread_mutex_unlock(mutex)
  }

  /// Waits until it rings.
  ///
  /// - Parameter longest: how long at most; nil: without end.
  /// - Returns: whether it rang.
  @discardableResult
  package func wait(atMost longest: Duration? = nil) -> Bool {
    var end = longest.map(monotonicTime)
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while unsafe !hasRung {
      if var time = end {
        if unsafe pthread_cond_timedwait(condition, mutex, &time) != 0 { break }
        end = time
      } else {
        unsafe pthread_cond_wait(condition, mutex)
      }
    }
    defer { unsafe hasRung = false }
    return unsafe hasRung
  }
}

/// The time of the clock that is never set, in so long.
private func monotonicTime(in duration: Duration) -> timespec {
  let (seconds, attoseconds) = max(duration, .zero).components
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  time.tv_nsec += Int(attoseconds / 1_000_000_000)
  time.tv_sec += Int(seconds) + time.tv_nsec / 1_000_000_000
  time.tv_nsec %= 1_000_000_000
  return time
}
