import Galley
import GalleyTestSupport
import Testing

@testable import GalleyAbstracts

/// Where a key goes, and where it does not.
@Suite struct TrustTests {
  private static let key = "sk-0123456789abcdef"

  private func access(
    _ variables: [String: String] = ["KEY": Self.key], hosts: [String] = [],
    key: String? = "KEY"
  ) throws -> ServerAccess {
    try ServerAccess(variables: variables, allowedHosts: hosts, keyVariable: key)
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func `a key goes to the host that is allowed`() async throws {
    let server = try LoopbackServer { _ in .saying("x") }
    let trial = try Trial(server, access: access(hosts: ["127.0.0.1"]))
    _ = try await trial.document()
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(Self.key)")
    await trial.stage.shutdown()
  }

  @Test func `GALLEY_ENDPOINT replaces the endpoint, and allows its host`() async throws {
    let server = try LoopbackServer { _ in .saying("x") }
    let trial = try Trial(
      options: ["endpoint": "https://elsewhere.example/v1", "model": "m"],
      access: access(["KEY": Self.key + "\n", "GALLEY_ENDPOINT": server.endpoint]))
    _ = try await trial.document()
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(Self.key)")
    await trial.stage.shutdown()
  }

  @Test(arguments: [
    "https://api.example.org/v1", "https://127.0.0.1.example.org/v1", "http://localhost:1/v1",
    "https://example.com.evil.org", "https://sub.example.com",
  ]) func `a key does not go to another host`(endpoint: String) throws {
    let message = refusal {
      _ = try ChatServer(Endpoint(endpoint), access(hosts: ["example.com", "127.0.0.1"]))
    }
    #expect(message?.contains("--allow-host") == true)
    #expect(message?.contains(Self.key) == false)
  }

  @Test func `a key goes over http to this machine alone`() throws {
    for host in ["example.com", "10.0.0.1", "127.0.0.1.nip.io"] {
      let message = refusal {
        _ = try ChatServer(Endpoint("http://\(host)/v1"), access(hosts: [host]))
      }
      #expect(message?.contains("write https://") == true)
    }
    for host in ["localhost", "127.0.0.1", "[::1]"] {
      let server = try ChatServer(Endpoint("http://\(host)/v1"), access(hosts: [host]))
      #expect(server.staysOnThisMachine)
    }
    #expect(
      try !ChatServer(Endpoint("https://example.com"), access(hosts: ["Example.COM"]))
        .staysOnThisMachine)
  }

  @Test func `without a key any server can be asked`() throws {
    let server = try ChatServer(Endpoint("http://gpu:8000/v1"), access(key: nil))
    #expect(server.authorization == nil)
  }

  @Test func `the address that is connected to decides, not the name`() async throws {
    let connection = try HTTPClient()
    func failure(_ address: String, staysHere: Bool = false) async -> HTTPFailure? {
      let request = HTTPRequest(
        address: address, authorization: nil, body: [], timeout: .seconds(5),
        staysOnThisMachine: staysHere)
      do {
        _ = try await connection.answer(to: request)
        return nil
      } catch { return error as? HTTPFailure }
    }
    for host in [
      "169.254.169.254", "[::ffff:169.254.169.254]", "[fe80::1]", "[64:ff9b::a9fe:a9fe]",
      "2852039166", "0xa9.254.0xa9fe",
    ] {
      #expect(await failure("http://\(host)/v1") == .linkLocal, "\(host)")
    }
    for host in ["192.0.2.1", "[2001:db8::1]", "0xC0000201"] {
      #expect(await failure("http://\(host)/", staysHere: true) == .notThisMachine, "\(host)")
    }
    await connection.close()
  }

  @Test func `only http and https are spoken`() async throws {
    let connection = try HTTPClient()
    for address in ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/"] {
      let request = HTTPRequest(
        address: address, authorization: nil, body: [], timeout: .seconds(5),
        staysOnThisMachine: false)
      await #expect(throws: HTTPFailure.self) { try await connection.answer(to: request) }
    }
    await connection.close()
  }

  @Test func `a server that tells the key is not quoted with it`() async throws {
    for status in [400, 401, 500] {
      let server = try LoopbackServer { _ in
        .answer(
          status: status, headers: ["Retry-After": "9999"],
          body: #"{"error": {"message": "bad key \#(Self.key)"}}"#)
      }
      let trial = try Trial(server, access: access(hosts: ["127.0.0.1"]))
      let failure = await trial.failure().map { "\($0)" }
      #expect(failure?.contains("bad key ***") == true)
      #expect(failure?.contains(Self.key) == false)
      await trial.stage.shutdown()
    }
  }

  @Test(arguments: [
    ([:], "the variable 'KEY', which '--key-variable' names, is not set"),
    (["KEY": " \n"], "the variable 'KEY', which '--key-variable' names, is not set"),
    (
      ["KEY": "a\r\nHost: b"],
      "the variable 'KEY' holds no key: it has characters that none can have"
    ),
  ]) func `a key that is none is refused`(variables: [String: String], message: String) {
    #expect(refusal { _ = try access(variables) } == message)
  }

  @Test(arguments: ["https://a", "a/b", "a:80", "", "a b", "user@a"])
  func `what is no host is refused`(host: String) {
    #expect(refusal { _ = try access(hosts: [host]) }?.contains("takes the name of a host") == true)
  }

  @Test func `hosts are compared without case, and by address`() throws {
    #expect(
      try access(hosts: ["API.Example.org", "::1", "[::1]"]).allowedHosts == [
        "api.example.org", "::1", "::1",
      ])
  }
}
