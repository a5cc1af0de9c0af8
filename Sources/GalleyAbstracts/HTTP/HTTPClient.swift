internal import CCurl
import Galley
import GalleyFormats
internal import Glibc
internal import Synchronization

/// Sends requests, any number at once, and waits for their answers on one thread of its own.
@safe
final class HTTPClient: Sendable {
  enum Message: Sendable {
    case begin(HTTPRequest, number: UInt64, CheckedContinuation<HTTPAnswer, any Error>)
    case cancel(UInt64)
    /// Give up what is under way, and tell when it is gone.
    case stop(CheckedContinuation<Void, Never>)
  }

  private struct State: Sendable {
    var messages: [Message] = []
    /// Whether the thread takes no messages any more, and its client is gone.
    var isClosed = false
  }

  /// The most bytes of an answer.
  static let answerLimit = 1 << 20

  // Made here, used by the thread, and closed by it under the lock, before nobody wakes it any more.
  nonisolated(unsafe) private let client: OpaquePointer
  private let state = Lock(State())
  private let numbers = Atomic<UInt64>(0)

  /// - Throws: what to install, where there is no libcurl.
  init() throws(StageError) {
    if let reason = unsafe ccurl_load() {
      throw StageError(
        "requests need libcurl; install it: apt-get install libcurl4 "
          + "(\(unsafe safeText(String(cString: reason))))", retryable: false)
    }
    guard let client = unsafe ccurl_open() else {
      throw StageError("libcurl can't be used: there is no memory for it", retryable: false)
    }
    unsafe self.client = client
    guard startDetachedThread({ self.work() }) else {
      unsafe ccurl_close(client)
      throw StageError("there is no thread for requests", retryable: false)
    }
  }

  /// Sends a request; one whose task is cancelled is given up.
  ///
  /// - Throws: an `HTTPFailure` where there is no answer.
  func answer(to request: HTTPRequest) async throws -> HTTPAnswer {
    let number = numbers.add(1, ordering: .relaxed).newValue
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard send(.begin(request, number: number, continuation)) else {
          return continuation.resume(throwing: CancellationError())
        }
        // Where it was cancelled before the message went, the handler's came first, and to nothing.
        if Task.isCancelled { send(.cancel(number)) }
      }
    } onCancel: {
      send(.cancel(number))
    }
  }

  /// Gives up all requests, and ends the thread.
  func close() async {
    await withCheckedContinuation { continuation in
      if !send(.stop(continuation)) { continuation.resume() }
    }
  }

  /// - Returns: false where nobody reads it any more.
  @discardableResult private func send(_ message: Message) -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      state.messages.append(message)
      unsafe ccurl_wake(client)
      return true
    }
  }

  private func work() {
    blockBrokenPipes()
    var exchanges = unsafe HTTPExchanges(client, answerLimit: Self.answerLimit)
    var stops: [CheckedContinuation<Void, Never>] = []
    while stops.isEmpty {
      let messages = state.withLock { state in
        defer { state.messages = [] }
        return state.messages
      }
      for message in messages { exchanges.take(message, &stops) }
      if stops.isEmpty { exchanges.goOn() }
    }
    exchanges.giveUp()
    let left = state.withLock { state in
      state.isClosed = true
      unsafe ccurl_close(client)
      return state.messages
    }
    for message in left { exchanges.take(message, &stops) }
    for stop in stops { stop.resume() }
  }
}

/// Lets a write to a connection that was closed fail, and do nothing else, on this thread.
private func blockBrokenPipes() {
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
}
