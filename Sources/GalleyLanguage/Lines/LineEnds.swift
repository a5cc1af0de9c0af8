/// How lines start and end.
extension LineShape {
  /// Whether two lines could stand in one list.
  func isBuiltLike(_ other: LineShape) -> Bool {
    start == other.start && end == other.end && max(length, other.length) <= 120
      && abs(words - other.words) <= 2 + max(words, other.words) / 3
      && (digits > 0) == (other.digits > 0)
  }

  static func end(of line: ArraySlice<UInt8>) -> End {
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
      if isWideStop(rest.suffix(3)) { return .sentence }
      return isQuoted ? .mark : .letter
    default: return .mark
    }
  }

  /// Whether three bytes are a full stop of Chinese, Japanese or Hindi, or a wide mark.
  private static func isWideStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0xE3, 0x80, 0x82]) || bytes.elementsEqual([0xEF, 0xBC, 0x81])
      || bytes.elementsEqual([0xE0, 0xA5, 0xA4])
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

  static func start(of line: ArraySlice<UInt8>) -> Start {
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
