/// What a title before a name tells of the person: `Mr Roe` is not `Mrs Roe`.
enum FormOfAddress: Hashable {
  case man
  case woman

  /// Reads the title before a token.
  init?(before token: Int, in text: AnalyzedText) {
    var title = token - 1
    if text.isByte(UInt8(ascii: "."), at: title), title > 0, !text.startsSentence[title] {
      title -= 1
    }
    guard title >= 0, !text.startsSentence[token] else { return nil }
    if Self.ofMen.contains(text.words[title]) {
      self = .man
    } else if Self.ofWomen.contains(text.words[title]) {
      self = .woman
    } else {
      return nil
    }
  }

  private static let ofMen = Set(["mr", "mr.", "mister", "sir", "lord"].map { WordHash($0) })
  private static let ofWomen = Set(
    ["mrs", "mrs.", "ms", "ms.", "miss", "madam", "dame", "lady"].map { WordHash($0) })
}
