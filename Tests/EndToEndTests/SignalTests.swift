import Foundation
import Testing

@Suite struct SignalTests {
  @Test(arguments: [
    (SIGINT, 130, "was interrupted after"), (SIGTERM, 143, "was told to stop after"),
  ])
  func theFirstSignalEndsARunWithCare(signal: Int32, code: Int, words: String) async throws {
    let shop = try Workshop([
      "galley.yaml": Samples.toFile + "    name: file\n  - export\n"
    ])
    let program = try shop.start(["run", "-", "--input-format", "ndjson"])
    program.write(Samples.records(50))
    try await program.waitForOutput(#"{"id":"50""#)
    program.send(signal)
    let ended = try await program.end()
    #expect(ended.code == Int32(code))
    #expect(ended.errors.contains("counting \(words)"))
    #expect(ended.errors.contains(", 50 documents done\n"))
    #expect(ended.errors.contains("\n  out         50\n"))
    #expect(shop.files == ["galley.yaml", "out/counted.ndjson.partial"])
    #expect(shop.read("out/counted.ndjson.partial")?.hasSuffix("}\n") == true)
  }

  @Test func theSecondSignalEndsItAtOnce() async throws {
    let shop = try Workshop(["galley.yaml": Samples.toStandardOutput])
    let program = try shop.start(["run", "-", "--input-format", "ndjson"])
    // More than the pipe takes, so that the run waits for a reader.
    let feeder = Thread { program.write(Samples.records(5_000)) }
    feeder.start()
    try await program.letOutputFillUp()
    program.send(SIGINT)
    try await program.waitForErrors("Stopping")
    // At once it would be taken for the same signal.
    program.send(SIGINT)
    try await Task.sleep(for: .seconds(1))
    program.send(SIGINT)
    let ended = try await program.end()
    #expect(ended.code == 130)
    #expect(ended.errors.hasSuffix("Stopped at once.\n"))
  }

  @Test func aSignalThatTheShellIgnoresIsIgnored() async throws {
    let shop = try Workshop(["galley.yaml": Samples.toStandardOutput])
    let ended = try await shop.bash(
      """
      trap '' INT
      { echo '{"id":"a","text":"x"}'; sleep 0.5; } | galley run - --quiet &
      sleep 0.2; kill -INT $(pgrep -P $$ galley); wait $!
      """)
    #expect(ended.code == 0)
    #expect(ended.output.contains(#"{"id":"a""#))
  }
}
