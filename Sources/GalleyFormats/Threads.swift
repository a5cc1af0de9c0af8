import Glibc

/// Runs `body` on a thread of its own, which ends with it.
///
/// - Returns: false where the system gives no thread.
package func startDetachedThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let job = unsafe Unmanaged.passRetained(ThreadJob(body))
  var thread = pthread_t()
  let failure = unsafe pthread_create(
    &thread, nil,
    { context in
      guard let context = unsafe context else { return nil }
      unsafe Unmanaged<ThreadJob>.fromOpaque(context).takeRetainedValue().body()
      return nil
    }, job.toOpaque())
  guard failure == 0 else {
    unsafe job.release()
    return false
  }
  pthread_detach(thread)
  return true
}

/// What a thread does, as a reference that C can carry.
private final class ThreadJob: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
