internal import Glibc

/// Fails where a check does not hold.
@inline(__always)
package func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fail(message()) }
}

/// Says what is wrong and ends the process, so that libFuzzer keeps the input.
@inline(never)
package func fail(_ message: String) -> Never {
  let line = Array("fuzz: \(message)\n".utf8)
  unsafe line.withUnsafeBytes { bytes in
    _ = unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count)
  }
  abort()
}
