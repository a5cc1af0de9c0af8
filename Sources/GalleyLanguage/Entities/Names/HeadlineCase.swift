/// Reads headlines as if they were written like other sentences: their capitals say nothing, so ordinary
/// words lose theirs.
///
/// L. V. Lita, A. Ittycheriah, S. Roukos, N. Kambhatla: tRuEcasIng (2003), by word lists and by the rest
/// of the article instead of a language model.
struct HeadlineCase {
  /// Words that stand with a capital, and without, where capitals say something.
  private var capitals = WordTable<Bool>(capacity: 64)
  private var smalls = WordTable<Bool>(capacity: 64)

  init(_ pieces: [NamePiece]) {
    for piece in pieces {
      switch piece.form {
      case .lower: smalls.update(piece.name) { _ in true }
      case .initial, .capitals, .mixed:
        if piece.position == .strong { capitals.update(piece.name) { _ in true } }
      case .edge, .letter, .number, .mark, .shouted: break
      }
    }
  }

  /// Changes the pieces of a sentence, if it is a headline.
  func recase(_ sentence: Range<Int>, of pieces: inout [NamePiece]) {
    guard let last = sentence.last(where: { pieces[$0].form != .mark }),
      last > sentence.lowerBound, pieces[last].position != .strong
    else { return }
    let names = names(in: sentence, pieces)
    let capitals = sentence.count { pieces[$0].isCapitalised }
    // Else it is a list of names, or a row of a table.
    guard (capitals - names.count { $0 }) * 4 >= capitals, capitals > 0 else { return }
    for index in sentence where pieces[index].isCapitalised {
      pieces[index].recase(isName: names[index - sentence.lowerBound])
    }
    for index in sentence { pieces[index].position = .strong }
    pieces[sentence.lowerBound].position = .weak
  }

  /// For each piece whether it keeps its capital.
  private func names(in sentence: Range<Int>, _ pieces: [NamePiece]) -> [Bool] {
    var names = [Bool](repeating: false, count: sentence.count)
    var keepsBefore = false
    for index in sentence.reversed() where pieces[index].form != .mark {
      guard pieces[index].isCapitalised else {
        keepsBefore = false
        continue
      }
      let keeps = isName(pieces[index]) || keepsBefore && !pieces[index].classes.contains(.function)
      keepsBefore = keeps && !pieces[index].classes.isDisjoint(with: Self.tails)
      names[index - sentence.lowerBound] = keeps
    }
    return names
  }

  /// Whether a word keeps its capital.
  private func isName(_ piece: NamePiece) -> Bool {
    if capitals[piece.name] != nil { return true }
    if smalls[piece.name] != nil || piece.classes.contains(.function) { return false }
    if !piece.classes.isDisjoint(with: Self.names.union(Self.tails)) { return true }
    return !piece.classes.contains(.common)
  }

  private static let names: WordClass = [
    .given, .surname, .city, .largeCity, .country, .region, .nationality, .knownPlace, .knownGroup,
    .organization, .title, .placeHead, .organizationHead,
  ]
  private static let tails: WordClass = [
    .organizationTail, .placeTail, .facilityTail, .eventTail,
  ]
}

extension NamePiece {
  fileprivate mutating func recase(isName: Bool) {
    guard isName else {
      form = .lower
      hasIdleCapital = true
      shape = Self.lowerShape
      return
    }
    guard form == .shouted else { return }
    let isShort = end - start <= 3
    form = isShort ? .capitals : .initial
    shape = isShort ? Self.capitalsShape : Self.initialShape
  }

  private static let lowerShape = shape(of: [2])
  private static let initialShape = shape(of: [1, 2])
  private static let capitalsShape = shape(of: [1])

  /// What `spell` makes of such letters.
  private static func shape(of kinds: [UInt32]) -> UInt32 {
    kinds.reduce(0x811C_9DC5) { ($0 ^ $1) &* 0x0100_0193 }
  }
}
