import Galley
import GalleyFormats

/// Counts equal notes, so that a million documents may say the same without filling a log.
final class NoteCounter: Sendable {
  private struct Key: Hashable, Sendable {
    let stage: String
    let message: String
  }

  /// Notes with so many different texts are counted one by one; further ones together.
  private static let mostTexts = 1000

  private let counts = Lock<[Key: Int]>([:])

  func count(_ message: String, stage: String, times: Int = 1) {
    counts.withLock { counts in
      var key = Key(stage: stage, message: message)
      if counts[key] == nil, counts.count >= Self.mostTexts {
        key = Key(stage: stage, message: "(further notes)")
      }
      counts[key, default: 0] += times
    }
  }

  /// All notes, by stage and text: in an order that no worker decides.
  var notes: [RunNote] {
    counts.withLock { counts in
      counts.map { RunNote(stage: $0.key.stage, message: $0.key.message, count: $0.value) }
        .sorted { ($0.stage, $0.message) < ($1.stage, $1.message) }
    }
  }
}
