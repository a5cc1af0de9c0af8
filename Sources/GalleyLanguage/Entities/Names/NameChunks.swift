import Galley

/// Where a run of name words ends.
extension NameScan {
  /// The longest run of words from a token that may be one name, or several side by side.
  func chunk(from start: Int) -> Range<Int> {
    var end = start + 1
    while text.continues(at: end), let next = extended(start..<end) { end = next }
    return start..<end
  }

  private func extended(_ chunk: Range<Int>) -> Int? {
    let token = chunk.upperBound
    if isDot(at: token) { return isNextName(token + 1) ? token + 2 : nil }
    if isCapitalised(token) {
      return isTied(token) || !(isName(token) || completesName(token)) ? nil : token + 1
    }
    if text.isByte(UInt8(ascii: "&"), at: token) { return isNextName(token + 1) ? token + 2 : nil }
    guard text.tokens[token].kind == .word else { return nil }
    return linkedEnd(chunk)
  }

  /// Whether a word that may be an ordinary one ends a name in a headline: `Madras High Court`.
  private func completesName(_ token: Int) -> Bool {
    guard classes[token].isDisjoint(with: [.function, .title]) else { return false }
    let tails: NameClass = [.organizationTail, .placeTail, .facilityTail]
    if !classes[token].isDisjoint(with: tails) { return true }
    return text.continues(at: token + 1) && isCapitalised(token + 1)
      && phraseClass(token..<token + 2).contains(.organization)
  }

  /// A word right behind another token, as in `A/B`, is no part of a name.
  private func isTied(_ token: Int) -> Bool {
    text.isAdjacent(token) && !text.isByte(UInt8(ascii: "."), at: token - 1)
  }

  /// The dot of an initial or of a short form such as `Lt.`.
  private func isDot(at token: Int) -> Bool {
    text.isByte(UInt8(ascii: "."), at: token) && text.tokens[token].kind == .punctuation
      && (isInitial(token - 1) || classes[token - 1].contains(.dotted))
  }

  private func isNextName(_ token: Int) -> Bool {
    text.continues(at: token) && isCapitalised(token)
      && (isName(token) || isInitial(token))
  }

  /// A small word that holds a name together: `of`, `and`, `for`, `bin`.
  private func linkedEnd(_ chunk: Range<Int>) -> Int? {
    let token = chunk.upperBound
    let last = classes[token - 1]
    switch text.words[token] {
    case NameScan.of:
      guard !last.isDisjoint(with: [.organizationHead, .placeHead, .organizationTail]) else {
        return nil
      }
      let next =
        text.continues(at: token + 1) && text.words[token + 1] == NameScan.the
        ? token + 2 : token + 1
      return isNextName(next) ? next + 1 : nil
    case NameScan.for:
      return last.contains(.organizationHead) && isNextName(token + 1) ? token + 2 : nil
    case NameScan.and: return joinsByAnd(chunk) ? token + 2 : nil
    default:
      if hasArabicArticle(token), last.isDisjoint(with: .listed) { return token + 1 }
      return classes[token].contains(.link) && isNextName(token + 1)
        && last.isDisjoint(with: .listed) ? token + 2 : nil
    }
  }

  /// `al-Amri`, `el-Sayed`.
  private func hasArabicArticle(_ token: Int) -> Bool {
    let range = text.tokens[token].range
    return range.count > 4 && text.bytes[range.lowerBound + 2] == UInt8(ascii: "-")
      && text.tokens[token].traits.contains(.hasInnerUpper)
  }

  /// `Ministry of Health and Welfare`, but not `Bank of China and France`.
  private func joinsByAnd(_ chunk: Range<Int>) -> Bool {
    let next = chunk.upperBound + 1
    return classes[chunk.lowerBound].contains(.organizationHead) && chunk.count > 2
      && isNextName(next) && classes[next].contains(.common)
      && classes[next].isDisjoint(with: [.country, .place, .title, .organizationHead])
  }

  static let of = WordHash("of")
  private static let the = WordHash("the")
  private static let `for` = WordHash("for")
  private static let and = WordHash("and")
}
