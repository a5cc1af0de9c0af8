import Foundation
import GalleyFormats

/// Reads a pipe to its end, on a thread of its own.
final class Collector: Sendable {
  private struct State: Sendable {
    var bytes = Data()
    var isWhole = false
    var isPaused = false
  }

  let pipe = Pipe()
  private let state = Lock(State())

  init() {
    Thread.detachNewThread { [self] in
      while true {
        while state.withLock({ $0.isPaused }) { usleep(5_000) }
        let more = pipe.fileHandleForReading.availableData
        state.withLock { state in
          state.bytes += more
          state.isWhole = more.isEmpty
        }
        if more.isEmpty { return }
      }
    }
  }

  var text: String { String(decoding: state.withLock { $0.bytes }, as: UTF8.self) }

  /// Whether the other end is closed, and all of it was read.
  var isWhole: Bool { state.withLock { $0.isWhole } }

  /// After the piece that is being waited for, reads nothing more.
  func pause() { state.withLock { $0.isPaused = true } }

  func resume() { state.withLock { $0.isPaused = false } }

  /// Bytes that wait in the pipe.
  var unreadCount: Int {
    var count: Int32 = 0
    _ = unsafe ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &count)
    return Int(count)
  }
}
