import Glibc

/// Runs what may block for long on a thread of its own, and waits for it without holding one.
func onThread(_ body: @escaping @Sendable () -> Void) async {
  await withCheckedContinuation { continuation in
    let isStarted = startThread {
      body()
      continuation.resume()
    }
    if !isStarted {
      // Without a thread to spare, this one has to wait.
      body()
      continuation.resume()
    }
  }
}

/// Runs `body` on a thread of its own, which ends with it.
///
/// - Returns: false where the system gives no thread.
func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
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
