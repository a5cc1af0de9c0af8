import Foundation
import Testing

/// Inputs that change while a run is down: the resumed run refuses and changes nothing; once they are as
/// they were, it gives the bytes of an undisturbed run.
@Suite(.serialized) struct ChangedInputTests {
  /// Kills a run behind its first checkpoint.
  private func killRun(in shop: borrowing Workshop) async throws {
    for delay in 0..<100 {
      try shop.replaceOutputs(with: [:])
      let program = try shop.start(["run"])
      program.closeInput()
      while program.isRunning, shop.read("out/a.ndjson.checkpoint") == nil {
        try await Task.sleep(for: .milliseconds(1))
      }
      try await Task.sleep(for: .milliseconds(delay % 20))
      program.send(SIGKILL)
      let ended = try await program.end()
      if ended.code == 137, shop.read("out/a.ndjson.checkpoint") != nil { return }
    }
    throw NeverKilled()
  }

  private struct NeverKilled: Error {}

  @Test(arguments: ["change", "shrink", "vanish", "appear"])
  func theResumedRunRefusesUntilItIsUndone(_ kind: String) async throws {
    let shop = try Workshop(["galley.yaml": ChaosPipeline.several.text], in: ChaosSettings.place)
    var corpus = ChaosCorpus(seed: ChaosSettings.seed, records: 1_500)
    try corpus.write(to: shop, withLargeDocument: false)
    let expected = try await shop.undisturbedOutputs()
    try await killRun(in: shop)
    let path = shop.folder.appending(path: "in/a-records.ndjson")
    let bytes = try Data(contentsOf: path)
    switch kind {
    case "change": try (Data("{\"id\":\"new\"}\n".utf8) + bytes).write(to: path)
    case "shrink": try bytes.prefix(1).write(to: path)
    case "vanish": try FileManager.default.removeItem(at: path)
    default: try shop.write("new", to: "in/texts/new.txt")
    }
    let before = try shop.outputs()
    let refused = try await shop.galley("run", "--resume")
    #expect(refused.code == 2, "\(refused.errors)")
    #expect(refused.errors.contains("the input has changed since the run was stopped"))
    #expect(try shop.outputs() == before)
    if kind == "appear" {
      try FileManager.default.removeItem(at: shop.folder.appending(path: "in/texts/new.txt"))
    } else {
      try bytes.write(to: path)
    }
    let resumed = try await shop.galley("run", "--resume")
    #expect(resumed.code == 1, "\(resumed.errors)")
    #expect(try shop.outputs() == expected)
  }
}
