/// The words of a text that its language is told by, in lower case.
///
/// Of a long text these are pieces from all over it, so that neither its length nor a foreign quotation
/// at its start matters.
package struct LanguageSample: Sendable {
  /// Scalar values of the words, one word after the other.
  private(set) var scalars: [UInt32] = []
  /// Where each word ends in `scalars`, and its script.
  private(set) var words: [(end: Int, script: WritingSystem)] = []
  /// Letters in each script, by its number; those of scripts without an alphabet count several times.
  private(set) var letters = [Int](repeating: 0, count: WritingSystem.allCases.count)
  /// Words that begin with a capital letter.
  private(set) var capitalizedWords = 0
  /// Characters that are neither letters nor spaces.
  private(set) var otherCharacters = 0

  private static let pieces = 8
  /// In bytes of UTF-8.
  private static let pieceLength = 96

  package init(_ text: String) {
    scalars.reserveCapacity(Self.pieces * Self.pieceLength)
    let size = text.utf8.count
    if size <= Self.pieces * Self.pieceLength * 3 / 2 {
      add(text.unicodeScalars[...])
      return
    }
    for piece in 0..<Self.pieces {
      let offset = (size - Self.pieceLength) / (Self.pieces - 1) * piece
      let start = text.utf8.index(text.startIndex, offsetBy: offset)
      let end = text.utf8.index(start, offsetBy: min(Self.pieceLength, size - offset))
      // Slices of scalars begin and end at whole ones; the pieces of words at both ends are dropped.
      add(text.unicodeScalars[start..<end], isCut: true)
    }
  }

  private mutating func add(_ text: Substring.UnicodeScalarView, isCut: Bool = false) {
    var wordStart = scalars.count
    var isInside = isCut && text.first.map(isOfSpacedScript) == true
    for scalar in text {
      let kind = ScalarClass(scalar)
      if kind.isLetter || kind == .ideograph {
        if isInside { continue }
        if kind == .upper, scalars.count == wordStart { capitalizedWords += 1 }
        scalars.append(lowercased(scalar))
      } else {
        isInside = false
        endWord(&wordStart)
        if kind != .space, kind != .newline, kind != .invisible { otherCharacters += 1 }
      }
    }
    if isCut, text.last.map(isOfSpacedScript) == true {
      scalars.removeSubrange(wordStart...)
    } else {
      endWord(&wordStart)
    }
  }

  private mutating func endWord(_ start: inout Int) {
    guard scalars.count > start, let first = Unicode.Scalar(scalars[start]) else { return }
    let script = WritingSystem(first)
    if script.weight == 1 {
      letters[Int(script.rawValue)] += scalars.count - start
    } else {
      for value in scalars[start...] {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let script = WritingSystem(scalar)
        letters[Int(script.rawValue)] += script.weight
      }
    }
    words.append((scalars.count, script))
    start = scalars.count
  }

  /// Calls `body` with each word of a script.
  package func forEachWord(in script: WritingSystem, _ body: (ArraySlice<UInt32>) -> Void) {
    var start = 0
    for word in words {
      if word.script == script { body(scalars[start..<word.end]) }
      start = word.end
    }
  }
}

/// Whether words in the script of a scalar end at spaces.
private func isOfSpacedScript(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0xE00 }

/// The value of a scalar in lower case; where that is several, of the first.
private func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
  let value = scalar.value
  switch value {
  case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: return value + 0x20
  case 0x400...0x40F: return value + 0x50
  case 0..<0x100, 0x430...0x45F, 0x590...0x10FF, 0x1200..<0x1E00, 0x2E80...0xABFF: return value
  default: return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
