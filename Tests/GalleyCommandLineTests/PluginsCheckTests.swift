import Foundation
import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

/// Plugins that keep the protocol, and some that break it in one way each.
@Suite(.serialized) struct PluginsCheckTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["mark-quotes", "count-paragraphs"])
  func theExamplesPass(name: String) async throws {
    let plugins = Self.repository.appending(path: "Plugins").path()
    let outcome = try await TestFolder().run(
      "plugins", "check", name, "--quick", "--plugins", plugins)
    #expect(outcome.status == .success && outcome.errors == "", "\(outcome.output)")
    #expect(outcome.output.hasSuffix("checks passed\n"))
  }

  @Test(arguments: ["python", "shell"])
  func whatNewWritesPasses(language: String) async throws {
    let folder = try TestFolder()
    _ = await folder.run("new", "stage", "long-words", "--language", language)
    let outcome = await folder.run("plugins", "check", "long-words", "--quick")
    #expect(outcome.status == .success && outcome.errors == "", "\(outcome.output)")
    #expect(outcome.output.hasSuffix("checks passed\n"))
  }

  @Test(arguments: BadPlugin.all)
  func aBrokenPromiseIsFound(plugin: BadPlugin) async throws {
    let folder = try plugin.folder()
    let outcome = await folder.run(
      "plugins", "check", plugin.name, "--quick", "--format", "json")
    #expect(outcome.status == .failures && outcome.errors == "")
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect(!report.passed)
    let failed = report.checks.filter { $0.verdict == "failed" }
    #expect(failed.map(\.name) == [plugin.check], "\(outcome.output)")
    let problems = failed.flatMap(\.problems)
    #expect(problems.contains { $0.contains(plugin.problem) }, "\(problems)")
  }

  @Test func whatIsWrongIsShownBelowItsCheck() async throws {
    let folder = try BadPlugin(
      "goes-wrong", "stop", "",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              end = len(message["document"]["text"].encode("utf-16-le")) // 2
              marks = [{"start": max(end - 1, 0), "end": end}]
              keep(message, {"annotations": {"marks": marks}})
      print("going\\u0007 wrong", file=sys.stderr)
      sys.exit(3)
      """
    ).folder()
    let outcome = await folder.run("plugins", "check", "goes-wrong", "--quick")
    #expect(outcome.status == .failures)
    try expectSnapshot(of: outcome.output, named: "plugins-check.txt")
  }

  @Test func whatDiffersTheSecondTimeIsNoted() async throws {
    let folder = try BadPlugin(
      "counts-on", "", "",
      """
      start(1)
      count = 0
      for message in messages():
          if message["type"] == "document":
              count += 1
              keep(message, {"fields": {"count": count}})
      """
    ).folder()
    let outcome = await folder.run("plugins", "check", "counts-on", "--quick")
    #expect(outcome.status == .success)
    #expect(
      outcome.output.contains("note: the same document got another answer the second time"))
    #expect(outcome.output.contains("untried   offsets"))
    #expect(outcome.output.hasSuffix(", 0 failed, 1 not tried\n"))
  }

  @Test func errorsAsAnswersAreNoted() async throws {
    let folder = try BadPlugin(
      "wants-an-url", "", "",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              send({"type": "error", "seq": message["seq"], "message": "no URL", "retryable": False})
      """
    ).folder()
    let outcome = await folder.run("plugins", "check", "wants-an-url", "--quick")
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("untried   changes"))
    #expect(
      outcome.output.contains("note: it answered 'a plain text' with an error: no URL\n"))
    #expect(outcome.output.contains("ok        texts"))
  }

  private struct Report: Decodable {
    struct Check: Decodable {
      let name: String
      let verdict: String
      let problems: [String]
    }

    let passed: Bool
    let checks: [Check]
  }
}

/// A plugin in Python that breaks one promise.
struct BadPlugin: Sendable, CustomTestStringConvertible {
  let name: String
  /// The one check that fails.
  let check: String
  /// What it says.
  let problem: String
  private let program: String
  /// More of its manifest.
  private let manifest: String

  init(
    _ name: String, _ check: String, _ problem: String, _ program: String, manifest: String = ""
  ) {
    self.name = name
    self.check = check
    self.problem = problem
    self.program = program
    self.manifest = manifest
  }

  var testDescription: String { name }

  func folder() throws -> TestFolder {
    try TestFolder([
      "Plugins/\(name)/plugin.yaml": """
      plugin: 1
      name: \(name)
      version: 1.0.0
      summary: Breaks a promise.
      command: [/usr/bin/python3, -S, plugin.py]
      protocol: 1
      reads: [text]
      writes: [annotations.marks, "fields.count": integer]
      \(manifest)

      """, "Plugins/\(name)/plugin.py": Self.kit + program + "\n",
    ])
  }

  private static let kit = """
    import json, os, subprocess, sys, time

    def send(message):
        sys.stdout.buffer.write(json.dumps(message).encode() + b"\\n")
        sys.stdout.buffer.flush()

    def keep(message, patch={}):
        send({"type": "keep", "seq": message["seq"], "set": patch})

    def messages():
        for line in sys.stdin.buffer:
            yield json.loads(line)

    def start(concurrency=4):
        sys.stdin.buffer.readline()
        send({"type": "ready", "protocol": 1, "concurrency": concurrency})

    def keep_all():
        for message in messages():
            if message["type"] == "document":
                keep(message)


    """
}
