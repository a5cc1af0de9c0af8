import Galley

/// Figures that count nothing: notes, numbers of lists, pages and telephones.
extension ValueScan {
  /// The figures to step over, where those at a token count nothing.
  func uncounted(at token: Int) -> ValueMatch? {
    if let end = noteEnd(at: token) ?? telephoneEnd(at: token) ?? scoreEnd(at: token) {
      return .nothing(token..<end)
    }
    if isHouseNumber(token) || isTieBreak(token) { return .nothing(token..<token + 1) }
    if isLabelled(token), isBare(token) { return .nothing(token..<labelledEnd(from: token)) }
    guard let written = written(at: token), !written.hasSeparator else { return nil }
    if isListNumber(token, written) { return .nothing(token..<token + 1) }
    if spacedNumber(at: token, written) == nil, let end = groupsEnd(from: token, written) {
      // `1 500` may be a number or two.
      return .nothing(token..<end)
    }
    let isCode = written.startsWithZero && written.digitCount > 1 || isNamed(token)
    return isCode && isBare(token) ? .nothing(token..<token + 1) : nil
  }

  /// Whether neither a measure nor a power of ten stands behind the figures.
  private func isBare(_ token: Int) -> Bool {
    amount(at: token).map { $0.measure == nil && $0.number.power == 0 } ?? true
  }

  /// Behind the `12` of `[12]`, `[12, 13]`.
  private func noteEnd(at token: Int) -> Int? {
    guard text.isByte(UInt8(ascii: "["), at: token - 1), text.isAdjacent(token) else { return nil }
    var next = token
    while next < text.tokens.count,
      text.tokens[next].kind == .number
        || text.isByte(UInt8(ascii: ","), at: next) || isDash(at: next)
    {
      next += 1
    }
    return text.isByte(UInt8(ascii: "]"), at: next) ? next : nil
  }

  /// `1.`, `2)` at the start of a line or a sentence that goes on.
  private func isListNumber(_ token: Int, _ written: WrittenNumber) -> Bool {
    guard written.digitCount <= 2,
      text.startsSentence[token] || text.tokens[token].traits.contains(.lineBefore),
      text.isByte(UInt8(ascii: "."), at: token + 1)
        || text.isByte(UInt8(ascii: ")"), at: token + 1),
      text.isAdjacent(token + 1)
    else { return false }
    return token + 2 < text.tokens.count && !text.isAdjacent(token + 2)
  }

  /// Behind the last figures of `+44 20 7946 0958`, `(212) 555-0199`, `0800 123 4567`,
  /// `212-555-0199`.
  private func telephoneEnd(at token: Int) -> Int? {
    guard isFigures(token) else { return nil }
    let hasPlus = text.isByte(UInt8(ascii: "+"), at: token - 1) && text.isAdjacent(token)
    let hasBracket =
      text.isByte(UInt8(ascii: "("), at: token - 1) && text.isByte(UInt8(ascii: ")"), at: token + 1)
    let startsWithZero =
      text.bytes[Int(text.tokens[token].start)] == UInt8(ascii: "0")
      && text.tokens[token].range.count > 1
    var (next, groups, dashes, longest) = (token, 0, 0, 0)
    while groups < ValueScan.mostGroupsOfTelephone,
      next == token || next < text.tokens.count && isGroupOfTelephone(next)
    {
      groups += 1
      longest = max(longest, text.tokens[next].range.count)
      next += 1
      let mark = next
      if text.isByte(UInt8(ascii: ")"), at: next) { next += 1 }
      if text.isByte(UInt8(ascii: "("), at: next) { next += 1 }
      if next == mark, isTightDash(at: next) { (next, dashes) = (next + 1, dashes + 1) }
      if next < text.tokens.count, !isGroupOfTelephone(next) { next = mark }
    }
    let isTelephone =
      groups > 1 && (hasPlus || hasBracket && dashes > 0 || startsWithZero && groups + dashes > 2)
      || groups > 2 && dashes == groups - 1
      || groups > 2 && dashes == 0 && longest > 2 && !isOneNumber(token, next)
    return isTelephone ? next : nil
  }

  /// Those of a longer run of figures are not looked through again from each of them.
  private static let mostGroupsOfTelephone = 7

  private func isOneNumber(_ token: Int, _ next: Int) -> Bool {
    guard let written = written(at: token) else { return false }
    return spacedNumber(at: token, written)?.next == next
  }

  private func isGroupOfTelephone(_ token: Int) -> Bool {
    text.continues(at: token) && !text.tokens[token].traits.contains(.lineBefore)
      && isFigures(token)
  }

  private func isFigures(_ token: Int) -> Bool {
    text.tokens[token].kind == .number && text.bytes[text.tokens[token].range].allSatisfy(\.isDigit)
  }

  /// Whether a word before the figures says what they number: `page 12`, `No. 5`, `Flight 370`.
  func isLabelled(_ token: Int) -> Bool {
    guard token > 0, !text.startsSentence[token], !text.isAdjacent(token) else { return false }
    let hasDot = text.isByte(UInt8(ascii: "."), at: token - 1)
    let label = hasDot ? token - 2 : token - 1
    guard label >= 0, case .label(let form) = meanings[label] else { return false }
    switch form {
    case .noun: return !hasDot && (isCapitalised(label) || !showsCount(behind: token))
    case .plural: return !hasDot && !showsCount(behind: token) && !isModernYear(token)
    case .verb:
      return !hasDot && isCapitalised(label) && !text.startsSentence[label] && !isModernYear(token)
    case .short: return hasDot || isCapitalised(label)
    case .call: return !hasDot && !showsCount(behind: token) && !countsSomething(token)
    }
  }

  private func isModernYear(_ token: Int) -> Bool {
    written(at: token)?.plain.map { (1900...2099).contains($0) } ?? false
  }

  /// Behind all numbers of `pages 12, 13 and 15`.
  private func labelledEnd(from token: Int) -> Int {
    let isPlural = [token - 1, max(token - 2, 0)].contains {
      meanings[$0] == .label(.plural) || meanings[$0] == .label(.call)
    }
    var end = token + 1
    while end + 1 < text.tokens.count, text.tokens[end + 1].kind == .number,
      text.continues(at: end + 1), isTightDash(at: end) || isPlural && isListJoint(end),
      !countsSomething(end + 1)
    {
      end += 2
    }
    return end
  }

  private func isListJoint(_ token: Int) -> Bool {
    if text.isByte(UInt8(ascii: ","), at: token) { return true }
    switch meanings[token] {
    case .keyword(.and), .keyword(.to): return true
    default: return false
    }
  }
}
