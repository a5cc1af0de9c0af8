import Galley
import GalleyFormats

/// Asks a server, within what it may be asked at a time, and again where that may help.
final class ChatClient: Sendable {
  /// How often a request is made at most.
  private static let attempts = 5
  private static let firstWait = Duration.seconds(1)
  /// Where the pipeline names no `timeout`.
  private static let usualTimeout = Duration.seconds(120)

  private let server: ChatServer
  private let gate: RequestGate
  private let mask: SecretMask
  private let usage: UsageCounter
  /// Made when the first request is: answers from a cache need none.
  private let connection = Lock<HTTPClient?>(nil)

  init(_ server: ChatServer, _ access: ServerAccess, gate: RequestGate, usage: UsageCounter) {
    self.server = server
    self.gate = gate
    self.usage = usage
    mask = SecretMask([access.key?.value].compactMap(\.self))
  }

  /// Makes sure that requests can be made; makes none.
  func open() throws { _ = try opened() }

  /// Asks until there is an answer, or there will be none.
  ///
  /// - Parameter turn: the lowest is served first.
  /// - Returns: what the model said, with how long the server took.
  func answer(to body: [UInt8], turn: Int) async throws -> (String, Duration) {
    let limit = AttemptLimit.current?.duration ?? Self.usualTimeout
    let request = HTTPRequest(
      address: server.endpoint.address, authorization: server.authorization, body: body,
      timeout: limit, staysOnThisMachine: server.staysOnThisMachine)
    var wait = Duration.zero
    var attempt = 1
    while true {
      let start = ContinuousClock.now
      switch try await result(of: request, turn: turn, after: wait) {
      case .success(let content): return (content, start.duration(to: .now))
      case .failure(let failure): wait = try self.wait(behind: failure, attempt)
      }
      attempt += 1
    }
  }

  /// Gives up all requests.
  func close() async {
    gate.close()
    await connection.withLock { $0.take() }?.close()
  }

  /// Begins with no more requests.
  func takeBack() { gate.takeBack() }

  private func result(
    of request: HTTPRequest, turn: Int, after wait: Duration
  ) async throws -> Result<String, ChatFailure> {
    try await gate.enter(turn: turn, after: wait)
    defer { gate.leave() }
    let connection = try opened()
    usage.countRequest()
    do {
      let answer = try await connection.answer(to: request)
      guard answer.status == 200 else {
        let failure = ChatFailure(answer, mask)
        // Said of all that this program asks, and so before anybody else is let in.
        if case .passing(_, let wait?) = failure { gate.pause(for: wait) }
        return .failure(failure)
      }
      let reply = try ChatReply(answer.body)
      usage.count(reply)
      return .success(try reply.content(mask))
    } catch let failure as HTTPFailure {
      let limit = AttemptLimit(duration: request.timeout, from: .now)
      return .failure(ChatFailure(failure, server.endpoint, timeout: limit.excess))
    } catch let error as StageError {
      return .failure(.document(error))
    }
  }

  /// How long to wait before the request is made again.
  ///
  /// - Throws: where it is not.
  private func wait(behind failure: ChatFailure, _ attempt: Int) throws -> Duration {
    switch failure {
    case .document(let error): throw error
    case .server(let breakdown): throw breakdown
    case .passing(let error, let asked):
      guard attempt < Self.attempts else { throw error }
      // Of the wait a random share, so that documents which failed together don't come back together.
      return asked ?? Self.firstWait * Double(1 << (attempt - 1)) * Double.random(in: 0.75...1)
    }
  }

  private func opened() throws -> HTTPClient {
    do throws(StageError) {
      return try connection.withLock { (connection) throws(StageError) in
        if let connection { return connection }
        let new = try HTTPClient()
        connection = new
        return new
      }
    } catch {
      // No document will do better.
      throw StageBreakdown(error.message)
    }
  }
}
