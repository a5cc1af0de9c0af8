import Galley

/// Makes pieces of tokens.
struct NamePieceScan {
  let text: AnalyzedText
  let positions: [CapitalPosition]
  private(set) var pieces: [NamePiece] = []
  /// Where sentences end, among the pieces.
  private(set) var sentenceEnds: [Int] = []

  init(_ text: AnalyzedText) {
    self.text = text
    positions = CapitalPosition.positions(in: text)
    pieces.reserveCapacity(text.tokens.count + text.tokens.count / 16)
    for (index, token) in text.tokens.enumerated() {
      if index > 0, text.startsSentence[index] { sentenceEnds.append(pieces.count) }
      add(token, positions[index])
    }
    sentenceEnds.append(pieces.count)
  }

  /// Adds a token, in parts where a hyphen or a slash stands inside a word.
  private mutating func add(_ token: Token, _ position: CapitalPosition) {
    guard token.kind == .word else {
      append(token.range, of: token, position)
      return
    }
    var start = token.range.lowerBound
    var offset = start
    while offset < token.range.upperBound {
      let length = joinerLength(at: offset)
      if length > 0, !joinsGivenName(at: offset, token.range) {
        if offset > start { append(start..<offset, of: token, position) }
        append(offset..<offset + length, of: token, position)
        offset += length
        start = offset
      } else {
        offset += 1
      }
    }
    if offset > start { append(start..<offset, of: token, position) }
  }

  /// Whether a hyphen stands inside a given name, which is one piece.
  private func joinsGivenName(at offset: Int, _ word: Range<Int>) -> Bool {
    text.bytes[offset] == UInt8(ascii: "-")
      && HyphenatedGivenName.matches(text.bytes, word, hyphen: offset)
  }

  /// How many bytes the hyphen, dash or slash at an offset has; 0 where none stands there.
  @inline(__always)
  private func joinerLength(at offset: Int) -> Int {
    switch text.bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"): 1
    case 0xE2
    where offset + 2 < text.bytes.count && text.bytes[offset + 1] == 0x80
      && (0x90...0x95).contains(text.bytes[offset + 2]):
      3
    default: 0
    }
  }

  private mutating func append(
    _ range: Range<Int>, of token: Token, _ position: CapitalPosition
  ) {
    var piece = NamePiece()
    piece.start = Int32(range.lowerBound)
    piece.end = Int32(range.upperBound)
    piece.position = position
    piece.isTied = range.lowerBound > Int(token.start) || !token.traits.contains(.spaceBefore)
    piece.name = WordHash(text.bytes, range)
    let isMark =
      token.kind != .word && token.kind != .number || joinerLength(at: range.lowerBound) > 0
    if isMark {
      piece.form = .mark
      piece.word = Self.mark(text.bytes, range, kind: token.kind)
      if piece.word == 0x2D, !piece.isTied { piece.word = Self.dash }
      piece.shape = piece.word
    } else {
      piece.spell(
        text.bytes, range,
        startsUpper: range.lowerBound == Int(token.start)
          && token.traits.contains(.startsUpper))
      if position == .shouting, piece.form == .capitals || piece.form == .letter {
        piece.form = .shouted
        piece.shape = Self.shoutedShape
      }
    }
    pieces.append(piece)
  }

  private static let shoutedShape: UInt32 = 0x2545_F491
  /// A dash between words; a hyphen that stands by itself is one.
  private static let dash: UInt32 = 0x2014

  /// A mark's identity: all double quotation marks are one, all single ones, all hyphens, all dashes.
  private static func mark(_ bytes: [UInt8], _ range: Range<Int>, kind: Token.Kind) -> UInt32 {
    if kind == .address { return 0x1B87_3593 }
    let first = bytes[range.lowerBound]
    switch (range.count, first) {
    case (1, UInt8(ascii: "\"")), (2, UInt8(ascii: "`")), (2, UInt8(ascii: "'")): return 0x22
    case (1, UInt8(ascii: "`")), (1, UInt8(ascii: "'")): return 0x27
    case (_, UInt8(ascii: "-")): return 0x2D
    case (3, 0xE2) where bytes[range.lowerBound + 1] == 0x80:
      switch bytes[range.lowerBound + 2] {
      case 0x90, 0x91: return 0x2D
      case 0x92...0x95: return dash
      case 0x98, 0x99: return 0x27
      case 0x9C, 0x9D: return 0x22
      default: break
      }
    default: break
    }
    let hash = WordHash(bytes, range).value
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension NamePiece {
  /// Takes in the letters of a word.
  fileprivate mutating func spell(_ bytes: [UInt8], _ range: Range<Int>, startsUpper: Bool) {
    var hash: UInt32 = 0x811C_9DC5
    var (upper, lower, digits) = (0, 0, 0)
    var last: UInt8 = 0
    var firstIsUpper = false
    shape = 0x811C_9DC5
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isApostrophe = Self.isCurvedApostrophe(bytes, offset)
      let byte = isApostrophe ? UInt8(ascii: "'") : bytes[offset]
      defer { offset += isApostrophe ? 3 : 1 }
      var folded = byte
      var kind: UInt8
      switch byte {
      case 0x41...0x5A: (folded, kind) = (byte | 0x20, 1)
      case 0x61...0x7A: kind = 2
      case 0x30...0x39: (folded, kind) = (0x30, 3)
      case 0xC3 where offset + 1 < range.upperBound && bytes[offset + 1] < 0x9F: kind = 1
      case 0x80...0xBF: kind = 0
      case 0xC0...0xFF: kind = offset == range.lowerBound && startsUpper ? 1 : 2
      default: kind = 4 + byte & 0x1F
      }
      if kind > 0 {
        if kind == 1 {
          upper += 1
        } else if kind == 2 {
          lower += 1
        } else if kind == 3 {
          digits += 1
        }
        if offset == range.lowerBound { firstIsUpper = kind == 1 }
        if kind != last { shape = (shape ^ UInt32(kind)) &* 0x0100_0193 }
        last = kind
      }
      hash = (hash ^ UInt32(folded)) &* 0x0100_0193
      if offset == range.lowerBound { initial = folded }
      switch offset - range.lowerBound {
      case 1: prefixes.0 = hash
      case 2: prefixes.1 = hash
      case 3: prefixes.2 = hash
      default: break
      }
    }
    word = hash
    readSuffixes(bytes, range)
    form = Self.form(upper: upper, lower: lower, digits: digits, firstIsUpper: firstIsUpper)
  }

  /// U+2019, which is an apostrophe here.
  private static func isCurvedApostrophe(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99
  }

  private mutating func readSuffixes(_ bytes: [UInt8], _ range: Range<Int>) {
    var hash: UInt32 = 0x811C_9DC5
    for length in 1...4 where range.count >= length {
      let byte = bytes[range.upperBound - length]
      let folded =
        (0x41...0x5A).contains(byte) ? byte | 0x20 : (0x30...0x39).contains(byte) ? 0x30 : byte
      hash = (hash ^ UInt32(folded)) &* 0x0100_0193
      switch length {
      case 1: suffixes.0 = hash
      case 2: suffixes.1 = hash
      case 3: suffixes.2 = hash
      default: suffixes.3 = hash
      }
    }
  }

  private static func form(upper: Int, lower: Int, digits: Int, firstIsUpper: Bool) -> Form {
    if upper == 0 { return digits > 0 && lower == 0 ? .number : .lower }
    if lower == 0 { return upper == 1 && digits == 0 ? .letter : .capitals }
    return firstIsUpper && upper == 1 ? .initial : .mixed
  }
}
