import Foundation
import Testing

/// What a secret must never be in: anything but documents.
@Suite struct SecretTests {
  private static let secret = "s3cr3t-XYZ"
  private let surroundings = ["TOKEN": secret]

  /// A plugin that tells its key to everybody.
  private func shop(crashing: Bool = false, failing: Bool = false) throws -> Workshop {
    let crash = crashing ? "if message['seq'] == 3: sys.exit('crashed with ' + key)" : "pass"
    let reply =
      failing
      ? "send(type='error', seq=message['seq'], message='refused: ' + key)"
      : "send(type='keep', seq=message['seq'], set={'fields': {'seen': 1}})"
    return try Workshop([
      "Plugins/lookup/plugin.yaml": """
      plugin: 1
      name: lookup
      version: 1.0.0
      summary: Asks somebody who wants a key.
      command: [python3, lookup.py]
      protocol: 1
      reads: [text]
      writes: [fields.seen]
      options:
        type: object
        required: [key]
        properties:
          key: {type: string, description: Who asks., writeOnly: true}
      """,
      "Plugins/lookup/lookup.py": """
      import json, sys
      key = ""
      def send(**message):
          sys.stdout.write(json.dumps(message) + "\\n")
          sys.stdout.flush()
      for line in sys.stdin:
          message = json.loads(line)
          if message["type"] == "hello":
              key = message["options"]["key"]
              sys.stderr.write("hello with " + key + "\\n")
              sys.stderr.flush()
              send(type="ready", protocol=1, concurrency=1)
          elif message["type"] == "document":
              \(crash)
              \(reply)
      """,
      "galley.yaml": """
      galley: 1
      input: in.ndjson
      stages:
        - lookup: {key: "${TOKEN}"}
        - export: out/a.ndjson
      run: {quarantine: out/q.ndjson, checkpoint: 1ms}
      tests:
        - {name: a, given: text, expect: {fields: {seen: 2}}}
      """,
      "in.ndjson": Samples.records(20),
    ])
  }

  private func expectNoSecret(in shop: borrowing Workshop, _ ended: Ended, _ what: String) {
    #expect(!(ended.output + ended.errors).contains(Self.secret), "\(what): \(ended)")
    for file in shop.files {
      #expect(shop.read(file)?.contains(Self.secret) != true, "\(what): \(file)")
    }
  }

  private static let reports =
    "-v --report r/a.json --report r/a.xml --report r/a.html --metrics r/a.prom --annotations github"

  @Test(arguments: [
    (false, false, 0), (false, true, 1), (true, false, 1),
  ])
  func noRunTellsIt(crashing: Bool, failing: Bool, code: Int32) async throws {
    let shop = try shop(crashing: crashing, failing: failing)
    for log in ["text", "json"] {
      let ended = try await shop.bash(
        "galley run --log-format \(log) \(Self.reports)", variables: surroundings)
      #expect(ended.code == code, "\(ended.errors)")
      #expect(ended.errors.contains("hello with ***"))
      expectNoSecret(in: shop, ended, "run")
      #expect(shop.files.contains("r/a.xml"))
    }
    // A run that ends at its first failure leaves a checkpoint behind.
    let stopped = try await shop.bash(
      "galley run \(Self.reports) --set lookup.on-error=fail", variables: surroundings)
    expectNoSecret(in: shop, stopped, "stopped run")
  }

  @Test(arguments: [
    "check", "check -v --format json", "check --format sarif", "check --format github", "graph",
    "graph --format dot", "graph --format text", "run --dry-run -v",
    "run --dry-run --format json", "test", "test --format json", "test --format junit",
    "test --format github", "stages lookup", "schema", "plugins list --format json",
    "run --explain-document 3", "run --set lookup.key=s3cr3t-XYZ",
    "check --set lookup.nothing=${TOKEN}",
  ])
  func noVerbTellsIt(arguments: String) async throws {
    let shop = try shop()
    let ended = try await shop.bash("galley \(arguments)", variables: surroundings)
    let isUnderstood = !ended.errors.contains("Type 'galley help") && ended.code < 3
    #expect(isUnderstood, "\(ended.errors)")
    expectNoSecret(in: shop, ended, arguments)
  }

  @Test func nothingOfTheEnvironmentIsTold() async throws {
    let shop = try shop()
    let ended = try await shop.bash(
      "galley run -v --report r/a.json --report r/a.html",
      variables: surroundings.merging(["OTHER": "0th3r-XYZ"]) { first, _ in first })
    #expect(!(ended.output + ended.errors).contains("0th3r-XYZ"))
    for file in shop.files { #expect(shop.read(file)?.contains("0th3r-XYZ") != true, "\(file)") }
  }
}
