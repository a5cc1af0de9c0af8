internal import CCurl
import Galley
import GalleyFormats

/// The requests that are under way, in the hands of one thread.
@safe
struct HTTPExchanges {
  // The caller keeps it open.
  private let client: OpaquePointer
  private let answerLimit: Int
  private var waiting: [UInt64: CheckedContinuation<HTTPAnswer, any Error>] = [:]
  private var isOver = false

  /// - Parameter client: the caller keeps it open for as long.
  @unsafe init(_ client: OpaquePointer, answerLimit: Int) {
    unsafe self.client = client
    self.answerLimit = answerLimit
  }

  /// Does what a task asks for.
  mutating func take(
    _ message: HTTPClient.Message, _ stops: inout [CheckedContinuation<Void, Never>]
  ) {
    switch message {
    case .begin(let request, let number, let continuation):
      guard !isOver else { return continuation.resume(throwing: CancellationError()) }
      guard begin(request, number) else {
        return continuation.resume(throwing: HTTPFailure.failed("out of memory"))
      }
      waiting[number] = continuation
    case .cancel(let number):
      guard let continuation = waiting.removeValue(forKey: number) else { return }
      unsafe ccurl_cancel(client, number)
      continuation.resume(throwing: CancellationError())
    case .stop(let continuation): stops.append(continuation)
    }
  }

  /// Moves all requests on, waits until there is more to do, and hands over the answers that came.
  mutating func goOn() {
    unsafe ccurl_work(client)
    while let answer = unsafe ccurl_next(client) {
      defer { unsafe ccurl_free(answer) }
      let continuation = unsafe waiting.removeValue(forKey: answer.pointee.number)
      unsafe continuation?.resume(with: result(of: answer.pointee))
    }
  }

  /// Lets go of all requests, and takes no more.
  mutating func giveUp() {
    isOver = true
    for continuation in waiting.values { continuation.resume(throwing: CancellationError()) }
    waiting = [:]
  }

  private func begin(_ request: HTTPRequest, _ number: UInt64) -> Bool {
    let (seconds, attoseconds) = request.timeout.components
    // Seconds up to the largest that libcurl takes for milliseconds on any machine.
    let milliseconds = min(seconds, 2_000_000) * 1000 + attoseconds / 1_000_000_000_000_000
    return unsafe request.address.withCString { address in
      unsafe (request.authorization ?? "").withCString { authorization in
        unsafe request.body.withUnsafeBytes { body in
          var plain = unsafe ccurl_request(
            number: number, address: address, authorization: authorization,
            body: body.baseAddress, body_count: body.count, answer_limit: answerLimit,
            milliseconds: max(1, milliseconds), only_loopback: request.staysOnThisMachine)
          return unsafe ccurl_begin(client, &plain)
        }
      }
    }
  }

  @unsafe private func result(of answer: ccurl_answer) -> Result<HTTPAnswer, any Error> {
    switch unsafe Int(answer.end) {
    case CCURL_ANSWERED:
      let bytes = unsafe UnsafeBufferPointer(start: answer.body, count: answer.body_count)
      let seconds = unsafe answer.retry_after
      return unsafe .success(
        HTTPAnswer(
          status: answer.status, retryAfter: seconds > 0 ? .seconds(seconds) : nil,
          body: Array(bytes)))
    case CCURL_TIMED_OUT: return .failure(HTTPFailure.timedOut)
    case CCURL_LINK_LOCAL: return .failure(HTTPFailure.linkLocal)
    case CCURL_NOT_LOOPBACK: return .failure(HTTPFailure.notThisMachine)
    case CCURL_TOO_LARGE: return .failure(HTTPFailure.tooLarge(limit: answerLimit))
    default: return unsafe .failure(HTTPFailure.failed(String(cString: answer.message)))
    }
  }
}
