import Galley

/// Two names that `and` or a hyphen joins, where each is known by itself.
extension NameText {
  /// The names that what the model took for one consists of, with their kinds; none of nothing.
  func parts(
    of name: Range<Int>, _ kind: NameLabel.Kind, _ gazetteer: Gazetteer, in bytes: Span<UInt8>
  ) -> [(pieces: Range<Int>, kind: NameLabel.Kind)] {
    if name.isEmpty { return [] }
    if name.count == 3, joinsCountries(from: name.lowerBound) {
      return [
        (name.lowerBound..<name.lowerBound + 1, .location),
        (name.upperBound - 1..<name.upperBound, .location),
      ]
    }
    guard let (first, second) = halves(of: name, kind, gazetteer, in: bytes) else {
      return [(name, kind)]
    }
    return [(first, kind), (second, kind)]
  }

  /// Whether a piece is the one country or the other in `US-China`.
  func isJoinedCountry(_ piece: Int) -> Bool {
    joinsCountries(from: piece) || joinsCountries(from: piece - 2)
  }

  /// Whether a country begins at a piece that a hyphen joins to another one.
  private func joinsCountries(from first: Int) -> Bool {
    guard first >= 0, first + 2 < pieces.count, pieces[first + 1].word == 0x2D else { return false }
    return pieces[first + 1].isTied && pieces[first + 2].isTied && isCountryOfOneWord(first)
      && isCountryOfOneWord(first + 2)
  }

  /// Whether a piece with a capital is by itself the name of a country, with dots or without.
  func isCountryOfOneWord(_ piece: Int) -> Bool {
    pieces[piece].isCapitalised
      && (pieces[piece].classes.contains(.country)
        || Self.dottedCountries.contains(pieces[piece].name))
  }

  /// The two names that a name of a group consists of, as `Bank of England and Supreme Court` does; nil
  /// where it is one: `Department of Health and Human Services`.
  private func halves(
    of name: Range<Int>, _ kind: NameLabel.Kind, _ gazetteer: Gazetteer, in bytes: Span<UInt8>
  ) -> (Range<Int>, Range<Int>)? {
    guard kind == .organization, name.count > 4,
      let and = name.dropFirst(2).dropLast(2).first(where: { pieces[$0].name == Self.and }),
      !isKnown(name, gazetteer, bytes)
    else { return nil }
    let first = name.lowerBound..<and
    let start = pieces[and + 1].name == Self.the ? and + 2 : and + 1
    let second = start..<name.upperBound
    let areKnown =
      isKnown(second, gazetteer, bytes)
      && (isKnown(first, gazetteer, bytes) || isGroup(first))
    return areKnown ? (first, second) : nil
  }

  private func isKnown(_ name: Range<Int>, _ gazetteer: Gazetteer, _ bytes: Span<UInt8>) -> Bool {
    let start = pieces[name.lowerBound].name == Self.the ? name.lowerBound + 1 : name.lowerBound
    guard start + 1 < name.upperBound else { return false }
    let phrase = pieces[start + 1..<name.upperBound].reduce(pieces[start].name) {
      $0.followed(by: $1.name)
    }
    let classes = gazetteer.classes(of: phrase, in: bytes)
    return !classes.isDisjoint(with: [.knownGroup, .organization])
  }

  /// Whether the form of a name tells that it is a group's by itself: `Ministry of Defence`.
  private func isGroup(_ name: Range<Int>) -> Bool {
    pieces[name.lowerBound].classes.contains(.organizationHead)
      || pieces[name.upperBound - 1].classes.contains(.organizationTail)
  }

  private static let and = WordHash("and")
  private static let dottedCountries = WordHash.words("u.s. u.k.")
}
