/// Full stops that may belong to an abbreviation, a number or a name.
extension Boundary {
  /// Whether the next word begins a sentence behind an abbreviation with these traits.
  func startsSentence(behind traits: WordTraits, _ bytes: Span<UInt8>) -> Bool {
    if after.startsSentence(bytes) { return true }
    return traits.contains(.foreign)
      && after.startsSentence(bytes, with: [.foreignStarter, .article])
  }

  /// Whether capitals say nothing, since all letters are capitals, and the next word may go on with the
  /// sentence: `AT 5 P.M. IN LONDON`.
  func goesOnInCapitals(_ bytes: Span<UInt8>) -> Bool {
    guard after.first == .upper, before.last == .upper, after.end(bytes) > after.start + 1,
      !after.isCapitalised(bytes)
    else { return false }
    let traits = after.traits(bytes)
    guard traits.contains(.starter), !traits.contains(.subject) else { return false }
    var position = max(sentence.offset, stop.start - 24)
    while position < stop.start {
      if bytes[position].isLowercase { return false }
      position += 1
    }
    return stop.start > sentence.offset + 4
  }

  /// Whether the sentence ends behind `UU.` of `EE. UU.`, a plural's initials in Spanish; nil elsewhere.
  func endsAtDoubledInitials(_ bytes: Span<UInt8>) -> Bool? {
    let start = before.range.lowerBound
    guard Self.isDoubled(bytes, at: start), before.range.count == 2 else { return nil }
    if after.first == .upper, Self.isDoubled(bytes, at: after.start),
      bytes.byte(at: after.start + 2) == UInt8(ascii: ".")
    {
      return false
    }
    guard start - 4 >= sentence.offset, Self.isDoubled(bytes, at: start - 4),
      bytes[start - 2] == UInt8(ascii: "."), bytes[start - 1] == 0x20
    else { return nil }
    return startsSentence(behind: .foreign, bytes)
  }

  private static func isDoubled(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes.byte(at: offset).isUppercase && bytes.byte(at: offset) == bytes.byte(at: offset + 1)
  }

  /// Whether the number before is an ordinal, as German writes it: `am 3. Oktober`, `die 1. Liga`.
  func isOrdinal(_ bytes: Span<UInt8>) -> Bool {
    guard before.isSmallNumber, after.first == .upper else { return false }
    let next = after.traits(bytes)
    if next.contains(.ordinalFollower) { return true }
    guard !startsSentence(behind: .foreign, bytes),
      let previous = before.previous(bytes, notBefore: sentence.offset),
      previous.traits(bytes).contains(.ordinal)
    else { return false }
    // `I am 30. Ann is 25.`
    let word = previous.previous(bytes, notBefore: sentence.offset)
    return word?.range.count != 1 || bytes[previous.range.lowerBound] != UInt8(ascii: "a")
  }

  /// Whether a house's number follows the name of a German street: `Hauptstr. 5`.
  func isStreet(_ bytes: Span<UInt8>) -> Bool {
    after.first == .digit && before.letters > 5 && bytes[stop.start - 1] == UInt8(ascii: "r")
      && bytes[stop.start - 2] == UInt8(ascii: "t") && bytes[stop.start - 3] == UInt8(ascii: "s")
  }

  /// Whether a number stands in front of the word before.
  func isBehindNumber(_ bytes: Span<UInt8>) -> Bool {
    before.previous(bytes, notBefore: sentence.offset)?.last == .digit
  }

  /// Whether the word before is so short that it may be an abbreviation, in a text with capitals.
  func isAbbreviationPerhaps(_ bytes: Span<UInt8>, _ traits: WordTraits) -> Bool {
    after.first == .lower && before.first.isLetter && before.letters <= 3
      && !traits.contains(.starter) && !after.traits(bytes).contains(.subject)
      && Follower(bytes, at: sentence.offset).word == .upper
  }

  /// Whether all that the brackets hold is an abbreviation: `Gen. (retd.) Roe`.
  func isAbbreviatedAside(_ bytes: Span<UInt8>, _ traits: WordTraits) -> Bool {
    guard bytes.byte(at: before.range.lowerBound - 1) == UInt8(ascii: "(") else { return false }
    return before.first == .lower || !traits.isDisjoint(with: .abbreviation)
  }

  /// Whether the mark belongs to a name that goes on: `Yahoo! Inc. fell`, `Yahoo! News`.
  func goesOnBehindName(_ bytes: Span<UInt8>) -> Bool {
    guard after.first == .upper, !stop.isClosed, stop.length == 1, before.first == .upper else {
      return false
    }
    let end = after.end(bytes)
    if after.traits(bytes).contains(.company), bytes.byte(at: end) == UInt8(ascii: ".") {
      return true
    }
    guard before.traits(bytes).contains(.exclamation) else { return false }
    return !after.startsSentence(bytes) || bytes.characterClass(at: end + 1) == .upper
  }
}
