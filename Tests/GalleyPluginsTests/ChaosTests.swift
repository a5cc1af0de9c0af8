import Foundation
import Galley
import GalleyPlugins
import GalleyTestSupport
import Testing

/// Many documents through a plugin that does everything wrong every now and then.
@Suite(.serialized)
struct ChaosTests {
  /// `GALLEY_CHAOS_DOCUMENTS`, and `GALLEY_CHAOS_SEEDS`, of which there is one otherwise.
  static let documents = number("GALLEY_CHAOS_DOCUMENTS") ?? 1000
  static let seeds = 1...(number("GALLEY_CHAOS_SEEDS") ?? 1)

  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// A document's id begins with what the plugin does when it first comes to a process that had another
  /// document before: alone, only the poison does harm.
  static let program = """
    import random
    start(16)
    held = []
    count = 0
    for message in messages():
        if message["type"] == "flush":
            for seq, name in held: keep(seq, seen=name)
            held = []
        if message["type"] != "document": continue
        seq, name = message["seq"], message["document"]["id"]
        crime = name.split("-")[0]
        count += 1
        if crime == "poison": os._exit(1)
        if crime == "late": held.append((seq, name)); continue
        if crime != "good" and count > 1 and first_time(name):
            if crime == "crash": os.kill(os.getpid(), random.choice([9, 11, 15]))
            if crime == "exit": os._exit(3)
            if crime == "hang": time.sleep(300)
            if crime == "garbage": target.write(os.urandom(100) + b"\\n"); target.flush()
            if crime == "unknown": keep(10 ** 9)
            if crime == "twice": keep(seq, seen=name)
        keep(seq, seen=name)
    """

  @Test(arguments: seeds)
  func everyDocumentComesBackOnceAndThePoisonAloneFails(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let crimes = ["crash", "exit", "hang", "garbage", "unknown", "twice", "late"]
    // Each crime is the lot of 1.2 documents in 100.
    var ids = (0..<Self.documents).map { index in
      let draw = Int.random(in: 0..<1000, using: &random)
      return "\(draw < 12 * crimes.count ? crimes[draw / 12] : "good")-\(index)"
    }
    ids[Self.documents / 3] = "poison-1"
    let trial = try PluginTrial(Self.program)
    let limits = ProcessLimits(timeout: .seconds(1))
    let verdicts = try await trial.run(trial.command(processes: 2, limits: limits)) {
      try await $0.verdicts(on: ids)
    }
    #expect(verdicts.count == ids.count)
    for (id, verdict) in zip(ids, verdicts) {
      if id == "poison-1" {
        #expect(verdict.failure?.contains("ended with exit status 1") == true)
      } else {
        #expect(verdict.kept?.fields["seen"] == .string(id), "\(id): \(verdict)")
      }
    }
  }
}
