import Glibc

/// Runs what may block for long on a thread of its own, and waits for it without holding one.
func onThread(_ body: @escaping @Sendable () -> Void) async {
  await withCheckedContinuation { continuation in
    let job = ThreadJob {
      body()
      continuation.resume()
    }
    let context = unsafe Unmanaged.passRetained(job).toOpaque()
    var thread = pthread_t()
    let failure = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<ThreadJob>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context)
    if failure == 0 {
      pthread_detach(thread)
    } else {
      // Without a thread to spare, this one has to wait.
      unsafe Unmanaged<ThreadJob>.fromOpaque(context).takeRetainedValue().body()
    }
  }
}

/// What a thread does, as a reference that C can carry.
private final class ThreadJob: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
