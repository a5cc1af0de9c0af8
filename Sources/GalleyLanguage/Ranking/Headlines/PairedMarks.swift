/// A text whose quotation marks and brackets are looked at in pairs.
struct PairedMarks {
  private var characters: [Character]
  /// The places of marks without their other.
  private var unpaired: [Int] = []

  init(_ text: String) {
    characters = Array(text)
    findUnpaired()
  }

  var arePaired: Bool { unpaired.isEmpty }

  /// The text without marks that have no other.
  var text: String {
    let left = Set(unpaired)
    return String(characters.indices.filter { !left.contains($0) }.map { characters[$0] })
  }

  private mutating func findUnpaired() {
    var open: [Int] = []
    for place in characters.indices {
      let mark = characters[place]
      if isApostrophe(place) { continue }
      if let start = open.lastIndex(where: { closes(mark, characters[$0]) }) {
        unpaired += open[(start + 1)...]
        open.removeSubrange(start...)
      } else if Self.pairs[mark] != nil, mark != "'" || opensWord(place) {
        open.append(place)
      } else if Self.closing.contains(mark) {
        unpaired.append(place)
      }
    }
    unpaired += open
  }

  private func closes(_ mark: Character, _ opening: Character) -> Bool {
    Self.pairs[opening]?.contains(mark) == true
  }

  /// Whether the mark stands inside a word.
  private func isApostrophe(_ place: Int) -> Bool {
    guard characters[place] == "'" || characters[place] == "’", place > 0 else { return false }
    return isWord(place - 1) && isWord(place + 1)
  }

  private func opensWord(_ place: Int) -> Bool {
    (place == 0 || characters[place - 1].isWhitespace || "([“\"".contains(characters[place - 1]))
      && isWord(place + 1)
  }

  private func isWord(_ place: Int) -> Bool {
    characters.indices.contains(place) && (characters[place].isLetter || characters[place].isNumber)
  }

  /// What may close a mark.
  private static let pairs: [Character: String] = [
    "\"": "\"", "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'", "(": ")", "[": "]", "「": "」",
    "『": "』",
  ]
  /// Marks that only close; the single ones are apostrophes too.
  private static let closing = Set<Character>("”»)]」』")
}
