import Foundation
import Testing

@Suite struct PluginsCheckTests {
  @Test(.timeLimit(.minutes(2)), arguments: [(SIGINT, 130), (SIGTERM, 143)])
  func aSignalEndsItWithThePluginsProcesses(signal: Int32, code: Int) async throws {
    let shop = try Workshop([
      "Plugins/sleeper/plugin.yaml": """
      plugin: 1
      name: sleeper
      summary: Sleeps.
      command: [sh, sleeper.sh]
      protocol: 1
      """,
      "Plugins/sleeper/sleeper.sh": """
      echo '{"type":"ready","protocol":1}'
      read -r hello
      read -r flush
      sleep 600 &
      echo $! >sleep.pid
      wait
      """,
    ])
    let program = try shop.start(["plugins", "check", "sleeper"])
    try await program.waitForOutput("handshake")
    while shop.read("Plugins/sleeper/sleep.pid")?.hasSuffix("\n") != true {
      try await Task.sleep(for: .milliseconds(10))
    }
    program.send(signal)
    let ended = try await program.end()
    #expect(ended.code == Int32(code))
    #expect(!ended.output.contains("FAILED"))
    let sleep = try #require(shop.read("Plugins/sleeper/sleep.pid")?.dropLast())
    while lives(sleep) { try await Task.sleep(for: .milliseconds(10)) }
  }

  /// Whether a process is there, and no zombie that nobody has waited for.
  private func lives(_ process: Substring) -> Bool {
    let path = "/proc/\(process)/stat"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return false }
    return !text.contains(") Z ")
  }
}
