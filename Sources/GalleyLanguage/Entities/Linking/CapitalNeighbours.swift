import Galley

extension AnalyzedText {
  /// Whether tokens may be part of a longer name, by the capitals of their neighbours.
  ///
  /// The capital of a word that starts the sentence says nothing.
  func isBesideCapital(_ range: Range<Int>) -> Bool {
    if continues(at: range.upperBound), isCapitalised(range.upperBound) { return true }
    guard range.lowerBound > 0, !startsSentence[range.lowerBound] else { return false }
    let before = range.lowerBound - 1
    return isCapitalised(before) && !startsSentence[before]
  }

  private func isCapitalised(_ token: Int) -> Bool {
    tokens[token].kind == .word && tokens[token].traits.contains(.startsUpper)
  }
}
