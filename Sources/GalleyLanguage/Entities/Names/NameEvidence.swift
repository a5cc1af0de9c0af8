/// What an article shows about a word in all the places where it stands.
///
/// H. L. Chieu, H. T. Ng: Named Entity Recognition with a Maximum Entropy Approach (2003), "global
/// features".
struct NameEvidence {
  struct Entry {
    var word: UInt32
    /// How often it has a small letter, and a capital that marks a name; 3 at most.
    var small: UInt8 = 0
    var capital: UInt8 = 0
    var cues: Cue = []
    /// The longest run that it is part of, and the word's place there.
    var run: Int32 = -1
    var piece: Int32 = -1
  }

  /// What stands beside a word somewhere.
  struct Cue: OptionSet {
    let rawValue: UInt32
    static let behindStrongTitle = Cue(rawValue: 1 << 0)
    static let behindTitle = Cue(rawValue: 1 << 1)
    static let beforeSpeech = Cue(rawValue: 1 << 2)
    static let behindSpeech = Cue(rawValue: 1 << 3)
    static let behindPlacePreposition = Cue(rawValue: 1 << 4)
    static let behindArticle = Cue(rawValue: 1 << 5)
    static let beforePossessive = Cue(rawValue: 1 << 6)
    static let besideGroupTail = Cue(rawValue: 1 << 7)
    static let behindGivenName = Cue(rawValue: 1 << 8)
    static let besidePlaceTail = Cue(rawValue: 1 << 9)
    static let beforeComma = Cue(rawValue: 1 << 10)
    static let beforePersonNoun = Cue(rawValue: 1 << 11)
    static let inBrackets = Cue(rawValue: 1 << 12)
    static let beforeBracket = Cue(rawValue: 1 << 13)
    static let besideFacilityTail = Cue(rawValue: 1 << 14)
    static let beforeNoun = Cue(rawValue: 1 << 15)
  }

  private(set) var entries: [Entry] = []
  private var slots: [Int32]
  /// The run whose initials a word in capitals is.
  private var longForms: [UInt32: Int32] = [:]

  init(capacity: Int) {
    let size = 1 << (Int.bitWidth - max(capacity, 16).leadingZeroBitCount)
    slots = Array(repeating: -1, count: size)
  }

  subscript(word: UInt32) -> Entry? {
    let index = slots[slot(of: word)]
    return index < 0 ? nil : entries[Int(index)]
  }

  /// The run that a short form in capitals stands for.
  func longForm(of word: UInt32) -> Int? { longForms[word].map(Int.init) }

  private func slot(of word: UInt32) -> Int {
    var slot = Int((word &* 0x9E37_79B1) >> 8) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].word != word {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  mutating func collect(from text: borrowing NameText) {
    for sentence in text.sentences {
      for index in sentence where text.pieces[index].isCapitalised {
        let slot = slot(of: text.pieces[index].word)
        if slots[slot] < 0 {
          slots[slot] = Int32(entries.count)
          entries.append(Entry(word: text.pieces[index].word))
        }
        let entry = Int(slots[slot])
        if text.pieces[index].position == .strong {
          entries[entry].capital = min(3, entries[entry].capital + 1)
        }
        entries[entry].cues.formUnion(Cue(of: index, sentence, text))
        noteRun(entry, index, text)
      }
    }
    for piece in text.pieces where piece.form == .lower {
      let index = slots[slot(of: piece.word)]
      if index >= 0 { entries[Int(index)].small = min(3, entries[Int(index)].small + 1) }
    }
    for (index, run) in text.runs.enumerated() where run.isPlain { noteLongForm(index, run, text) }
  }

  private mutating func noteRun(_ entry: Int, _ index: Int, _ text: borrowing NameText) {
    let run = text.runOfPiece[index]
    guard run >= 0, text.runs[Int(run)].isPlain, text.runs[Int(run)].pieces.count < 9 else {
      return
    }
    let before = entries[entry].run
    if before < 0 || text.runs[Int(run)].pieces.count > text.runs[Int(before)].pieces.count {
      entries[entry].run = run
      entries[entry].piece = Int32(index)
    }
  }

  /// Remembers the initials of a run of two to seven words.
  private mutating func noteLongForm(_ index: Int, _ run: CapitalRun, _ text: borrowing NameText) {
    var hash: UInt32 = 0x811C_9DC5
    var count = 0
    for piece in run.pieces where text.pieces[piece].isCapitalised {
      hash = (hash ^ UInt32(text.pieces[piece].initial)) &* 0x0100_0193
      count += 1
    }
    if (2...7).contains(count), longForms[hash] == nil { longForms[hash] = Int32(index) }
  }
}

extension NameEvidence.Cue {
  init(of index: Int, _ sentence: Range<Int>, _ text: borrowing NameText) {
    self = []
    let before = index > sentence.lowerBound ? text.pieces[index - 1] : .edge
    let next = index + 1 < sentence.upperBound ? text.pieces[index + 1] : .edge
    let source =
      before.name == NameText.dot && index > sentence.lowerBound + 1
      ? text.pieces[index - 2] : before
    if source.classes.contains(.strongTitle) { insert(.behindStrongTitle) }
    if source.classes.contains(.title) { insert(.behindTitle) }
    if source.classes.contains(.given), source.isCapitalised { insert(.behindGivenName) }
    if before.classes.contains(.speech) { insert(.behindSpeech) }
    if before.classes.contains(.placePreposition) { insert(.behindPlacePreposition) }
    if before.name == NameText.the { insert(.behindArticle) }
    if before.word == Self.openBracket, next.word == Self.closeBracket { insert(.inBrackets) }
    if next.classes.contains(.speech) { insert(.beforeSpeech) }
    if next.form == .mark {
      if next.isTied, next.name == Self.possessive || next.name == Self.curvedPossessive {
        insert(.beforePossessive)
      }
      if next.word == Self.comma { insert(.beforeComma) }
      if next.word == Self.openBracket { insert(.beforeBracket) }
    } else if next.form == .lower {
      if next.classes.contains(.personNoun) { insert(.beforePersonNoun) }
      if next.classes.contains(.groupNoun) { insert(.beforeNoun) }
    }
    let run = text.runOfPiece[index]
    guard run >= 0, text.runs[Int(run)].isPlain else { return }
    let classes = text.runs[Int(run)].classes
    if classes.contains(.organizationTail) { insert(.besideGroupTail) }
    if classes.contains(.placeTail) { insert(.besidePlaceTail) }
    if classes.contains(.facilityTail) { insert(.besideFacilityTail) }
  }

  private static func mark(_ mark: String) -> UInt32 {
    let hash = WordHash(mark).value
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static let openBracket = mark("(")
  private static let closeBracket = mark(")")
  private static let comma = mark(",")
  private static let possessive = WordHash("'s")
  private static let curvedPossessive = WordHash("’s")
}
