import Glibc

/// Starts a thread that can be joined.
///
/// - Returns: nil where the system gives none.
func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  let work = unsafe Unmanaged.passRetained(Work(body))
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, nil,
    { argument in
      guard let argument = unsafe argument else { return nil }
      unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, work.toOpaque())
  guard status == 0 else {
    unsafe work.release()
    return nil
  }
  return thread
}
