import Foundation
import Galley
import GalleyPlugins
import Testing

/// How fast documents go through processes: with `GALLEY_PLUGIN_RATE`, the number of documents.
struct RateTests {
  static let documents = ChaosTests.number("GALLEY_PLUGIN_RATE")

  /// As plugins are written that are to be fast: all lines that are there, then all answers.
  static let program = """
    start(64)
    rest = b""
    while True:
        chunk = os.read(0, 1 << 18)
        if not chunk: break
        lines = (rest + chunk).split(b"\\n")
        rest = lines.pop()
        answers = []
        for line in lines:
            message = json.loads(line)
            if message["type"] == "document":
                answers.append(json.dumps({"type": "keep", "seq": message["seq"]}))
        if answers: os.write(1, ("\\n".join(answers) + "\\n").encode())
    """

  /// As they are written first.
  static let simple = "start(64)\nfor seq, document in documents(): keep(seq)"

  @Test(.enabled(if: documents != nil), arguments: [simple, program])
  func documentsASecond(program: String) async throws {
    let count = Self.documents ?? 0
    let trial = try PluginTrial(program)
    let text = String(repeating: "Some words of a small text. ", count: 10)
    try await trial.run(trial.command(processes: 2)) { stage in
      let start = ContinuousClock.now
      try await withThrowingTaskGroup(of: Void.self) { group in
        for lane in 0..<256 {
          group.addTask {
            for index in stride(from: lane, to: count, by: 256) {
              _ = try await stage.call(Document(id: "d\(index)", text: text), turn: index)
            }
          }
        }
        try await group.waitForAll()
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print("\(Int(Double(count) / seconds)) documents/s")
    }
  }
}
