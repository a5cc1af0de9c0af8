import Galley

/// Figures in groups of three with apostrophes between them, as Switzerland writes them:
/// `1'000'000`.
extension ValueScan {
  /// The figures that start at a token, with the groups behind it, and the token behind them.
  func apostropheNumber(
    at token: Int, _ first: WrittenNumber
  ) -> (written: WrittenNumber, next: Int)? {
    guard first.plain != nil, first.digitCount <= 3, !first.startsWithZero else { return nil }
    var (written, next) = (first, token + 1)
    while next + 1 < text.tokens.count, isApostrophe(next), text.isAdjacent(next),
      text.isAdjacent(next + 1), isGroup(next + 1), let group = self.written(at: next + 1),
      written.append(group)
    {
      next += 2
    }
    return next > token + 1 ? (written, next) : nil
  }
}
