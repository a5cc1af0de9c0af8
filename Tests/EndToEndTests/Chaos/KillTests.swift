import Foundation
import GalleyTestSupport
import Testing

/// Runs that are killed at random moments, and resumed until they are done.
@Suite(.serialized) struct KillTests {
  @Test(arguments: ChaosPipeline.allCases)
  func aKilledRunGivesTheBytesOfAnUndisturbedOne(_ pipeline: ChaosPipeline) async throws {
    var random = SeededGenerator(seed: ChaosSettings.seed)
    let shop = try Workshop(["galley.yaml": pipeline.text], in: ChaosSettings.place)
    var corpus = ChaosCorpus(seed: ChaosSettings.seed, records: ChaosSettings.records)
    try corpus.write(to: shop, withLargeDocument: pipeline == .several)
    let before = pipeline == .append ? ["a.ndjson": Data("{\"id\":\"old\"}\n".utf8)] : [:]

    try shop.replaceOutputs(with: before)
    let start = ContinuousClock.now
    let undisturbed = try await shop.galley("run")
    var longest = (ContinuousClock.now - start) / .milliseconds(1) * 1.1
    #expect(undisturbed.code == 1, "\(undisturbed.errors)")
    let expected = try shop.outputs()
    #expect(expected.keys.contains("quarantine.ndjson"))

    var kills = 0
    var runs = 0
    while kills < ChaosSettings.kills, runs < 10 * ChaosSettings.kills {
      let killsBefore = kills
      try shop.replaceOutputs(with: before)
      let cycle = try await finish(
        shop, before, longest: longest, kills: &kills, random: &random)
      runs += 1
      // The machine is quicker now than when the time was taken.
      if kills == killsBefore { longest = max(2, longest / 2) }
      if let cycle {
        #expect(cycle.code == 1, "\(cycle.errors)")
        #expect(cycle.errors.ledger == undisturbed.errors.ledger)
      }
      let found = try shop.outputs()
      #expect(found.keys.sorted() == expected.keys.sorted())
      let differing = expected.keys.filter { found[$0] != expected[$0] }
      #expect(differing.isEmpty, "seed \(ChaosSettings.seed), behind \(kills) kills")
      guard differing.isEmpty, cycle?.code ?? 1 == 1 else { return }
    }
    ChaosSettings.say(
      "\(pipeline.rawValue): \(kills) kills in \(runs) runs, 0 documents lost, 0 doubled")
  }

  /// Starts, kills, and resumes, until a run comes to its end.
  ///
  /// - Parameter longest: milliseconds.
  /// - Returns: nil where the run that was killed had done everything but ending.
  private func finish(
    _ shop: borrowing Workshop, _ before: [String: Data], longest: Double, kills: inout Int,
    random: inout SeededGenerator
  ) async throws -> Ended? {
    var arguments = ["run"]
    var longest = longest
    while true {
      let program = try shop.start(arguments)
      program.closeInput()
      try await Task.sleep(for: .milliseconds(.random(in: 0...longest, using: &random)))
      program.send(SIGKILL)
      let ended = try await program.end()
      if ended.code == 2, ended.errors.contains("can't tell whether the documents") {
        // Killed before it had begun, or behind its last act: what is appended to can't tell which.
        guard try shop.outputs() == before else { return nil }
        arguments = ["run"]
        continue
      }
      guard ended.code == 128 + SIGKILL else { return ended }
      kills += 1
      // So that it comes to its end, however short it was at first.
      longest *= 1.1
      arguments = ["run", "--resume"]
    }
  }
}

extension Workshop {
  /// Empties the folder `out` and puts files into it.
  func replaceOutputs(with files: [String: Data]) throws {
    let out = folder.appending(path: "out")
    try? FileManager.default.removeItem(at: out)
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    for (name, bytes) in files { try bytes.write(to: out.appending(path: name)) }
  }

  /// What a run writes that nothing disturbs; gone again afterwards.
  func undisturbedOutputs() async throws -> [String: Data] {
    try replaceOutputs(with: [:])
    let ended = try await galley("run")
    #expect(ended.code == 1, "\(ended.errors)")
    defer { try? replaceOutputs(with: [:]) }
    return try outputs()
  }

  /// The files in the folder `out`, and in folders there.
  func outputs() throws -> [String: Data] {
    var outputs: [String: Data] = [:]
    for file in files where file.hasPrefix("out/") {
      outputs[String(file.dropFirst(4))] = try Data(contentsOf: folder.appending(path: file))
    }
    return outputs
  }
}

extension String {
  /// The lines of a run's summary that say where all records went.
  var ledger: [Substring] {
    split(separator: "\n").filter { line in
      ["  read ", "  out ", "  dropped ", "  failed ", "  quarantined ", "  unfinished "]
        .contains { line.hasPrefix($0) }
    }
  }
}
