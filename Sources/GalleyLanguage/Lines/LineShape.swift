/// What one line looks like by itself.
struct LineShape {
  /// How a line ends.
  enum End: Int, CaseIterable {
    case sentence
    case question
    case ellipsis
    case colon
    case comma
    case letter
    case digit
    case mark
  }

  /// How a line starts.
  enum Start: Int, CaseIterable {
    case capital
    case small
    case digit
    case quote
    case mark
    case uncased
  }

  /// In Unicode scalars.
  private(set) var length = 0
  private(set) var words = 0
  /// Words of four letters and more.
  private(set) var longWords = 0
  private(set) var capitalisedLongWords = 0
  /// Words in capitals alone, of three letters and more.
  private(set) var shoutedWords = 0
  /// Words that the grammar needs and headings save.
  private(set) var functionWords = 0
  /// Words that pages say about themselves.
  private(set) var interfaceWords = 0
  private(set) var digits = 0
  /// Numbers of four digits that may be years, and clock times.
  private(set) var years = 0
  private(set) var times = 0
  /// Ends of sentences within the line.
  private(set) var innerEnds = 0
  private(set) var hasQuote = false
  /// Marks of addresses and interfaces: `@`, `©`, `#`, `|`, `://`.
  private(set) var hasAddress = false
  private(set) var end = End.mark
  private(set) var start = Start.mark
  private(set) var header = SectionHeader.Kind.none
  /// Whether what follows is what readers wrote.
  private(set) var isOverComments = false
  /// The hash of the label that the line starts with, such as `Q:` or `Chair Ode:`; 0 for none.
  private(set) var label: UInt32 = 0
  /// The hash of all words, 0 where there are more than `mostWordsOfPhrase`.
  private(set) var phrase: UInt32 = 0
  /// Where the line's words stand in `LineWords`.
  private(set) var firstWords = 0..<0
  private(set) var contentWords = 0..<0

  /// From so many words on, a line is no phrase that others repeat.
  static let mostWordsOfPhrase = 7

  init(_ line: ArraySlice<UInt8>, _ lineWords: inout LineWords) {
    let (firstStart, contentStart) = (lineWords.first.count, lineWords.content.count)
    var header = SectionHeader()
    measureWords(of: line, &lineWords, &header)
    firstWords = firstStart..<lineWords.first.count
    contentWords = contentStart..<lineWords.content.count
    end = Self.end(of: line)
    start = Self.start(of: line)
    phrase = words <= Self.mostWordsOfPhrase ? header.phrase.value : 0
    self.header = header.kind(of: self)
    // Lines without spaces have no words to take in.
    if self.header == .none, start == .uncased, SectionHeader.inlineLength(line) != nil {
      self.header = .inline
    }
    isOverComments = header.isOverComments || phrase != 0 && CommentHeader.contains(phrase)
  }

  private mutating func measureWords(
    of line: ArraySlice<UInt8>, _ lineWords: inout LineWords, _ header: inout SectionHeader
  ) {
    var index = line.startIndex
    while index < line.endIndex {
      let first = index
      while index < line.endIndex, line[index] != 0x20 { index += 1 }
      if index > first {
        let isLast = index == line.endIndex
        let word = measureWord(line[first..<index], isLast: isLast, &lineWords)
        if words <= SectionHeader.mostWords {
          header.append(word, isLast: isLast, endsLabel: endsLabel(line[index - 1]))
          if label == 0, words <= 4, !isLast, line[index - 1] == UInt8(ascii: ":") {
            label = header.phrase.value
          }
        }
      }
      if index < line.endIndex { length += 1 }
      index += 1
    }
  }

  private func endsLabel(_ last: UInt8) -> Bool { last == UInt8(ascii: ":") || last == 0x7C }

  /// - Returns: the word's hash, that of nothing where it is marks alone.
  private mutating func measureWord(
    _ word: ArraySlice<UInt8>, isLast: Bool, _ lineWords: inout LineWords
  ) -> UInt32 {
    words += 1
    var letters = 0
    var capitals = 0
    var digits = 0
    var stem = WordStem()
    for byte in word {
      if byte & 0xC0 != 0x80 { length += 1 }
      stem.append(byte)
      if byte.isLetter || byte >= 0x80 {
        letters += byte & 0xC0 == 0x80 ? 0 : 1
        if byte.isUppercase { capitals += 1 }
      } else if byte.isDigit {
        digits += 1
      } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "|")
      {
        hasAddress = true
      } else if byte == UInt8(ascii: "\"") {
        hasQuote = true
      }
    }
    noteMarks(of: word, isLast: isLast)
    if digits > 0 { noteNumber(word, digits: digits, letters: letters) }
    if letters >= 4 {
      longWords += 1
      if capitals > 0 { capitalisedLongWords += 1 }
    }
    if letters >= 3, capitals == letters { shoutedWords += 1 }
    if letters <= 5, FunctionWords.contains(stem.whole) { functionWords += 1 }
    if letters >= 3, InterfaceWords.contains(stem.hash) { interfaceWords += 1 }
    if letters >= 5 { lineWords.appendContent(stem.hash) }
    if words <= LineWords.mostKept, stem.whole != WordStem.empty {
      lineWords.appendFirst(stem.whole)
    }
    return stem.whole
  }

  private mutating func noteNumber(_ word: ArraySlice<UInt8>, digits: Int, letters: Int) {
    self.digits += digits
    if letters == 0, digits == 4, word.count <= 6,
      word.starts(with: "19".utf8) || word.starts(with: "20".utf8)
    {
      years += 1
    }
    if word.contains(UInt8(ascii: ":")), digits == 3 || digits == 4 { times += 1 }
  }

  private mutating func noteMarks(of word: ArraySlice<UInt8>, isLast: Bool) {
    guard let last = word.last else { return }
    if !isLast, word.count > 3, last == 0x2E || last == 0x21 || last == 0x3F { innerEnds += 1 }
    if word.starts(with: [0xE2, 0x80, 0x9C]) || word.starts(with: [0xC2, 0xAB]) {
      hasQuote = true
    }
    if word.starts(with: [0xC2, 0xA9]) || word.starts(with: "http".utf8) { hasAddress = true }
  }
}
