import Foundation
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

private let pipeline = """
  galley: 1
  name: weekly
  input:
    - files: news/*.ndjson
    - files: late.txt
      on-error: drop
  stages:
    - clean
    - filter: document.text.length >= 4
      name: long-enough
      timeout: 5s
    - export: out/articles.ndjson
    - export: {directory: pages, format: markdown}
      name: pages
    - export: {format: json}
      name: shown
  run:
    workers: 2
    quarantine: out/quarantine.ndjson
    max-failures: 3

  """

@Suite struct DryRunTests {
  private func folder() throws -> TestFolder {
    var files = ["galley.yaml": pipeline, "late.txt": "Late news."]
    for number in 1...7 {
      files["news/\(number).ndjson"] = "{\"id\":\"\(number)\",\"text\":\"News.\"}\n"
    }
    return try TestFolder(files)
  }

  @Test func thePlanIsToldWithWhatItFinds() async throws {
    let folder = try folder()
    let dry = await folder.run("run", "--dry-run", "--limit", "3", "--report", "run.json")
    #expect(dry.status == .success, "\(dry.errors)")
    try expectSnapshot(of: dry.output, named: "dry-run.txt")
    let json = await folder.run("run", "--dry-run", "--limit", "3", "--format", "json")
    try expectSnapshot(of: json.output, named: "dry-run.json")
  }

  @Test func whatIsThereIsTold() async throws {
    let folder = try folder()
    #expect(await folder.run("run").status == .success)
    let replaced = await folder.run("run", "--dry-run")
    #expect(replaced.output.contains("export -> out/articles.ndjson (replaces what is there)"))
    #expect(replaced.output.contains("pages -> pages (replaces what is there)"))
    let added = await folder.run("run", "--dry-run", "--set", "export.if-exists=append")
    #expect(added.output.contains("export -> out/articles.ndjson (adds to what is there)"))
    let refused = await folder.run("run", "--dry-run", "--set", "export.if-exists=fail")
    #expect(refused.status == .refused)
    #expect(refused.errors.contains("articles.ndjson: it is there already"))
    try folder.write("mine", to: "pages/mine.txt")
    let foreign = await folder.run("run", "--dry-run")
    #expect(foreign.status == .refused)
    #expect(foreign.errors.contains("it holds 'mine.txt', which no export wrote"))
  }

  @Test func aFileThatAStageReadsAndIsNotThereIsTold() async throws {
    let folder = try folder()
    let names = "\n  - extract-entities: {dictionary: names.csv}\n"
    try folder.write(pipeline.replacing("\n  - clean\n", with: names), to: "galley.yaml")
    for arguments in [["run"], ["run", "--dry-run"]] {
      let refused = await folder.run(arguments)
      #expect(refused.status == .refused)
      #expect(
        refused.errors.contains(
          "the stage 'extract-entities' can't start: cannot open names.csv: no such file or directory; "
            + "paths are relative to the pipeline file"))
    }
  }

  /// What a run refuses at its start, a dry run refuses in the same words.
  @Test(arguments: [
    ["nothing-here.txt"], ["--resume", "-"], ["--resume"],
    ["--set", "export.path=late.txt/a.ndjson"],
    ["--set", "run.quarantine=news"], ["--set", "export.path=news"],
    ["--set", "export.path=late.txt"], ["--set", "clean.raport=true"],
    ["--report", "news/1.ndjson/a.json"], ["--metrics", "late.txt/m.prom"],
  ])
  func refusalsAreThoseOfARun(arguments: [String]) async throws {
    let dry = try await folder().run(["run", "--dry-run"] + arguments)
    let real = try await folder().run(["run"] + arguments)
    #expect(dry.status == .refused)
    #expect(real.status == .refused)
    let words = { (text: String) in text.replacing(/galley-[0-9A-F-]{36}/, with: "FOLDER") }
    #expect(words(dry.errors) == words(real.errors))
    #expect(dry.output == "")
  }

  @Test func anotherTableIsRefused() async throws {
    let folder = try folder()
    try folder.write("a,b\n1,2\n", to: "table.csv")
    let arguments = ["--set", "export.path=table.csv", "--set", "export.if-exists=append"]
    let dry = await folder.run(["run", "--dry-run"] + arguments)
    #expect(dry.status == .refused)
    #expect(dry.errors.contains("its columns are 'a,b'"))
  }

  @Test func inputsOfTheCommandLineReplaceThoseOfTheFile() async throws {
    let dry = try await folder().run("run", "--dry-run", "news/3.ndjson", "-")
    #expect(dry.output.contains("Input: 2 sources\n  news/3.ndjson\n  standard input\n"))
    #expect(dry.output.contains("checkpoint: none; standard input can't be read again"))
  }

  @Test func whatCantBeReadIsNamed() async throws {
    let folder = try folder()
    let link = folder.url.appending(path: "news/8.ndjson").path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    let dry = await folder.run("run", "--dry-run")
    #expect(dry.output.contains("can't be read: news/8.ndjson is a link to nothing"))
  }

  @Test func aPluginIsLookedForAndNotStarted() async throws {
    let folder = try folder()
    try folder.write(
      """
      plugin: 1
      name: translate
      version: 1.0.0
      summary: Translates the text.
      command: [./translate]
      protocol: 1
      reads: [text]
      options:
        type: object
        properties:
          key: {type: string, writeOnly: true}

      """, to: "Plugins/translate/plugin.yaml")
    try folder.write(
      "galley: 1\nstages:\n  - translate: {key: \"${KEY}\"}\n  - export: \"${KEY}.ndjson\"\n",
      to: "galley.yaml")
    let key = ["KEY": "s3cr3t-XYZ"]
    let missing = await folder.run(["run", "--dry-run", "late.txt"], variables: key)
    #expect(missing.status == .refused)
    #expect(
      missing.errors
        == "galley: the stage 'translate' can't start: plugin 'translate' could not be started: "
        + "'./translate': no such file or directory\n")
    let program = folder.url.appending(path: "Plugins/translate/translate")
    try folder.write("#!/bin/sh\ntouch \"$0.started\"\n", to: "Plugins/translate/translate")
    let locked = await folder.run(["run", "--dry-run", "late.txt"], variables: key)
    #expect(locked.errors.contains("'chmod +x' makes a file a program"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.path())
    let dry = await folder.run(["run", "--dry-run", "late.txt"], variables: key)
    #expect(dry.status == .success, "\(dry.errors)")
    #expect(dry.output.contains("export -> ***.ndjson (new)"))
    #expect(dry.output.contains("key: ***"))
    #expect(!FileManager.default.fileExists(atPath: program.path() + ".started"))
    let refused = await folder.run(
      ["run", "--dry-run", "late.txt", "--set", "export.path=late.txt/${KEY}"], variables: key)
    #expect(refused.status == .refused)
    for outcome in [missing, locked, dry, refused] {
      #expect(!(outcome.output + outcome.errors).contains("s3cr3t-XYZ"))
    }
  }

  @Test func formatIsForDryRunsAlone() async throws {
    let run = try await folder().run("run", "--format", "json")
    #expect(run.status == .refused)
    #expect(run.errors.hasPrefix("galley: '--format' is for '--dry-run'"))
  }
}
