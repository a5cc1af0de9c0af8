import Foundation
import Testing

@Suite struct StandardInputTests {
  private func shop() throws -> Workshop {
    try Workshop(["galley.yaml": Samples.toStandardOutput])
  }

  @Test(arguments: [
    ("text", "Some words.", 1), ("ndjson", Samples.records(3), 3),
    ("json", #"[{"id":"a","text":"x"},{"id":"b","text":"y"}]"#, 2),
    ("json", #"{"id":"a","text":"x"}"#, 1),
  ])
  func itIsReadAsItIsSaidToBe(format: String, input: String, count: Int) async throws {
    let ended = try await shop().galley("run", "-", "--input-format", format, input: input)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.output.split(separator: "\n").count == count)
  }

  @Test func itIsRecordsWhereItStartsLikeOne() async throws {
    let records = try await shop().galley("run", "-", input: Samples.records(2))
    #expect(records.output.split(separator: "\n").count == 2)
    let text = try await shop().galley("run", "-", input: "Some words\nin two lines.")
    #expect(text.output.split(separator: "\n").count == 1)
  }

  @Test func theFirstResultComesBeforeTheLastRecordIsRead() async throws {
    let shop = try shop()
    let program = try shop.start(["run", "-", "--input-format", "ndjson"])
    program.write(Samples.record("first"))
    try await program.waitForOutput(#"{"id":"first""#)
    program.write(Samples.record("second"))
    try await program.waitForOutput(#"{"id":"second""#)
    program.closeInput()
    #expect(try await program.end().code == 0)
  }

  @Test func aRecordThatComesInPiecesIsWhole() async throws {
    let shop = try shop()
    let program = try shop.start(["run", "-", "--input-format", "ndjson"])
    for byte in Samples.record("é😀").unicodeScalars {
      program.write(String(byte))
      usleep(1_000)
    }
    program.closeInput()
    let ended = try await program.end()
    #expect(ended.code == 0)
    #expect(ended.output.contains(#"{"id":"é😀""#))
  }
}
