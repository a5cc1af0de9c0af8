import Foundation
import Testing

@Suite struct DryRunTests {
  private static let pipeline = """
    galley: 1
    input: in.ndjson
    stages:
      - word-count
      - export: out/articles.ndjson
      - export: {directory: pages, format: markdown}
        name: pages
    run: {quarantine: new/quarantine.ndjson}

    """

  /// Everything below the folder, with what changes when anything is written.
  private func traces(_ shop: borrowing Workshop) throws -> [String] {
    let names = FileManager.default.subpaths(atPath: shop.folder.path()) ?? []
    return try (names + [""]).sorted().map { name in
      var status = stat()
      let path = shop.folder.appending(path: name).path(percentEncoded: false)
      try #require(unsafe lstat(path, &status) == 0)
      return "\(name) \(status.st_mode) \(status.st_ino) \(status.st_size) "
        + "\(status.st_mtim) \(status.st_ctim)"
    }
  }

  private func expectUntouched(
    _ shop: borrowing Workshop, _ arguments: [String], code: Int32 = 0
  ) async throws {
    let before = try traces(shop)
    let program = try shop.start(["run", "--dry-run"] + arguments)
    program.closeInput()
    let ended = try await program.end()
    #expect(ended.code == code, "\(ended.errors)")
    #expect(try traces(shop) == before, "\(arguments)")
  }

  @Test func nothingIsTouched() async throws {
    let shop = try Workshop(["galley.yaml": Self.pipeline, "in.ndjson": Samples.records(50)])
    try await expectUntouched(shop, [])
    #expect(try await shop.galley("run").code == 0)
    try await expectUntouched(shop, [])
    try await expectUntouched(shop, ["--format", "json"])
    try await expectUntouched(shop, ["--set", "export.if-exists=append"])
    try await expectUntouched(shop, ["--set", "export.if-exists=fail"], code: 2)
  }

  @Test func aRunThatIsOnIsSeenAndNotDisturbed() async throws {
    let shop = try Workshop([
      "galley.yaml": Self.pipeline.replacing("input: in.ndjson\n", with: "")
    ])
    let running = try shop.start(["run", "-", "--input-format", "ndjson"])
    running.write(Samples.records(3))
    let partial = shop.folder.appending(path: "out/articles.ndjson.partial").path()
    while !FileManager.default.fileExists(atPath: partial) {
      try await Task.sleep(for: .milliseconds(20))
    }
    let dry = try await shop.galley("run", "--dry-run", "-")
    #expect(dry.code == 2)
    #expect(dry.errors.contains("another run is writing it, process "))
    try await expectUntouched(shop, ["-"], code: 2)
    running.write(Samples.record("4"))
    running.closeInput()
    #expect(try await running.end().code == 0)
  }

  @Test func whereARunCanBeResumedIsTold() async throws {
    // It ends itself in the middle, with a checkpoint there: to kill it in time is a matter of luck.
    let pipeline = Self.pipeline.replacing(
      "stages:\n",
      with: """
        stages:
          - script: if document.id == "2000" then error("here") end
            on-error: fail

        """)
    let shop = try Workshop(["galley.yaml": pipeline, "in.ndjson": Samples.records(4000)])
    #expect(try await shop.galley("run").code == 3)
    try await expectUntouched(shop, [])
    try await expectUntouched(shop, ["--resume"])
    let resumed = try await shop.galley("run", "--dry-run", "--resume")
    #expect(resumed.output.contains("goes on with what an earlier run wrote"))
    #expect(resumed.output.contains(/begins: behind [\d,]+ records? of an earlier run/))
    let over = try await shop.galley("run", "--dry-run")
    #expect(over.output.contains("begins: at the first record; --resume goes on behind "))
    try await expectUntouched(shop, ["--resume", "--set", "word-count.minimum-length=3"], code: 2)
  }
}
