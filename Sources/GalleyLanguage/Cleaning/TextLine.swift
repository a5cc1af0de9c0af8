/// One line of a text, without the white space around it.
struct TextLine: Hashable {
  /// Where it stands in the text's bytes.
  var range: Range<Int>
  /// Its number in the text as it came in, from 1.
  var number: Int
  /// Whether blank lines, or nothing, stand in front of it.
  var startsBlock: Bool

  var count: Int { range.count }
}

/// A text in lines: none blank, none with spaces around it or two spaces in a row.
struct TextLines {
  private(set) var bytes: [UInt8]
  private(set) var lines: [TextLine]
  /// How many there are with the blank ones.
  private(set) var lineCount = 0

  init(bytes: [UInt8], lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Splits a normalised text.
  init(_ text: String) {
    bytes = Self.withoutSpaceRuns(text.utf8Span.span) ?? Array(text.utf8)
    lines = []
    var start = 0
    var number = 1
    var isAfterBlank = true
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      let range = Self.trimmed(start..<index, in: bytes)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        lines.append(TextLine(range: range, number: number, startsBlock: isAfterBlank))
        isAfterBlank = false
      }
      number += 1
      start = index + 1
    }
    lineCount = number - 1
  }

  /// One line's text.
  func text(of line: TextLine) -> String {
    String(decoding: bytes[line.range], as: UTF8.self)
  }

  /// The text with runs of spaces shortened to one; nil where there is none.
  private static func withoutSpaceRuns(_ bytes: Span<UInt8>) -> [UInt8]? {
    var first: Int?
    for index in 1..<max(bytes.count, 1) where bytes[index] == 0x20 && bytes[index - 1] == 0x20 {
      first = index
      break
    }
    guard let first else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    result.append(bytes, 0..<first)
    for index in first..<bytes.count where bytes[index] != 0x20 || bytes[index - 1] != 0x20 {
      result.append(bytes[index])
    }
    return result
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
