import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Testing

/// Stages that fail, hang and drop at random.
@Suite struct MisfortuneTests {
  private struct Bytes: Equatable {
    let export: [String]
    let quarantine: String
    let ledger: Ledger
  }

  /// What happens to a document at a stage in an attempt: the same in every run with one seed.
  private struct Fate {
    let seed: UInt64

    func number(_ id: String, _ stage: Int, _ attempt: Int) -> UInt64 {
      var hash = seed &* 0x9E37_79B9_7F4A_7C15
      for byte in "\(id) \(stage) \(attempt)".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      return (hash ^ (hash >> 33)) % 1000
    }
  }

  private final class Attempts: Sendable {
    private let counts = Lock<[String: Int]>([:])

    func next(_ key: String) -> Int {
      counts.withLock { counts in
        counts[key, default: 0] += 1
        return counts[key, default: 0]
      }
    }
  }

  private struct UnluckyStage: Stage {
    static let info = StageInfo("unlucky", "Fails, hangs and drops.")

    let context: StageContext
    let fate: Fate
    let index: Int
    let attempts = Attempts()

    init(_ context: StageContext, _ fate: Fate, index: Int) {
      self.context = context
      self.fate = fate
      self.index = index
    }

    init(configuration: NoConfiguration, context: StageContext) {
      self.init(context, Fate(seed: 0), index: 0)
    }

    func process(_ document: consuming Document) async throws -> Outcome {
      var document = document
      let number = fate.number(document.id, index, attempts.next(document.id))
      switch number {
      case ..<40: throw StageError("no answer")
      case ..<50: throw StageError("no such page", retryable: false)
      case ..<52:
        while true {
          try context.checkDeadline()
          usleep(200)
        }
      case ..<54: try await Task.sleep(for: .seconds(600))
      case ..<80: return .drop(reason: "unlucky")
      case ..<100: return .replace(with: [document, document])
      case ..<160: try await Task.sleep(for: .microseconds(Int(number)))
      default: break
      }
      document.text += " \(index)"
      return .keep(document)
    }
  }

  private func runUnlucky(seed: UInt64, workers: Int, inOrder: Lock<[String]>) async throws
    -> Bytes
  {
    let folder = try TemporaryFolder()
    let fate = Fate(seed: seed)
    let policies: [FailurePolicy] = [.quarantine, .drop, .continue]
    var steps = policies.enumerated().map { index, policy in
      Step(
        name: "unlucky-\(index)", onError: policy, timeout: .milliseconds(500), retries: index,
        make: { UnluckyStage($0, fate, index: index) }, body: { .keep($0) })
    }
    steps.insert(
      Step(name: "order", order: .input) { document in
        inOrder.withLock { $0.append(document.id) }
        return .keep(document)
      }, at: 2)
    let outcomes = try await run(
      steps, over: records(200),
      settings: RunSettings(workers: workers, quarantine: "quarantine.ndjson"),
      directory: folder.path)
    #expect(outcomes.result.ledger.addsUp && outcomes.result.stop == nil)
    #expect(outcomes.result.ledger.unfinished == 0)
    return Bytes(
      export: outcomes.lines, quarantine: try folder.read("quarantine.ndjson"),
      ledger: outcomes.result.ledger)
  }

  @Test(.timeLimit(.minutes(10)), arguments: 1...10 as ClosedRange<UInt64>)
  func `whatever happens, the bytes and the order do not depend on the workers`(seed: UInt64)
    async throws
  {
    let order = Lock<[String]>([])
    let reference = try await runUnlucky(seed: seed, workers: 1, inOrder: order)
    #expect(!reference.quarantine.isEmpty && reference.ledger.droppedInAll > 0)
    let numbers = order.withLock { $0 }.map { Int($0.prefix { $0 != "/" }) ?? -1 }
    #expect(numbers == numbers.sorted())
    for workers in [2, 8] {
      let other = Lock<[String]>([])
      let bytes = try await runUnlucky(seed: seed, workers: workers, inOrder: other)
      #expect(bytes == reference)
      #expect(other.withLock { $0 } == order.withLock { $0 })
    }
  }
}
