/// The credit behind a caption: `(Bo Dahl/Reuters)`, `(Photo: Bo Dahl)`, `REUTERS/Bo Dahl`.
enum PhotoCredit {
  /// The longest that is looked at, in bytes.
  private static let longest = 80

  /// Whether a credit stands at the end of a sentence, or behind it in its line.
  static func ends(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = skipSpaces(bytes, from: range.upperBound)
    if start < bytes.count, isOpening(bytes[start]) {
      return isCredit(bracketed(bytes, from: start), isBehindStop: true)
    }
    if let slash = restOfLine(bytes, from: start), isCredit(slash, isBehindStop: false) {
      return true
    }
    guard let start = lastBracket(bytes, range) else { return false }
    let before = bytes.trimmingSpaces(from: range.lowerBound, to: start)
    let isBehindStop = before > range.lowerBound && isStop(bytes[before - 1])
    return isCredit(bracketed(bytes, from: start), isBehindStop: isBehindStop)
  }

  /// - Parameter isBehindStop: whether the sentence ends before it, so that it is no part of it.
  private static func isCredit(_ text: String, isBehindStop: Bool) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, let last = words.last, words.count <= 10 else { return false }
    if subjects.contains(first) || subjects.contains(last) { return true }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count > 1, sides.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
    return isBehindStop || words.contains(where: agencies.contains)
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static func skipSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    return position
  }

  /// Where the bracket opens that the sentence ends with.
  private static func lastBracket(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var end = range.upperBound - 1
    if end > range.lowerBound, isStop(bytes[end]) { end -= 1 }
    guard end > range.lowerBound, bytes[end] == 0x29 || bytes[end] == 0x5D else { return nil }
    let least = max(range.lowerBound, end - longest)
    while end > least, !isOpening(bytes[end]) { end -= 1 }
    return isOpening(bytes[end]) ? end : nil
  }

  private static func bracketed(_ bytes: Span<UInt8>, from start: Int) -> String {
    var content: [UInt8] = []
    for offset in start + 1..<min(bytes.count, start + longest) {
      if bytes[offset] == 0x29 || bytes[offset] == 0x5D {
        return String(decoding: content, as: UTF8.self)
      }
      content.append(bytes[offset])
    }
    return ""
  }

  /// What is left of the line; nil where that is nothing, or long, or holds no slash.
  private static func restOfLine(_ bytes: Span<UInt8>, from start: Int) -> String? {
    var end = start
    var hasSlash = false
    while end < bytes.count, bytes[end] != 0x0A {
      if end - start == longest { return nil }
      if bytes[end] == UInt8(ascii: "/") { hasSlash = true }
      end += 1
    }
    guard hasSlash else { return nil }
    var rest: [UInt8] = []
    for offset in start..<end { rest.append(bytes[offset]) }
    return String(decoding: rest, as: UTF8.self)
  }

  private static let subjects: Set<String> = [
    "photo", "photos", "image", "images", "picture", "pictures", "photograph", "credit", "file",
    "courtesy", "getty", "shutterstock", "istock", "alamy",
  ]
  private static let agencies: Set<String> = [
    "afp", "alamy", "ani", "ap", "bloomberg", "dpa", "epa", "getty", "ians", "pti", "reuters",
    "shutterstock", "tass", "upi", "xinhua",
  ]
}
