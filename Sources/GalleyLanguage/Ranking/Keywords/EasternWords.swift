import Galley

/// Words of Chinese and Japanese, which no spaces part.
///
/// They are runs of ideographs that the text repeats, at least two, and words in katakana. Other
/// ideographs, and hiragana, are in no word.
struct EasternWords {
  /// Most units of a run.
  private static let longest = 6
  /// Most units that are looked at, which bounds the work.
  private static let mostUnits = 100_000

  /// An ideograph, or a run of katakana.
  private struct Unit {
    let range: Range<Int>
    let isKatakana: Bool
    /// Whether the unit before it touches it.
    let joins: Bool
  }

  private var units: [Unit] = []
  private var counts: [UInt64: Int] = [:]
  private let bytes: [UInt8]

  /// The analysis with these words for the tokens of such writing; itself where the text has none.
  static func replacing(_ analysis: TextAnalysis, in bytes: Span<UInt8>) -> TextAnalysis {
    guard analysis.tokens.contains(where: { isEastern(bytes, $0) }) else { return analysis }
    let words = EasternWords(bytes, analysis.tokens).words
    let others = analysis.tokens.filter { !isEastern(bytes, $0) }
    let tokens = (others + words).sorted { $0.start < $1.start }
    return TextAnalysis(sentences: analysis.sentences, tokens: tokens)
  }

  private static func isEastern(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .word && bytes[Int(token.start)] >= 0xE3
      && Writing(bytes.scalar(at: Int(token.start)).value) != .other
  }

  private init(_ bytes: Span<UInt8>, _ tokens: [Token]) {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for offset in bytes.indices { copy.append(bytes[offset]) }
    self.bytes = copy
    for token in tokens where Self.isEastern(bytes, token) && units.count < Self.mostUnits {
      addUnits(of: token.range, bytes)
    }
    // Counted apart from `self`, which would be copied for every run.
    var counts: [UInt64: Int] = [:]
    for start in units.indices { forEachRun(from: start) { counts[$1, default: 0] += 1 } }
    self.counts = counts
  }

  private mutating func addUnits(of range: Range<Int>, _ bytes: Span<UInt8>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = bytes.scalar(at: offset)
      let writing = Writing(value)
      let touches = units.last?.range.upperBound == offset
      if writing == .katakana, touches, let last = units.last, last.isKatakana {
        units[units.count - 1] = Unit(
          range: last.range.lowerBound..<offset + length, isKatakana: true, joins: last.joins)
      } else if writing == .katakana || writing == .ideograph {
        units.append(
          Unit(range: offset..<offset + length, isKatakana: writing == .katakana, joins: touches))
      }
      offset += length
    }
  }

  /// The words, none of which overlap: of the runs that start at a place the one that is repeated most
  /// for its length.
  private var words: [Token] {
    var words: [Token] = []
    var start = 0
    while start < units.count {
      var best: (end: Int, worth: Int)?
      forEachRun(from: start) { end, key in
        let count = counts[key] ?? 0
        let length = end - start
        let isWord =
          length > 1 ? count > 1 : units[start].range.count > 3 && units[start].isKatakana
        guard isWord else { return }
        let worth = max(1, (count - 1) * (length - 1) * 2)
        if worth >= best?.worth ?? 0 { best = (end, worth) }
      }
      if let best {
        let range = units[start].range.lowerBound..<units[best.end - 1].range.upperBound
        words.append(
          Token(
            start: range.lowerBound, end: range.upperBound, kind: .word, traits: .notASCII))
      }
      start = best?.end ?? start + 1
    }
    return words
  }

  private func forEachRun(from start: Int, _ body: (Int, UInt64) -> Void) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var end = start
    while end < units.count, end < start + Self.longest, end == start || units[end].joins {
      for offset in units[end].range {
        hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
      }
      end += 1
      body(end, hash)
    }
  }
}

/// What a scalar of Chinese or Japanese writes.
private enum Writing {
  /// An ideograph that says something.
  case ideograph
  case katakana
  /// Hiragana, and ideographs that only tie others together.
  case particle
  case other

  init(_ value: UInt32) {
    switch value {
    case 0x3041...0x309F: self = .particle
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: self = .katakana
    case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = Self.particles.contains(value) ? .particle : .ideograph
    default: self = .other
    }
  }

  private static let particles = Set(
    """
    的了是在和与與有不也就都而及或被把从從对對这這那我你他她它们們个個为為以于於之其将將并並但还還很
    到说說要会會着著过過吗嗎呢吧啊让讓由向地得所一
    """.unicodeScalars.map(\.value))
}
