import Foundation
import GalleyFormats
import GalleyTestSupport
import Testing

/// The stage `abstract` of the real program, over a server on this machine.
@Suite struct AbstractTests {
  private static let key = "sk-s3cr3t-0123456789"

  private func shop(_ options: String = "", more: String = "") throws -> Workshop {
    try Workshop([
      "galley.yaml": """
      galley: 1
      input: in.ndjson
      stages:
        - abstract: {model: small\(options)}
      \(more)
        - export: out/a.ndjson
      run: {quarantine: out/q.ndjson, checkpoint: 1ms, grace: 1s}
      """,
      "in.ndjson": Samples.records(4),
    ])
  }

  private func server(
    _ reply: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply = { _ in
      .answer(status: 200, body: Self.answer)
    }
  ) throws -> LoopbackServer { try LoopbackServer(reply) }

  private static let answer =
    #"{"choices": [{"message": {"content": "In brief."}, "finish_reason": "stop"}], "#
    + #""usage": {"prompt_tokens": 100, "completion_tokens": 5}}"#

  private func variables(_ server: LoopbackServer) -> [String: String] {
    ["GALLEY_ENDPOINT": server.endpoint, "TOKEN": Self.key]
  }

  @Test func summariesAreWritten() async throws {
    let server = try server()
    let shop = try shop()
    let ended = try await shop.galley("run", variables: variables(server))
    #expect(ended.code == 0, "\(ended.errors)")
    let lines = shop.read("out/a.ndjson")?.split(separator: "\n") ?? []
    #expect(lines.count == 4)
    #expect(
      lines.allSatisfy { $0.contains(#""summary":{"text":"In brief.","method":"abstract"}"#) })
    #expect(ended.errors.contains("requests: 4"))
    #expect(ended.errors.contains("tokens in prompts: 400, in answers: 20"))
    #expect(server.requests.allSatisfy { $0.headers["authorization"] == nil })
  }

  @Test func theKeyIsToldToTheServerAlone() async throws {
    // One that quotes it.
    let server = try server { request in
      request.number.isMultiple(of: 2)
        ? .answer(status: 200, body: Self.answer)
        : .answer(
          status: 400, body: "{\"error\": \"you said \(request.headers["authorization"] ?? "")\"}")
    }
    for log in ["text", "json"] {
      let shop = try shop(", cache: cache")
      let ended = try await shop.bash(
        "galley run -v --key-variable TOKEN --log-format \(log) --report r/a.json --report r/a.xml "
          + "--report r/a.html --metrics r/a.prom --annotations github",
        variables: variables(server))
      #expect(ended.code == 1, "\(ended.errors)")
      #expect(ended.errors.contains("you said Bearer ***"))
      #expect(!(ended.output + ended.errors).contains(Self.key))
      #expect(shop.files.contains { $0.hasPrefix("cache/") })
      #expect(shop.files.contains("r/a.xml"))
      for file in shop.files { #expect(shop.read(file)?.contains(Self.key) != true, "\(file)") }
    }
    #expect(server.requests.allSatisfy { $0.headers["authorization"] == "Bearer \(Self.key)" })
  }

  @Test func aPipelineAloneDoesNotGetTheKey() async throws {
    let server = try server()
    let shop = try shop(", endpoint: \"\(server.endpoint)\"")
    for arguments in ["run", "run --dry-run", "run --allow-host example.org"] {
      let ended = try await shop.bash(
        "galley \(arguments) --key-variable TOKEN", variables: ["TOKEN": Self.key])
      #expect(ended.code == 2)
      #expect(ended.errors.contains("--allow-host 127.0.0.1"))
    }
    #expect(server.requests.isEmpty)
    let allowed = try await shop.galley(
      "run", "--key-variable", "TOKEN", "--allow-host", "127.0.0.1", variables: ["TOKEN": Self.key])
    #expect(allowed.code == 0, "\(allowed.errors)")
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(Self.key)")
  }

  @Test func onlyARunAsks() async throws {
    let server = try server()
    let shop = try shop(", endpoint: \"\(server.endpoint)\"")
    for arguments in ["check", "run --dry-run", "graph", "stages abstract", "schema"] {
      let ended = try await shop.bash("galley \(arguments)", variables: variables(server))
      #expect(ended.code == 0, "\(arguments): \(ended.errors)")
    }
    #expect(server.requests.isEmpty)
  }

  @Test func aFullCacheNeedsNoServer() async throws {
    let shop = try shop(", cache: kept")
    var server: LoopbackServer? = try server()
    let endpoint = try #require(server?.endpoint)
    let first = try await shop.galley("run", variables: ["GALLEY_ENDPOINT": endpoint])
    #expect(first.code == 0, "\(first.errors)")
    let before = shop.read("out/a.ndjson")
    server = nil
    let second = try await shop.galley("run", variables: ["GALLEY_ENDPOINT": endpoint])
    #expect(second.code == 0, "\(second.errors)")
    #expect(second.errors.contains("requests: 0, answers from the cache: 4"))
    #expect(shop.read("out/a.ndjson") == before)
  }

  @Test func withoutLibcurlItSaysWhatToInstall() async throws {
    let server = try server()
    let shop = try shop()
    for name in ["libcurl.so.4", "libcurl-gnutls.so.4"] {
      try shop.write("none", to: "lib/\(name)")
    }
    let ended = try await shop.galley(
      "run",
      variables: variables(server).merging([
        "LD_LIBRARY_PATH": shop.folder.appending(path: "lib").path(percentEncoded: false)
      ]) { $1 })
    #expect(ended.code == 2)
    #expect(ended.errors.contains("apt-get install libcurl4"))
    #expect(server.requests.isEmpty)
  }

  @Test func aSlowServerIsGivenUpAndTheOthersGoOn() async throws {
    let server = try server { request in
      if request.body.contains("slow") { Thread.sleep(forTimeInterval: 6) }
      return .answer(status: 200, body: Self.answer)
    }
    let shop = try shop(more: "    timeout: 1500ms")
    try shop.write(
      Samples.record("a") + Samples.record("b", text: "A slow one.") + Samples.record("c"),
      to: "in.ndjson")
    let ended = try await shop.galley("run", variables: variables(server))
    #expect(ended.code == 1, "\(ended.errors)")
    #expect(shop.read("out/a.ndjson")?.split(separator: "\n").count == 2)
    #expect(shop.read("out/q.ndjson")?.contains("took longer than 1500ms") == true)
  }

  @Test func anInterruptedRunIsResumed() async throws {
    let hold = Hold()
    let galley = Lock(Int32(0))
    let server = try server { request in
      if request.number == 3 {
        // From here: a test on a busy machine would look too late.
        while galley.withLock({ $0 }) == 0 { pause(milliseconds: 5) }
        kill(galley.withLock { $0 }, SIGINT)
        hold.wait()
      }
      return .answer(status: 200, body: Self.answer)
    }
    let shop = try shop(", concurrency: 1")
    let program = try shop.start(["run"], variables: variables(server))
    galley.withLock { $0 = program.identifier }
    let ended = try await program.end()
    hold.end()
    #expect(ended.code == 130, "\(ended.errors)")
    let resumed = try await shop.galley("run", "--resume", variables: variables(server))
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(shop.read("out/a.ndjson")?.split(separator: "\n").count == 4)
  }

  @Test(arguments: [
    (404, "", 3, "the server has no such model"), (302, "", 3, "which is not followed"),
    (400, "", 1, "status 400"),
  ])
  func failuresAreTold(status: Int, body: String, code: Int32, message: String) async throws {
    let server = try server { _ in .answer(status: status, body: body) }
    let ended = try await shop().galley("run", variables: variables(server))
    #expect(ended.code == code)
    #expect(ended.errors.contains(message), "\(ended.errors)")
  }
}
