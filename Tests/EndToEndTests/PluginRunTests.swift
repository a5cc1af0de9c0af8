import Foundation
import Testing

private let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
private let surroundings = ["PATH": path]

/// A plugin in Python: `body` stands in a loop over messages.
private func plugin(_ body: String, before: String = "", version: String = "1") -> [String: String]
{
  [
    "Plugins/slow/plugin.yaml": """
    plugin: 1
    name: slow
    version: \(version)
    summary: Takes its time.
    command: [python3, slow.py]
    protocol: 1
    reads: [text]
    writes: [fields.seen]
    """,
    "Plugins/slow/slow.py": """
    import json, os, subprocess, sys, time
    \(before)
    def send(**message):
        sys.stdout.write(json.dumps(message) + "\\n")
        sys.stdout.flush()
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "hello":
            send(type="ready", protocol=1, concurrency=4)
        elif message["type"] == "document":
    \(body.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
    """,
    "galley.yaml": """
    galley: 1
    name: slow
    stages: [slow, export: {path: out.ndjson}]
    """,
  ]
}

private let answer = #"send(type="keep", seq=message["seq"], set={"fields": {"seen": 1}})"#

@Suite struct PluginRunTests {
  @Test func whatAPluginAnsweredBeforeAStopIsExported() async throws {
    let shop = try Workshop(
      plugin("time.sleep(0.05)\nopen('answered', 'a').write('x')\n" + answer))
    let program = try shop.start(
      ["run", "-", "--input-format", "ndjson"], variables: surroundings)
    // Minutes of work, so that this is back in time however busy the machine is with other tests.
    program.write(Samples.records(5_000))
    program.closeInput()
    while (shop.read("Plugins/slow/answered")?.count ?? 0) < 50 {
      try await Task.sleep(for: .milliseconds(10))
    }
    program.send(SIGTERM)
    let ended = try await program.end()
    #expect(ended.code == 143)
    let answered = shop.read("Plugins/slow/answered")?.count ?? 0
    let lines = shop.read("out.ndjson.partial")?.split(separator: "\n").count
    #expect(lines == answered, "\(ended.errors)")
    #expect(answered < 4_000)
  }

  @Test(arguments: [SIGHUP, SIGQUIT, SIGTERM])
  func nothingThatAPluginStartedIsLeft(signal: Int32) async throws {
    let shop = try Workshop(
      plugin(
        answer,
        before:
          "child = subprocess.Popen(['sleep', '300']); open('child', 'w').write(str(child.pid))"))
    let program = try shop.start(
      ["run", "-", "--input-format", "ndjson"], variables: surroundings)
    program.write(Samples.record("a") + "\n")
    while Int32(shop.read("Plugins/slow/child") ?? "") == nil {
      try await Task.sleep(for: .milliseconds(10))
    }
    let child = try #require(Int32(shop.read("Plugins/slow/child") ?? ""))
    program.send(signal)
    let ended = try await program.end()
    #expect(ended.code == 128 + signal)
    // What was killed is a zombie until its new parent looks.
    for _ in 0..<500 where isAlive(child) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!isAlive(child))
  }

  @Test(.timeLimit(.minutes(1)))
  func aStopDoesNotWaitForAPluginThatStarts() async throws {
    let shop = try Workshop(
      plugin(answer, before: "open('begun', 'w').write('x'); time.sleep(600)"))
    let program = try shop.start(["run", "-"], variables: surroundings)
    while shop.read("Plugins/slow/begun") == nil { try await Task.sleep(for: .milliseconds(10)) }
    program.send(SIGTERM)
    #expect(try await program.end().code == 143)
  }

  /// What a plugin collects it gets, and is told when no more can come, also where pipes were full.
  @Test(.timeLimit(.minutes(1)))
  func aPluginThatCollectsLargeDocumentsIsNotLeftWaiting() async throws {
    var files = plugin("held.append(message['seq'])", before: "held = []")
    files["Plugins/slow/slow.py"]? += """

          if message["type"] == "flush" or len(held) == 100:
              for seq in held: send(type="keep", seq=seq)
              held.clear()

      """
    files["Plugins/slow/slow.py"]?.replace("concurrency=4", with: "concurrency=64")
    let shop = try Workshop(files)
    try shop.write(
      Samples.records(300, text: String(repeating: "x", count: 20_000)), to: "in.ndjson")
    let ended = try await shop.galley("run", "in.ndjson", variables: surroundings)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(shop.read("out.ndjson")?.split(separator: "\n").count == 300)
  }

  /// Asked of the optimised program above all: it once lost some of them, and tests of others didn't.
  @Test(.timeLimit(.minutes(1)), arguments: [1, 2, 3, 8])
  func documentsThatReplaceOneAreAllThere(workers: Int) async throws {
    let shop = try Workshop(
      plugin(
        """
        send(type="replace", seq=message["seq"], documents=[
            {"text": "one"}, {"text": "two", "fields": {"seen": message["seq"]}}])
        """
      ).mapValues { $0.replacing("writes: [fields.seen]", with: "writes: [text, fields.seen]") })
    try shop.write(Samples.records(2_000), to: "in.ndjson")
    let ended = try await shop.galley(
      "run", "in.ndjson", "--workers", "\(workers)", variables: surroundings)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(shop.read("out.ndjson")?.split(separator: "\n").count == 4_000)
  }

  @Test func anotherVersionOfAPluginIsAnotherPlan() async throws {
    let shop = try Workshop(
      plugin("if message['document']['text'] == 'bad': sys.exit(3)\n" + answer))
    try shop.write(
      Samples.record("a") + "\n" + Samples.record("b", text: "bad") + "\n", to: "in.ndjson")
    let stopped = try await shop.galley("run", "in.ndjson", variables: surroundings)
    #expect(stopped.code == 3)
    #expect(stopped.errors.contains("ended with exit status 3"), "\(stopped.errors)")
    for (name, text) in plugin(answer, version: "2") { try shop.write(text, to: name) }
    let resumed = try await shop.galley("run", "in.ndjson", "--resume", variables: surroundings)
    #expect(resumed.code == 2)
    #expect(resumed.errors.contains("the version of the plugin 'slow': '1' then, '2' now"))
  }

  @Test(.timeLimit(.minutes(1)))
  func endsOfPluginsAreSeenWhereTheyWereIgnored() async throws {
    let shop = try Workshop(plugin(answer))
    try shop.write(Samples.records(3), to: "in.ndjson")
    let ended = try await shop.bash(
      """
      python3 -c 'import os, signal, shutil; signal.signal(signal.SIGCHLD, signal.SIG_IGN)
      os.execv(shutil.which("galley"), ["galley", "run", "in.ndjson"])'
      """)
    #expect(ended.code == 0, "\(ended.errors)")
  }
}

private func isAlive(_ process: Int32) -> Bool {
  guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
    return false
  }
  return !status.contains(") Z ")
}
