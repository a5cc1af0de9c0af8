import Galley

/// Names that lists and titles alone tell, where the model saw none.
extension NameText {
  /// Adds them to the names of the model, in text order.
  func addingListed(to names: [NameFinder.Name]) -> [NameFinder.Name] {
    var all: [NameFinder.Name] = []
    all.reserveCapacity(names.count)
    var next = 0
    var piece = 0
    while piece < pieces.count {
      while next < names.count, names[next].range.upperBound <= Int(pieces[piece].start) {
        all.append(names[next])
        next += 1
      }
      let isFree = next == names.count || names[next].range.lowerBound >= Int(pieces[piece].end)
      guard isFree, pieces[piece].isCapitalised, pieces[piece].form != .shouted else {
        piece += 1
        continue
      }
      let border = next < names.count ? names[next].range.lowerBound : Int.max
      if let found = listedName(at: piece, before: border) {
        all.append(listed(found.pieces, found.type))
        piece = found.pieces.upperBound
      } else {
        piece += 1
      }
    }
    return all + names[next...]
  }

  /// The name that begins at a piece and ends before a UTF-8 offset.
  private func listedName(
    at piece: Int, before border: Int
  ) -> (pieces: Range<Int>, type: EntityType)? {
    func fits(_ name: Range<Int>) -> Bool { Int(pieces[name.upperBound - 1].end) <= border }
    if pieces[piece].classes.contains(.listedNationality) {
      let name = people(at: piece, before: border)
      return (name.pieces, name.isPress ? .organization : .nationality)
    }
    if isInCompound(piece) || isJoinedCountry(piece) { return (piece..<piece + 1, .location) }
    if let name = definedName(at: piece), fits(name) { return (name, .organization) }
    if let name = titledName(at: piece) ?? speakersName(at: piece), fits(name) {
      return (name, .person)
    }
    return nil
  }

  /// Whether a piece is the country in `U.S.-led`.
  private func isInCompound(_ piece: Int) -> Bool {
    isCountryOfOneWord(piece) && piece + 2 < pieces.count
      && pieces[piece + 1].word == 0x2D && pieces[piece + 1].isTied
      && pieces[piece + 2].isTied && pieces[piece + 2].form == .lower
      && (piece == 0 || pieces[piece - 1].word != 0x2D || !pieces[piece].isTied)
  }

  /// A nationality, or what of the press is called after it.
  private func people(at piece: Int, before border: Int) -> (pieces: Range<Int>, isPress: Bool) {
    let alone = piece..<piece + 1
    guard let press = pressName(ofPeopleAt: piece) ?? pressName(from: alone),
      Int(pieces[press.upperBound - 1].end) <= border
    else { return (alone, false) }
    return (press, true)
  }

  private func listed(_ pieces: Range<Int>, _ type: EntityType) -> NameFinder.Name {
    NameFinder.Name(
      kind: NameLabel.Kind.allCases.first { $0.entityType == type } ?? .other,
      range: range(of: pieces), type: type, score: nil)
  }

  /// The name that begins at a piece, where a title that only people have stands before it: `Mrs May`.
  private func titledName(at piece: Int) -> Range<Int>? {
    guard pieces[piece].form == .initial || pieces[piece].form == .mixed,
      !pieces[piece].classes.contains(.title)
    else { return nil }
    var title = piece - 1
    while title >= 0, !sentenceStarts(title + 1) {
      if leads(title, to: piece) {
        return piece..<endOfInitials(behind: piece)
      }
      let mayStand =
        pieces[title].name == Self.dot
        || pieces[title].classes.contains(.title)
          && pieces[title].isCapitalised
      if !mayStand { return nil }
      title -= 1
    }
    return nil
  }

  /// Where the capitalised words end that follow a piece, with what hyphens tie to them.
  private func endOfInitials(behind piece: Int) -> Int {
    var end = piece + 1
    while end < pieces.count, !sentenceStarts(end) {
      if pieces[end].form == .initial {
        end += 1
      } else if pieces[end].word == 0x2D, pieces[end].isTied, end + 1 < pieces.count,
        pieces[end + 1].isTied
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a title tells that a word is a name: any behind `Mrs`, but no ordinary one behind `Gov.`,
  /// nor behind the `PM` of a clock.
  private func leads(_ title: Int, to piece: Int) -> Bool {
    if PersonTitles.courtesy.contains(pieces[title].name) { return true }
    guard PersonTitles.ranks.contains(pieces[title].name), pieces[title].isCapitalised,
      title == 0 || pieces[title - 1].form != .number
    else { return false }
    return pieces[piece].classes.contains(.surname)
      || pieces[piece].classes.isDisjoint(with: Self.noSurnames)
  }

  private static let noSurnames: WordClass = [
    .common, .function, .organizationHead, .organizationTail, .facilityTail, .personNoun,
    .groupNoun,
    .country, .region, .nationality, .dotted,
  ]

  /// A run of capitals that begins at a piece, where its initials stand behind it in brackets.
  private func definedName(at piece: Int) -> Range<Int>? {
    guard runOfPiece[piece] >= 0 else { return nil }
    let number = Int(runOfPiece[piece])
    let run = runs[number].pieces
    guard run.lowerBound == piece, run.count > 1, run.upperBound + 2 < pieces.count,
      pieces[run.upperBound].name == Self.openBracket,
      pieces[run.upperBound + 1].form == .capitals,
      pieces[run.upperBound + 2].name == Self.closeBracket,
      evidence.longForm(of: pieces[run.upperBound + 1].word) == number
    else { return nil }
    return run
  }

  /// A name whose first word is a small word too: `Will Brand, director,` but not `Will Brand agree?`.
  private func speakersName(at piece: Int) -> Range<Int>? {
    guard pieces[piece].position == .weak, pieces[piece].classes.contains(.function),
      pieces[piece].classes.contains(.given), piece + 2 < pieces.count, !sentenceStarts(piece + 1),
      pieces[piece + 1].form == .initial, !pieces[piece + 1].classes.contains(.function),
      !sentenceStarts(piece + 2),
      pieces[piece + 2].name == Self.comma || pieces[piece + 2].classes.contains(.speech)
    else { return nil }
    return piece..<piece + 2
  }

  func sentenceStarts(_ piece: Int) -> Bool {
    var (low, high) = (0, sentenceEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if sentenceEnds[middle] < piece { low = middle + 1 } else { high = middle }
    }
    return low < sentenceEnds.count && sentenceEnds[low] == piece
  }
}
