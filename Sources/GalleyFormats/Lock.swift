import Glibc

/// A value that one thread at a time may touch.
///
/// A pthread mutex, since ThreadSanitizer takes `Synchronization.Mutex` for a race on Linux. Nothing
/// may wait while it holds the lock.
@safe package final class Lock<Value: ~Copyable & Sendable>: Sendable {
  // Both are allocated here, never handed out, and freed in `deinit`; the mutex guards the value.
  nonisolated(unsafe) private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  nonisolated(unsafe) private let value: UnsafeMutablePointer<Value>

  package init(_ initialValue: consuming Value) {
    unsafe mutex = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe value = .allocate(capacity: 1)
    unsafe value.initialize(to: initialValue)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
    unsafe value.deinitialize(count: 1)
    unsafe value.deallocate()
  }

  /// Runs `body` with the value while no other thread has it.
  package func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return try unsafe body(&value.pointee)
  }
}
