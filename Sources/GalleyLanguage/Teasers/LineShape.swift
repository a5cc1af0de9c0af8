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
  /// Ends of sentences within the line.
  private(set) var innerEnds = 0
  private(set) var hasQuote = false
  /// Marks of addresses and interfaces: `@`, `©`, `#`, `|`, `://`.
  private(set) var hasAddress = false
  private(set) var end = End.mark
  private(set) var start = Start.mark
  /// The label that the line starts with: `Q:`, `Chair Ode:`.
  private(set) var label: ArraySlice<UInt8>?
  /// Hashes of the words of five letters and more, in small letters.
  private(set) var contentWords: [UInt32] = []

  init(_ line: ArraySlice<UInt8>) {
    measureWords(of: line)
    end = Self.end(of: line)
    start = Self.start(of: line)
    label = Self.label(of: line)
  }

  private mutating func measureWords(of line: ArraySlice<UInt8>) {
    var index = line.startIndex
    while index < line.endIndex {
      let first = index
      while index < line.endIndex, line[index] != 0x20 { index += 1 }
      if index > first { measureWord(line[first..<index], isLast: index == line.endIndex) }
      if index < line.endIndex { length += 1 }
      index += 1
    }
  }

  private mutating func measureWord(_ word: ArraySlice<UInt8>, isLast: Bool) {
    words += 1
    var letters = 0
    var capitals = 0
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
    if letters >= 4 {
      longWords += 1
      if capitals > 0 { capitalisedLongWords += 1 }
    }
    if letters >= 3, capitals == letters { shoutedWords += 1 }
    if letters <= 5, FunctionWords.contains(stem.whole) { functionWords += 1 }
    if letters >= 3, InterfaceWords.contains(stem.hash) { interfaceWords += 1 }
    if letters >= 5 { contentWords.append(stem.hash) }
  }

  private mutating func noteMarks(of word: ArraySlice<UInt8>, isLast: Bool) {
    guard let last = word.last else { return }
    if !isLast, word.count > 3, last == 0x2E || last == 0x21 || last == 0x3F { innerEnds += 1 }
    if word.starts(with: [0xE2, 0x80, 0x9C]) || word.starts(with: [0xC2, 0xAB]) {
      hasQuote = true
    }
    if word.starts(with: [0xC2, 0xA9]) || word.starts(with: "http".utf8) { hasAddress = true }
  }

  private static func end(of line: ArraySlice<UInt8>) -> End {
    var rest = line
    var isQuoted = false
    while let length = closingLength(rest) {
      rest = rest.dropLast(length)
      isQuoted = true
    }
    guard let last = rest.last else { return .mark }
    if rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) || rest.suffix(3).elementsEqual("...".utf8)
    {
      return .ellipsis
    }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"): return .sentence
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
    case _ where last.isDigit: return .digit
    case _ where last.isLetter || last >= 0x80:
      if rest.suffix(3).elementsEqual([0xE3, 0x80, 0x82]) { return .sentence }
      return isQuoted ? .mark : .letter
    default: return .mark
    }
  }

  /// The length of a closing quote or bracket at the end.
  private static func closingLength(_ line: ArraySlice<UInt8>) -> Int? {
    switch line.last {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    case 0x9D, 0x99: line.suffix(3).starts(with: [0xE2, 0x80]) ? 3 : nil
    case 0xBB: line.suffix(2).starts(with: [0xC2]) ? 2 : nil
    default: nil
    }
  }

  /// Up to three words and a colon at the start, with more behind it.
  private static func label(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex,
      line[colon + 1] == 0x20
    else { return nil }
    return line[line.startIndex..<colon]
  }

  private static func start(of line: ArraySlice<UInt8>) -> Start {
    guard let first = line.first else { return .mark }
    switch first {
    case _ where first.isUppercase: return .capital
    case _ where first.isLowercase: return .small
    case _ where first.isDigit: return .digit
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .quote
    case 0xE2:
      let isQuote = line.starts(with: [0xE2, 0x80, 0x9C]) || line.starts(with: [0xE2, 0x80, 0x98])
      return isQuote ? .quote : .mark
    case 0xC3: return line.count > 1 && line[line.startIndex + 1] < 0x9F ? .capital : .small
    case 0xC4...0xF4: return .uncased
    default: return .mark
    }
  }
}
