/// Rejoins paragraphs that a mail program or a converter broke into lines of a fixed width.
///
/// Such a text shows by its lines: nearly every one that is not the last of its paragraph is so long
/// that the next word would not have fitted.
struct HardWraps {
  /// Widths that texts are wrapped at, in scalars.
  private static let usualWidths = 40...120
  /// Fewest full lines that prove a width.
  private static let fewestFullLines = 3
  /// Share of the lines within paragraphs that must be full.
  private static let leastShareOfFullLines = 0.75

  private let text: TextLines
  private let widths: [Int]
  private let width: Int

  /// The text with its paragraphs in one line each; the same text where it is not wrapped.
  static func joined(_ text: TextLines) -> TextLines {
    guard let wraps = HardWraps(text), wraps.isEvident else { return text }
    return wraps.joined()
  }

  /// Whether a text is wrapped at a width.
  static func areEvident(in text: TextLines) -> Bool { HardWraps(text)?.isEvident ?? false }

  private init?(_ text: TextLines) {
    guard text.lines.count > Self.fewestFullLines else { return nil }
    var widths: [Int] = []
    widths.reserveCapacity(text.lines.count)
    for line in text.lines {
      // A scalar has at most four bytes.
      guard line.count <= Self.usualWidths.upperBound * 4 else { return nil }
      var width = 0
      for byte in text.bytes[line.range] where byte & 0xC0 != 0x80 { width += 1 }
      guard width <= Self.usualWidths.upperBound else { return nil }
      widths.append(width)
    }
    self.text = text
    self.widths = widths
    width = widths.max() ?? 0
  }

  private var isEvident: Bool {
    guard width >= Self.usualWidths.lowerBound else { return false }
    var inside = 0
    var full = 0
    var unfinished = 0
    for index in 1..<text.lines.count where !text.lines[index].startsBlock {
      inside += 1
      guard isFull(index - 1) else { continue }
      full += 1
      if !endsSentence(text.lines[index - 1]) { unfinished += 1 }
    }
    return full >= Self.fewestFullLines
      && Double(full) >= Self.leastShareOfFullLines * Double(inside)
      && unfinished * 2 >= full
  }

  /// Whether the next line's first word had no room on this one, or is the rest of a divided word.
  private func isFull(_ index: Int) -> Bool {
    if endsInHyphen(text.lines[index]),
      text.bytes[text.lines[index + 1].range.lowerBound].isLowercase
    {
      return true
    }
    var word = 0
    for byte in text.bytes[text.lines[index + 1].range] {
      if byte == 0x20 { break }
      if byte & 0xC0 != 0x80 { word += 1 }
    }
    return widths[index] + 1 + word > width
  }

  private func endsInHyphen(_ line: TextLine) -> Bool {
    let bytes = text.bytes[line.range]
    return bytes.last == UInt8(ascii: "-") && bytes.dropLast().last?.isLetter ?? false
  }

  private func endsSentence(_ line: TextLine) -> Bool {
    let last = text.bytes[line.range.upperBound - 1]
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  private func joined() -> TextLines {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    var lines: [TextLine] = []
    for (index, line) in text.lines.enumerated() {
      let continues = index > 0 && !line.startsBlock && isFull(index - 1)
      if continues, var last = lines.popLast() {
        if !joinsHyphenated(&bytes, with: line) { bytes.append(0x20) }
        bytes.append(contentsOf: text.bytes[line.range])
        last.range = last.range.lowerBound..<bytes.count
        lines.append(last)
      } else {
        if !bytes.isEmpty { bytes.append(0x0A) }
        let start = bytes.count
        bytes.append(contentsOf: text.bytes[line.range])
        var line = line
        line.range = start..<bytes.count
        lines.append(line)
      }
    }
    return TextLines(bytes: bytes, lines: lines)
  }

  /// Whether the line before ends in a divided word; takes off a hyphen that only divided it.
  private func joinsHyphenated(_ bytes: inout [UInt8], with next: TextLine) -> Bool {
    guard bytes.last == UInt8(ascii: "-"), bytes.count > 1, bytes[bytes.count - 2].isLetter,
      text.bytes[next.range.lowerBound].isLowercase
    else { return false }
    // Words are shorter than this; a text without spaces must not be searched for each of its lines.
    let end = bytes.suffix(64)
    let start = end.lastIndex { $0 == 0x20 || $0 == 0x0A }.map { $0 + 1 } ?? end.startIndex
    let word = String(decoding: bytes[start..<bytes.count - 1], as: UTF8.self)
    if !Self.keepsHyphen.contains(word), !word.utf8.contains(UInt8(ascii: "-")) {
      bytes.removeLast()
    }
    return true
  }

  /// First parts of compounds that keep their hyphen.
  private static let keepsHyphen: Set<String> = [
    "all", "anti", "cross", "ex", "far", "first", "five", "four", "full", "half", "high", "ill",
    "large", "long", "low", "mid", "multi", "non", "one", "part", "post", "pre", "pro", "quasi",
    "second", "self", "semi", "short", "single", "six", "small", "so", "state", "ten", "third",
    "three", "twenty", "two", "well", "year",
  ]
}
