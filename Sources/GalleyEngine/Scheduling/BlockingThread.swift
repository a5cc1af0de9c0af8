import GalleyFormats

/// Runs what may block for long on a thread of its own, and waits for it without holding one.
func onThread(_ body: @escaping @Sendable () -> Void) async {
  await withCheckedContinuation { continuation in
    let isStarted = startDetachedThread {
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
