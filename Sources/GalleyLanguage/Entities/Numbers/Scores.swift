import Galley

/// Figures that tell how a match ended.
extension ValueScan {
  /// Behind the last figures of `1 – 0`; those of `1-0` are tied together.
  func scoreEnd(at token: Int) -> Int? {
    let (dash, last) = (token + 1, token + 2)
    guard isPoints(token), isDash(at: dash), text.continues(at: dash), isPoints(last),
      text.continues(at: last), text.tokens[dash].traits.contains(.spaceBefore),
      text.tokens[last].traits.contains(.spaceBefore),
      !touchesWord(token..<last + 1), !showsCount(behind: last), !countsSomething(last),
      dayMonth(at: last) == nil, clockTime(at: last) == nil,
      let points = amount(at: last), points.measure == nil, points.number.power == 0
    else { return nil }
    return last + 1
  }

  /// The `5` of `7-6 (5)`.
  func isTieBreak(_ token: Int) -> Bool {
    isPoints(token) && text.isByte(UInt8(ascii: "("), at: token - 1)
      && text.isByte(UInt8(ascii: ")"), at: token + 1) && isPoints(token - 2)
      && isTightDash(at: token - 3) && isPoints(token - 4)
  }

  private func isPoints(_ token: Int) -> Bool {
    guard token >= 0, let written = written(at: token) else { return false }
    return written.plain != nil && written.digitCount <= 2
  }
}
