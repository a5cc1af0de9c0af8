import Galley

/// Figures in groups of three with spaces between them: `10 000`.
extension ValueScan {
  private enum Gap {
    /// A space that breaks no line, or a thin one.
    case fixed
    case plain
  }

  /// The figures that start at a token, with the groups behind it, and the token behind them.
  ///
  /// - Returns: nil where it can't be told whether the figures are one number or two.
  func spacedNumber(
    at token: Int, _ first: WrittenNumber, isMoney: Bool = false
  ) -> (written: WrittenNumber, next: Int)? {
    if let joined = apostropheNumber(at: token, first) { return joined }
    guard let last = groupsEnd(from: token, first) else { return (first, token + 1) }
    let isLonger =
      last < text.tokens.count && text.continues(at: last) && gap(before: last) != nil
      && text.tokens[last].kind == .number
    switch gap(before: token + 1) {
    case .fixed where !isLonger: break
    case .plain where isLabelled(token) && last == token + 2: return (first, token + 1)
    case .plain
    where !isLonger && (isSurelyOne(token, last) || isMoney && !isMeasured(last)):
      break
    default: return nil
    }
    var written = first
    for group in token + 1..<last {
      guard let digits = self.written(at: group), written.append(digits) else { return nil }
    }
    return (written, last)
  }

  /// The token behind the groups of three figures that follow a token.
  func groupsEnd(from token: Int, _ first: WrittenNumber) -> Int? {
    guard first.plain != nil, first.digitCount <= 3, !first.startsWithZero,
      let gap = gap(before: token + 1)
    else { return nil }
    var next = token + 1
    while next < text.tokens.count, next - token < ValueScan.mostGroups,
      self.gap(before: next) == gap, isGroup(next)
    {
      next += 1
    }
    return next > token + 1 ? next : nil
  }

  /// Whether the document has numbers such as `10 000`, which can't be two.
  func putsSpaces(in numbers: [Int]) -> Bool {
    numbers.contains { token in
      token > 0 && text.bytes[Int(text.tokens[token].start)] == UInt8(ascii: "0") && isGroup(token)
        && gap(before: token) != nil
        && written(at: token - 1)?.plain.map { (1...999).contains($0) } == true
    }
  }

  /// More than any number has.
  private static let mostGroups = 11

  /// Three figures, with decimals behind them or not.
  func isGroup(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .number, text.continues(at: token) else { return false }
    let range = text.tokens[token].range
    guard range.count >= 3, !text.tokens[token].traits.contains(.lineBefore) else { return false }
    let separator = range.lowerBound + 3
    return range.prefix(3).allSatisfy { text.isDigit(at: $0) }
      && (range.count == 3 || text.bytes[separator] == UInt8(ascii: ",")
        || text.bytes[separator] == UInt8(ascii: "."))
  }

  private func gap(before token: Int) -> Gap? {
    guard token < text.tokens.count else { return nil }
    let start = Int(text.tokens[token - 1].end)
    switch Int(text.tokens[token].start) - start {
    case 1: return text.bytes[start] == UInt8(ascii: " ") ? .plain : nil
    case 2: return text.bytes[start] == 0xC2 && text.bytes[start + 1] == 0xA0 ? .fixed : nil
    case 3:
      let isSpace = text.bytes[start] == 0xE2 && text.bytes[start + 1] == 0x80
      return isSpace && [0x87, 0x88, 0x89, 0xAF].contains(text.bytes[start + 2]) ? .fixed : nil
    default: return nil
    }
  }

  /// No number of its own starts with a zero, nor are there three in a row before what they count.
  private func isSurelyOne(_ token: Int, _ last: Int) -> Bool {
    let startsWithZero = (token + 1..<last).contains {
      text.bytes[Int(text.tokens[$0].start)] == UInt8(ascii: "0")
    }
    if startsWithZero || putsSpacesInNumbers { return true }
    guard last > token + 2 else { return false }
    if case .currency = meaning(at: last) { return true }
    return isMeasured(last)
  }

  /// Whether a unit or a noun that the figures before it count stands at a token.
  private func isMeasured(_ token: Int) -> Bool {
    switch meaning(at: token) {
    case .unit, .period, .keyword(.percent): true
    default: countsSomething(token - 1)
    }
  }
}
