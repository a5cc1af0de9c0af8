import Testing

@Suite struct ExitCodeTests {
  @Test(arguments: [("drop", 1), ("quarantine", 1), ("fail", 3)])
  func aFailedRecordShowsInTheExitCode(policy: String, code: Int) async throws {
    let shop = try Workshop(Samples.oneOfThreeFails(policy))
    for arguments in [["run"], ["run", "--quiet"], ["run", "--progress", "none"]] {
      let ended = try await shop.start(arguments).end()
      #expect(ended.code == Int32(code), "\(arguments)")
      #expect(ended.errors.contains("three.ndjson:2"))
    }
    #expect((shop.read("out/counted.ndjson") != nil) == (code == 1))
  }

  @Test func whatGoesThroughIsZero() async throws {
    let shop = try Workshop(["galley.yaml": Samples.toFile, "a.txt": "Some words."])
    let ended = try await shop.galley("run", "a.txt")
    #expect(ended.code == 0)
    #expect(ended.output == "")
    #expect(shop.files == ["a.txt", "galley.yaml", "out/counted.ndjson"])
  }

  @Test func theSummaryAddsUp() async throws {
    let shop = try Workshop(Samples.oneOfThreeFails("quarantine"))
    let ended = try await shop.galley("run")
    #expect(ended.errors.contains("\n  read        3\n  out         2\n  quarantined 1\n"))
    #expect(
      ended.errors.contains("Written:\n  out/counted.ndjson\n  out/quarantine.ndjson\n"))
  }

  @Test func aPatternWithoutAMatchIsRefusedUnlessThatIsAllowed() async throws {
    let pipeline = """
      galley: 1
      input:
        - files: none/*.txt
      stages:
        - word-count
        - export: out/a.json

      """
    let shop = try Workshop(["galley.yaml": pipeline])
    let refused = try await shop.galley("run")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("'none/*.txt'"))
    #expect(shop.files == ["galley.yaml"])
    try shop.write(
      pipeline.replacing("*.txt", with: "*.txt\n    allow-empty: true"), to: "galley.yaml")
    #expect(try await shop.galley("run").code == 0)
  }

  @Test func emptyFilesAreWhatTheirNamesSay() async throws {
    let shop = try Workshop(["galley.yaml": Samples.toStandardOutput, "a.txt": "", "b.ndjson": ""])
    let ended = try await shop.galley("run", "a.txt", "b.ndjson")
    #expect(ended.code == 0)
    #expect(ended.output.split(separator: "\n").count == 1)
    #expect(ended.errors.contains("\n  read        1\n"))
  }

  @Test func aBrokenPipelineIsTwo() async throws {
    let shop = try Workshop([
      "a.yaml": Samples.toFile.replacing("word-count", with: "word-cuont"), "a.txt": "x",
    ])
    let run = try await shop.galley("run", "a.yaml", "a.txt")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("a.yaml:4:5: error: unknown stage 'word-cuont'"))
    let check = try await shop.galley("check", "a.yaml", "--format", "json")
    #expect(check.code == 2)
    #expect(check.output.contains(#""code":"unknown-stage""#))
    #expect(check.errors == "")
    #expect(shop.files == ["a.txt", "a.yaml"])
  }

  @Test func mistakesInTheArgumentsAreTwo() async throws {
    let shop = try Workshop()
    for (arguments, hint) in [
      (["run", "--wrokers", "2"], "did you mean '--workers'?"), (["rum"], "did you mean 'run'?"),
      (["run", "--workers", "many"], "expected a whole number"), (["run"], "no galley.yaml here"),
    ] {
      let ended = try await shop.start(arguments).end()
      #expect(ended.code == 2)
      #expect(ended.output == "")
      #expect(ended.errors.contains(hint))
    }
  }

  @Test func aloneItIsFriendly() async throws {
    let ended = try await Workshop().galley()
    #expect(ended.code == 0)
    #expect(ended.output.contains("galley run PIPELINE.yaml FILE…"))
    #expect(ended.errors == "")
  }
}
