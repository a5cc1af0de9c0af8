import Galley
import GalleyFormats

/// Counts what a run asks of a server: what it costs.
final class UsageCounter: Sendable {
  private struct Counts: Sendable {
    var requests = 0
    var keptAnswers = 0
    var promptTokens = 0
    var answerTokens = 0
  }

  private let counts = Lock(Counts())

  func countRequest() { counts.withLock { $0.requests += 1 } }

  /// An answer came from the cache.
  func countKeptAnswer() { counts.withLock { $0.keptAnswers += 1 } }

  func count(_ reply: ChatReply) {
    counts.withLock { counts in
      counts.promptTokens += reply.promptTokens
      counts.answerTokens += reply.answerTokens
    }
  }

  /// What was counted, in a line; nil where that is nothing.
  var summary: String? {
    let counts = counts.withLock { $0 }
    guard counts.requests + counts.keptAnswers > 0 else { return nil }
    return "requests: \(counts.requests), answers from the cache: \(counts.keptAnswers), "
      + "tokens in prompts: \(counts.promptTokens), in answers: \(counts.answerTokens)"
  }
}
