import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyAbstracts

/// Servers that are slow, broken or hostile.
@Suite struct ServerFailureTests {
  /// What fails for a while works in the end.
  @Test(arguments: [429, 500, 503]) func `a status that passes is waited out`(
    status: Int
  ) async throws {
    let server = try LoopbackServer { request in
      request.number == 1
        ? .answer(status: status, headers: ["Retry-After": "1"]) : .saying("At last.")
    }
    let start = ContinuousClock.now
    let trial = try Trial(server)
    #expect(try await trial.document()?.summary?.text == "At last.")
    #expect(start.duration(to: .now) >= .milliseconds(990))
    #expect(server.requests.count == 2)
    await trial.stage.shutdown()
    #expect(trial.notes.all.first?.hasPrefix("requests: 2,") == true)
  }

  @Test func `the server that asks for a wait is asked for nothing meanwhile`() async throws {
    let server = try LoopbackServer { request in
      request.number == 1
        ? .answer(status: 429, headers: ["Retry-After": "1"]) : .saying("x")
    }
    let stage = try Trial(server, ["concurrency": 1]).stage
    let start = ContinuousClock.now
    try await withThrowingTaskGroup { group in
      for index in 0..<3 {
        group.addTask { _ = try await stage.process(Document(id: "\(index)", text: "\(index)")) }
      }
      for try await _ in group { #expect(start.duration(to: .now) >= .milliseconds(990)) }
    }
    #expect(server.requests.count == 4)
    await stage.shutdown()
  }

  @Test func `a wait of hours is not waited for`() async throws {
    let server = try LoopbackServer { _ in
      .answer(status: 429, headers: ["Retry-After": "7200"], body: #"{"error": "quota"}"#)
    }
    let failure = try await Trial(server).failure() as? StageBreakdown
    #expect(
      failure?.message
        == "the server asks to wait for 7200 seconds (status 429): quota; "
        + "run again with --resume then")
    #expect(server.requests.count == 1)
  }

  @Test func `a connection that is cut off is made anew`() async throws {
    let server = try LoopbackServer { $0.number == 1 ? .cutOff : .saying("Whole.") }
    #expect(try await Trial(server).document()?.summary?.text == "Whole.")
  }

  @Test func `a slow server is given up`() async throws {
    let server = try LoopbackServer { _ in
      pause(milliseconds: 1_000)
      return .saying("Late.")
    }
    let failure = try await Trial(server).failure(timeout: .milliseconds(100)) as? StageError
    #expect(failure == StageError("took longer than 100ms"))
  }

  @Test(arguments: [
    ("", "the server's answer is no JSON: expected a value, found the end"),
    ("<html>", "the server's answer is no JSON: expected a value, found '<'"),
    ("[]", "the server's answer holds no 'choices' with a 'message'"),
    (#"{"choices": []}"#, "the server's answer holds no 'choices' with a 'message'"),
    (#"{"choices": [{"message": {}}]}"#, "the server's answer holds no text in 'content'"),
    (
      #"{"choices": [{"message": {"content": []}}]}"#,
      "the server's answer holds no text in 'content'"
    ),
    (#"{"error": {"message": "no slot"}}"#, "the server answered with an error: no slot"),
    (
      #"{"choices": [{"message": {"content": "  "}}]}"#, "the model's answer is empty"
    ),
  ]) func `a wrong answer fails the document, which may be tried again`(
    body: String, message: String
  ) async throws {
    let server = try LoopbackServer { _ in .answer(status: 200, body: body) }
    #expect(try await Trial(server).failure() as? StageError == StageError(message))
    #expect(server.requests.count == 1)
  }

  @Test func `an answer nested without end is refused`() async throws {
    let body = String(repeating: "[", count: 100_000)
    let server = try LoopbackServer { _ in .answer(status: 200, body: body) }
    let failure = try await Trial(server).failure() as? StageError
    #expect(failure?.message.contains("nested deeper than 128") == true)
  }

  @Test func `an answer without end is cut`() async throws {
    let server = try LoopbackServer { _ in .endless }
    let failure = try await Trial(server).failure() as? StageError
    #expect(failure?.message == "the server's answer has more than 1048576 bytes")
  }

  @Test func `an answer that the server cut off is none, and is counted`() async throws {
    let server = try LoopbackServer { _ in .saying("In", finish: "length") }
    let trial = try Trial(server)
    let failure = await trial.failure() as? StageError
    #expect(failure?.message.hasPrefix("the model's answer was cut off") == true)
    #expect(failure?.retryable == false)
    await trial.stage.shutdown()
    #expect(
      trial.notes.all == [
        "requests: 1, answers from the cache: 0, tokens in prompts: 10, in answers: 3"
      ])
  }

  @Test func `thoughts without an end are no answer`() async throws {
    let server = try LoopbackServer { _ in .saying("<think>hmm") }
    let trial = try Trial(server)
    let failure = await trial.failure() as? StageError
    #expect(failure?.message.hasPrefix("the model thought aloud and never answered") == true)
    #expect(failure?.retryable == true)
    await trial.stage.shutdown()
  }

  @Test func `no redirect is followed`() async throws {
    let other = try LoopbackServer { _ in .saying("Elsewhere.") }
    let server = try LoopbackServer { _ in
      .answer(status: 307, headers: ["Location": other.endpoint + "/chat/completions"])
    }
    #expect(try await Trial(server).failure() is StageBreakdown)
    #expect(other.requests.isEmpty)
  }

  @Test(arguments: [401, 403, 404]) func `a server that refuses all is asked no more`(
    status: Int
  ) async throws {
    let server = try LoopbackServer { _ in .answer(status: status) }
    #expect(try await Trial(server).failure() is StageBreakdown)
    #expect(server.requests.count == 1)
  }

  @Test func `what is refused for one document fails that one alone`() async throws {
    let server = try LoopbackServer { _ in
      .answer(status: 400, body: #"{"error": {"message": "too long\u001b[2J"}}"#)
    }
    let failure = try await Trial(server).failure() as? StageError
    #expect(failure?.retryable == false)
    #expect(failure?.message.hasPrefix("the server answered with status 400: too long") == true)
    #expect(failure?.message.contains("\u{1B}") == false)
  }

  @Test(arguments: [
    (#"{"detail": "no"}"#, ": no"), ("upstream\u{1B} is gone ", ": upstream\\u{1B} is gone"),
    (
      "{\"error\": {\"message\": \"boom \u{1B}\"}}",
      ": {\"error\": {\"message\": \"boom \\u{1B}\"}}"
    ),
    ("<html>Bad</html>", ""), ("", ""),
  ]) func `what a server says of its error is told`(body: String, words: String) async throws {
    let server = try LoopbackServer { _ in .answer(status: 400, body: body) }
    let failure = try await Trial(server).failure() as? StageError
    #expect(failure?.message == "the server answered with status 400" + words)
  }

  @Test func `where nobody listens is told, with what to look at`() throws {
    let failure = ChatFailure(
      .failed("Could not connect"), try Endpoint("http://127.0.0.1:81/v1"),
      timeout: StageError("late"))
    guard case .passing(let error, nil) = failure else {
      Issue.record("it may pass")
      return
    }
    #expect(
      error.message
        == "no answer from http://127.0.0.1:81/v1: Could not connect; see whether a server runs "
        + "there, and 'endpoint'")
  }

  @Test func `a port that nobody listens on is tried again, and told`() async throws {
    let port = try LoopbackServer { _ in .cutOff }.port
    let client = try ChatServer(Endpoint("http://127.0.0.1:\(port)"), ServerAccess())
    let connection = try HTTPClient()
    let request = HTTPRequest(
      address: client.endpoint.address, authorization: nil, body: [], timeout: .seconds(5),
      staysOnThisMachine: false)
    await #expect(throws: HTTPFailure.self) { try await connection.answer(to: request) }
    await connection.close()
    await #expect(throws: CancellationError.self) { try await connection.answer(to: request) }
  }
}
