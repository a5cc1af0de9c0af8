import Galley

/// What a run of capitalised words names.
extension NameScan {
  /// Splits a chunk into names, and says what each of them is.
  func candidates(in chunk: Range<Int>, into found: inout [NameCandidate]) {
    var rest = chunk
    while !rest.isEmpty {
      guard let next = splitFirst(rest, into: &found) else { return }
      rest = next
    }
  }

  /// Takes the first name off a chunk; the answer is what is left of it.
  private func splitFirst(
    _ chunk: Range<Int>, into found: inout [NameCandidate]
  ) -> Range<Int>? {
    if isWhole(chunk) {
      append(chunk, to: &found)
      return nil
    }
    if let titles = titleRun(in: chunk) {
      if titles.lowerBound > chunk.lowerBound {
        candidates(in: trimmed(chunk.lowerBound..<titles.lowerBound), into: &found)
      }
      appendTitled(titles.upperBound..<chunk.upperBound, to: &found)
      return nil
    }
    let first = chunk.lowerBound
    if chunk.count > 1, classes[first].contains(.nationality) {
      found.append(NameCandidate(tokens: first..<first + 1, type: .nationality, evidence: .form))
      return first + 1..<chunk.upperBound
    }
    append(chunk, to: &found)
    return nil
  }

