internal import Glibc

/// Nanoseconds of the clock that is never set.
func monotonicNow() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

extension Duration {
  var nanoseconds: Int {
    let (seconds, attoseconds) = components
    guard seconds < 1 << 33 else { return 1 << 62 }
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }
}
