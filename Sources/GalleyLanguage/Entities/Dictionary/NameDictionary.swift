package import Galley

/// Names of known things, found in texts whole: from a token's start to a token's end.
///
/// All workers share one. For each word of a text it takes one step, and one more for each name that
/// begins there and ends inside a token.
package struct NameDictionary: Sendable {
  private let folding: ScalarFolding
  private let words: DictionaryWords
  private let automaton: NameAutomaton
  private let things: NamedThings
  /// The types of all things.
  package let types: [EntityType]

  init(
    folding: ScalarFolding, words: DictionaryWords, automaton: NameAutomaton, things: NamedThings,
    types: [EntityType]
  ) {
    self.folding = folding
    self.words = words
    self.automaton = automaton
    self.things = things
    self.types = types
  }

  /// The mentions of things in a text, in order: of names that overlap the one that begins first, and
  /// of those the longest.
  ///
  /// A name goes on over the end of a line only where a sentence does.
  func mentions(in text: AnalyzedText) -> [FoundMention] {
    var pieces = FoldedPieces(folding)
    let bytes = text.bytes.span
    pieces.read(bytes)
    let names = longestNames(in: pieces, PieceBorders(of: pieces.pieces, in: text))
    var mentions: [FoundMention] = []
    var index = 0
    while index < names.count {
      guard names[index] != 0 else {
        index += 1
        continue
      }
      let state = Int(names[index])
      let end = index + automaton.depth(of: state)
      let range = Int(pieces.pieces[index].start)..<Int(pieces.pieces[end - 1].end)
      mentions.append(mention(of: automaton.thing(at: state), at: range))
      index = end
    }
    return mentions
  }

  private func mention(of thing: Int, at range: Range<Int>) -> FoundMention {
    let id = things.id(of: thing)
    let entity = Entity(type: types[things.type(of: thing)], range: range, id: id)
    return FoundMention(entity, by: .dictionary, thing: id.map { .id($0) } ?? .row(thing))
  }

  /// For each piece, the state of the longest name that begins with it; 0 where none does.
  private func longestNames(in text: FoldedPieces, _ borders: PieceBorders) -> [UInt32] {
    var names = [UInt32](repeating: 0, count: text.pieces.count)
    var state = 0
    for index in text.pieces.indices.reversed() {
      if let word = words.number(of: index, in: text) {
        state = automaton.step(from: state, by: word)
        if borders[index].contains(.startsToken) {
          names[index] = longestName(at: index, state, borders)
        }
      } else {
        state = 0
      }
      if borders[index].contains(.startsLine) { state = 0 }
    }
    return names
  }

  private func longestName(at index: Int, _ state: Int, _ borders: PieceBorders) -> UInt32 {
    var name = automaton.complete(state)
    while name != 0 {
      let last = index + automaton.depth(of: name) - 1
      if borders[last].contains(.endsToken) { return UInt32(name) }
      name = automaton.complete(Int(automaton.shorter[name]))
    }
    return 0
  }
}

/// Where pieces start and end tokens.
private struct PieceBorders {
  struct Border: OptionSet {
    let rawValue: UInt8

    static let startsToken = Border(rawValue: 1)
    static let endsToken = Border(rawValue: 2)
    /// It starts a line and a sentence.
    static let startsLine = Border(rawValue: 4)
  }

  private var borders: [Border]

  init(of pieces: [FoldedPieces.Piece], in text: AnalyzedText) {
    borders = Array(repeating: [], count: pieces.count)
    var token = 0
    for (index, piece) in pieces.enumerated() {
      while token < text.tokens.count, text.tokens[token].end <= piece.start { token += 1 }
      guard token < text.tokens.count else { return }
      if text.tokens[token].start == piece.start {
        borders[index].insert(.startsToken)
        let startsLine = text.tokens[token].traits.contains(.lineBefore)
        if startsLine, text.startsSentence[token] { borders[index].insert(.startsLine) }
      }
      // A piece may be several tokens, such as `4th`.
      var last = token
      while last < text.tokens.count, text.tokens[last].end < piece.end { last += 1 }
      if last < text.tokens.count, text.tokens[last].end == piece.end {
        borders[index].insert(.endsToken)
      }
    }
  }

  subscript(piece: Int) -> Border { borders[piece] }
}