  /// A range without small words and marks at its end.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound, !isCapitalised(end - 1) { end -= 1 }
    return tokens.lowerBound..<end
  }

  /// Whether a chunk is a name as it stands: in a list, or with a word at its end that says so.
  private func isWhole(_ chunk: Range<Int>) -> Bool {
    if chunk.count == 1 { return !classes[chunk.lowerBound].contains(.title) || isListed(chunk) }
    if isListed(chunk) { return true }
    let last = classes[chunk.upperBound - 1]
    let beginnings = chunk.dropLast()
    if beginnings.contains(where: { classes[$0].contains(.strongTitle) }) { return false }
    if isHeaded(chunk) { return true }
    if last.contains(.strongTitle) { return false }
    return !last.isDisjoint(with: [.organizationTail, .placeTail, .facilityTail, .eventTail])
      && !last.contains(.given)
  }

  /// `Ministry of Foreign Affairs`, `Office of the President`.
  private func isHeaded(_ chunk: Range<Int>) -> Bool {
    classes[chunk.lowerBound].contains(.organizationHead)
      && chunk.contains { text.words[$0] == NameScan.of }
  }

  private func isListed(_ tokens: Range<Int>) -> Bool {
    !phraseClass(tokens).isDisjoint(with: .listed)
  }

  /// What the lists say about a phrase.
  func phraseClass(_ tokens: Range<Int>) -> NameClass {
    guard tokens.count <= NameLexicon.longestPhrase else { return [] }
    return lexicon[phrase(tokens)]
  }

  func phrase(_ tokens: Range<Int>) -> WordHash {
    tokens.dropFirst().reduce(text.words[tokens.lowerBound]) { $0.followed(by: text.words[$1]) }
  }

  /// Titles in a chunk: `Chief General` in `Army Chief General Karl Roe`.
  private func titleRun(in chunk: Range<Int>) -> Range<Int>? {
    guard let start = chunk.first(where: { classes[$0].contains(.title) }) else { return nil }
    var end = start + 1
    while end < chunk.upperBound,
      classes[end].contains(.title) && !isSurnameAt(end, chunk)
        || text.isByte(UInt8(ascii: "."), at: end) && classes[end - 1].contains(.dotted)
    {
      end += 1
    }
    return start..<end
  }

  /// `Bishop` in `Mr Bishop` is a name.
  private func isSurnameAt(_ token: Int, _ chunk: Range<Int>) -> Bool {
    token == chunk.upperBound - 1 && classes[token].contains(.surname)
  }

  private func appendTitled(_ tokens: Range<Int>, to found: inout [NameCandidate]) {
    guard !tokens.isEmpty else { return }
    let kind = kind(of: tokens)
    let isPerson =
      kind.type == nil || kind.type == .person || kind.evidence == .weak
      || kind.type == .location && tokens.count == 1
        && !classes[tokens.lowerBound].contains(.country)
    found.append(
      isPerson
        ? NameCandidate(tokens: tokens, type: .person, evidence: .strong)
        : NameCandidate(tokens: tokens, type: kind.type, evidence: kind.evidence))
  }

  private func append(_ tokens: Range<Int>, to found: inout [NameCandidate]) {
    let kind = kind(of: tokens)
    found.append(NameCandidate(tokens: tokens, type: kind.type, evidence: kind.evidence))
  }

  /// What a name is, by its own form, then by what stands around it.
  private func kind(of tokens: Range<Int>) -> (type: EntityType?, evidence: NameCandidate.Evidence)
  {
    if let type = listedType(tokens) { return (type, .form) }
    if tokens.count > 1, let type = formType(tokens) { return (type, .form) }
    if tokens.count == 1, isBareGeneric(tokens.lowerBound) { return (nil, .none) }
    if isPersonName(tokens) { return (.person, .form) }
    if let type = surroundingType(tokens) { return (type, .weak) }
    return (nil, .none)
  }

  private func isBareGeneric(_ token: Int) -> Bool {
    !classes[token].isDisjoint(with: .generic)
      && classes[token].isDisjoint(with: [.given, .surname, .place])
  }

  private func listedType(_ tokens: Range<Int>) -> EntityType? {
    let kind = phraseClass(tokens)
    if kind.contains(.country) { return .location }
    if kind.contains(.nationality) { return .nationality }
    if kind.contains(.organization) { return .organization }
    return kind.contains(.place) ? .location : nil
  }

  /// Told by the first or last word.
  private func formType(_ tokens: Range<Int>) -> EntityType? {
    let first = classes[tokens.lowerBound]
    let last = classes[tokens.upperBound - 1]
    if isHeaded(tokens) { return .organization }
    if first.contains(.placeHead), tokens.contains(where: { text.words[$0] == NameScan.of }) {
      return .location
    }
    if last.contains(.organizationTail) { return .organization }
    if last.contains(.placeTail) { return .location }
    if last.contains(.facilityTail) { return .facility }
    if last.contains(.eventTail) { return .event }
    if first.contains(.direction), !last.isDisjoint(with: [.place, .country]) { return .location }
    if tokens.dropFirst().contains(where: { classes[$0].contains(.organizationTail) }),
      !first.contains(.given)
    {
      return .organization
    }
    return nil
  }

  private func isPersonName(_ tokens: Range<Int>) -> Bool {
    let words = tokens.filter { text.tokens[$0].kind == .word }
    guard (2...5).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    if classes[first].contains(.given) { return true }
    if words.contains(where: { isInitial($0) }) { return !isInitial(last) }
    return classes[last].contains(.surname) && classes[first].isDisjoint(with: [.common, .listed])
  }

  private func surroundingType(_ tokens: Range<Int>) -> EntityType? {
    let before = classBefore(tokens.lowerBound)
    let after = classBehind(tokens.upperBound)
    if before.contains(.title), !text.tokens[tokens.lowerBound - 1].traits.contains(.startsUpper) {
      return .person
    }
    if tokens.count == 1, isInCapitals(tokens.lowerBound) { return acronymType(tokens.lowerBound) }
    if after.contains(.speech), tokens.count < 4 { return .person }
    if hasAge(behind: tokens) { return .person }
    if tokens.count == 1, !classes[tokens.lowerBound].isDisjoint(with: [.given, .surname]) {
      return .person
    }
    if before.contains(.placePreposition), tokens.count < 3 { return .location }
    if !after.isDisjoint(with: [.placeTail]), tokens.count < 3 { return .location }
    return nil
  }

  private func acronymType(_ token: Int) -> EntityType? {
    let isOrganization =
      positions[token] == .strong && classes[token].isDisjoint(with: [.commonAcronym, .common])
      && (2...6).contains(text.tokens[token].range.count)
    return isOrganization ? .organization : nil
  }

  /// `, 45,` behind a name.
  private func hasAge(behind tokens: Range<Int>) -> Bool {
    let comma = tokens.upperBound
    guard text.isByte(UInt8(ascii: ","), at: comma), text.continues(at: comma + 1),
      text.tokens[comma + 1].kind == .number, text.tokens[comma + 1].range.count == 2
    else { return false }
    return text.isByte(UInt8(ascii: ","), at: comma + 2)
  }
}
