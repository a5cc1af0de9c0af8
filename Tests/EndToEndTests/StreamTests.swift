import Testing

@Suite struct StreamTests {
  private func shop() throws -> Workshop {
    try Workshop([
      "galley.yaml": Samples.toStandardOutput, "a.ndjson": Samples.records(5_000),
      "b.ndjson": Samples.records(2), "file.yaml": Samples.toFile,
    ])
  }

  @Test func aReaderThatHasEnoughEndsTheRunWithoutAWord() async throws {
    let ended = try await shop().bash(
      "galley run a.ndjson | head -1; echo ${PIPESTATUS[0]} >&2")
    #expect(ended.output.split(separator: "\n").count == 1)
    #expect(ended.errors == "141\n")
  }

  @Test(arguments: ["galley help run", "galley stages", "galley check", "galley --version"])
  func everyVerbBearsAClosedOutput(command: String) async throws {
    let ended = try await shop().bash("\(command) >&-")
    #expect(ended.code == 141)
    #expect(ended.errors == "")
  }

  @Test func aClosedOutputLosesNoResultsInSilence() async throws {
    #expect(try await shop().bash("galley run b.ndjson >&-").code == 141)
  }

  @Test(arguments: ["<&-", "2>&-", "<&- 2>&-"])
  func otherClosedStreamsDoNotMatter(redirection: String) async throws {
    let shop = try shop()
    let ended = try await shop.bash("galley run b.ndjson \(redirection)")
    #expect(ended.code == 0)
    #expect(ended.output.split(separator: "\n").count == 2)
    // No file took the place of a closed stream, and messages in.
    let toFile = try await shop.bash("galley run file.yaml b.ndjson \(redirection) >&-")
    #expect(toFile.code == 0)
    #expect(shop.read("out/counted.ndjson")?.split(separator: "\n").count == 2)
    #expect(shop.read("out/counted.ndjson")?.contains("finished") == false)
  }

  @Test func theNumbersOfClosedStreamsAreTaken() async throws {
    let ended = try await shop().bash(
      """
      sleep 4 | galley run - >&- 2>&- &
      for round in $(seq 60); do
        [ "$(readlink /proc/$!/fd/2)" = /dev/null ] && break
        sleep 0.05
      done
      readlink /proc/$!/fd/1 /proc/$!/fd/2
      kill $!
      """)
    #expect(ended.output == "/dev/null\n/dev/null\n")
  }

  @Test func aRefusalNeedsNobodyToListen() async throws {
    let shop = try Workshop(["a.yaml": "galley: 1\nstages: [wrod-count]\n"])
    for command in ["galley run a.yaml", "galley run --wrong", "galley check a.yaml"] {
      #expect(try await shop.bash("\(command) 2>&-").code == 2)
    }
  }

  @Test func readingAClosedInputIsAnError() async throws {
    let ended = try await shop().bash("galley run - <&-")
    #expect(ended.code != 0)
    #expect(!ended.errors.isEmpty)
  }

  @Test func aFullDiskIsSaid() async throws {
    let ended = try await shop().bash("galley run b.ndjson >/dev/full")
    #expect(ended.code == 3)
    #expect(ended.errors.contains("standard output: no space left on device"))
    #expect(try await shop().bash("galley stages >/dev/full").code == 3)
  }

  @Test func aLogHasFewLinesAndNoEscapes() async throws {
    let ended = try await shop().galley("run", "a.ndjson")
    #expect(ended.code == 0)
    #expect(ended.errors.split(separator: "\n").count < 20)
    #expect(!ended.errors.contains("\r") && !ended.errors.contains("\u{1B}"))
  }
}
