import GalleyFormats
import Glibc
import Testing

struct StandardOutputTests {
  private func pipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    _ = unsafe Glibc.pipe(&ends)
    return (ends[0], ends[1])
  }

  @Test func whatWasAppendedArrivesWhenFlushed() throws {
    let (reading, writing) = pipe()
    defer { close(reading) }
    var output = StandardOutput(descriptor: writing)
    try output.append("one\n".utf8Span.span)
    try output.append("two\n".utf8Span.span)
    #expect(output.byteCount == 8)
    try output.complete()
    close(writing)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe read(reading, &bytes, 100)
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "one\ntwo\n")
  }

  @Test func aReaderThatWentAwayIsToldApart() throws {
    signal(SIGPIPE, SIG_IGN)
    let (reading, writing) = pipe()
    defer { close(writing) }
    close(reading)
    var output = StandardOutput(descriptor: writing)
    try output.append("one\n".utf8Span.span)
    do throws(FileError) {
      try output.flush()
      Issue.record("wrote into a pipe without a reader")
    } catch {
      #expect(error.isBrokenPipe)
      #expect(error.description == "cannot write to standard output: broken pipe")
    }
  }

  @Test func aDescriptorThatDoesNotBlockIsWaitedFor() async throws {
    let (reading, writing) = pipe()
    defer { close(reading) }
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let size = 1 << 20
    async let received = Task.detached { count(from: reading) }.value
    var output = StandardOutput(descriptor: writing)
    try output.append([UInt8](repeating: 0x41, count: size).span)
    try output.complete()
    close(writing)
    #expect(await received == size)
  }
}

/// Reads a descriptor to its end.
private func count(from descriptor: Int32) -> Int {
  var bytes = [UInt8](repeating: 0, count: 4096)
  var total = 0
  while true {
    let count = unsafe read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return total }
    total += count
  }
}
