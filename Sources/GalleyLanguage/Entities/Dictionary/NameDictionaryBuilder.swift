package import Galley

/// Takes in the names of a dictionary, one thing after another.
package struct NameDictionaryBuilder {
  /// Why a name can't be found in any text.
  package enum Problem: Hashable, Sendable {
    case empty
    /// It has neither a letter nor a digit, nor any other sign but punctuation.
    case punctuation
    /// It has more words than a name may have.
    case tooLong
  }

  /// The most words and signs of a name.
  package static let mostPieces = 100
  /// The most different types.
  package static let mostTypes = 1000

  /// The types of all things so far.
  package private(set) var types: [EntityType] = []
  /// Whether there were more types than there may be: then nothing good can come of it.
  package private(set) var hasTooManyTypes = false
  private let folding: ScalarFolding
  private var pieces: FoldedPieces
  private var words = DictionaryWords()
  private var things = NamedThings()
  /// For each thing, the line that it came from.
  private var lines: [UInt32] = []
  /// The words of all names, one name behind the other.
  private var sequence: [UInt32] = []
  private var names: [Name] = []

  private struct Name {
    let end: UInt32
    let thing: UInt32
  }

  package init(folding: NameFolding) {
    self.folding = ScalarFolding(folding)
    pieces = FoldedPieces(self.folding)
  }

  package var isEmpty: Bool { names.isEmpty }

  /// Begins a thing, whose names follow.
  ///
  /// - Parameters:
  ///   - id: ties the mentions of the thing together; may be empty.
  ///   - line: where it stands in its file, from 1.
  package mutating func begin(type: Span<UInt8>, id: Span<UInt8>, line: Int) {
    things.append(type: number(of: type), id: id)
    lines.append(UInt32(truncatingIfNeeded: line))
  }

  private mutating func number(of type: Span<UInt8>) -> Int {
    if hasTooManyTypes { return 0 }
    for (number, known) in types.enumerated() where known.rawValue.utf8Span.span.isEqual(to: type) {
      return number
    }
    hasTooManyTypes = types.count == Self.mostTypes
    if hasTooManyTypes { return 0 }
    let text = String(copying: unsafe UTF8Span(unchecked: type))
    types.append(EntityType(rawValue: text))
    return types.count - 1
  }

  /// Adds a name of the thing begun last.
  ///
  /// - Parameter name: valid UTF-8.
  /// - Returns: why it was not taken.
  package mutating func add(_ name: Span<UInt8>) -> Problem? {
    pieces.read(name)
    let count = pieces.pieces.count
    if count == 0 { return .empty }
    guard count <= Self.mostPieces else { return .tooLong }
    guard pieces.pieces.contains(where: { $0.isWord || !isPunctuation(name, at: Int($0.start)) })
    else { return .punctuation }
    for piece in 0..<count { sequence.append(UInt32(words.insert(piece, of: pieces))) }
    names.append(Name(end: UInt32(sequence.count), thing: UInt32(things.count - 1)))
    return nil
  }

  private func isPunctuation(_ name: Span<UInt8>, at offset: Int) -> Bool {
    let scalar = Unicode.Scalar(decodeScalar(name, at: offset).scalar)
    return scalar.map { ScalarClass($0) == .punctuation } ?? true
  }

  /// The dictionary of all names.
  ///
  /// - Returns: also the lines that name what an earlier line names already, as a thing of another type
  ///   or id: there the earlier line counts.
  package consuming func build() -> (NameDictionary, conflicts: NameConflicts) {
    var automaton = NameAutomaton(
      words: words.count, states: sequence.count, longer: sequence.count - names.count)
    var conflicts = NameConflicts()
    var going = names.indices.map { GoingName(number: UInt32($0), state: 0) }
    var depth = 0
    while !going.isEmpty {
      var kept = 0
      for index in going.indices {
        guard let next = extend(going[index], depth, in: &automaton, &conflicts) else { continue }
        going[kept] = next
        kept += 1
      }
      going.removeLast(going.count - kept)
      automaton.endDepth()
      depth += 1
    }
    (sequence, going) = ([], [])
    automaton.link()
    let dictionary = NameDictionary(
      folding: folding, words: words, automaton: automaton, things: things, types: types)
    return (dictionary, conflicts)
  }
}

/// A name whose words are not all in the automaton yet.
private struct GoingName {
  let number: UInt32
  /// The state that it has come to.
  let state: UInt32
}

extension NameDictionaryBuilder {
  /// Puts the next word of a name into the automaton.
  ///
  /// - Parameter depth: how many of its words are there already.
  /// - Returns: nil where it was the last one.
  private func extend(
    _ going: GoingName, _ depth: Int, in automaton: inout NameAutomaton,
    _ conflicts: inout NameConflicts
  ) -> GoingName? {
    let number = Int(going.number)
    let (end, thing) = (Int(names[number].end), Int(names[number].thing))
    let start = number == 0 ? 0 : Int(names[number - 1].end)
    let word = Int(sequence[end - 1 - depth])
    let state = automaton.extend(Int(going.state), by: word)
    if end - start > depth + 1 { return GoingName(number: going.number, state: UInt32(state)) }
    if let other = automaton.name(thing, at: state), !things.areSame(other, thing) {
      conflicts.add(line: Int(lines[thing]))
    }
    return nil
  }
}

/// Lines that give a name again, for another thing.
package struct NameConflicts: Hashable, Sendable {
  package private(set) var count = 0
  /// The first of them.
  package private(set) var firstLine = 0

  mutating func add(line: Int) {
    count += 1
    if count == 1 || line < firstLine { firstLine = line }
  }
}

/// What names stand for.
struct NamedThings: Sendable {
  private var types: [UInt16] = []
  private var ids: [UInt8] = []
  private var idEnds: [UInt32] = [0]

  var count: Int { types.count }

  mutating func append(type: Int, id: Span<UInt8>) {
    types.append(UInt16(truncatingIfNeeded: type))
    ids.append(id, 0..<id.count)
    idEnds.append(UInt32(ids.count))
  }

  func type(of thing: Int) -> Int { Int(types[thing]) }

  func id(of thing: Int) -> String? {
    let range = idRange(thing)
    return range.isEmpty ? nil : String(decoding: ids[range], as: UTF8.self)
  }

  func areSame(_ one: Int, _ other: Int) -> Bool {
    types[one] == types[other] && ids[idRange(one)] == ids[idRange(other)]
  }

  private func idRange(_ thing: Int) -> Range<Int> {
    Int(idEnds[thing])..<Int(idEnds[thing + 1])
  }
}

extension Span<UInt8> {
  fileprivate func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
