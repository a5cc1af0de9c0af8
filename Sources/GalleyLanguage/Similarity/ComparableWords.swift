/// Calls `body` with the hash of each word of a text, in any language, in order.
///
/// A word is a run of letters and digits, its capitals as small letters; marks between words don't
/// count, nor do characters without width. In scripts that put no space between words, such as
/// Chinese, Japanese and Thai, each character is one.
///
/// - Parameter bytes: UTF-8; best in Normalization Form C.
@inline(__always)
func forEachComparableWord(of bytes: Span<UInt8>, _ body: (UInt64) -> Void) {
  var word = WordInProgress()
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      index += 1
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        word.add(UInt32(letter))
      } else if byte &- 0x30 < 10 {
        word.add(UInt32(byte))
      } else {
        word.end(body)
      }
      continue
    }
    let (scalar, length) = decodeScalar(bytes, at: index)
    index += length
    switch WordCharacter(scalar) {
    case .part(let folded): word.add(folded)
    case .invisible: break
    case .border: word.end(body)
    case .word:
      word.end(body)
      word.add(scalar)
      word.end(body)
    }
  }
  word.end(body)
}

/// A word's hash, character by character (FNV-1a, 64 bits; Fowler, Noll, Vo).
private struct WordInProgress {
  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  private var hash = offsetBasis
  private var isEmpty = true

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    isEmpty = false
  }

  @inline(__always)
  mutating func end(_ body: (UInt64) -> Void) {
    if isEmpty { return }
    body(hash)
    self = WordInProgress()
  }
}

/// What a scalar beyond ASCII is to a word.
private enum WordCharacter {
  /// Belongs to a word; with its small letter.
  case part(UInt32)
  /// Is a word.
  case word
  case invisible
  case border

  /// The blocks that news is written in are told by ranges: the Unicode tables are slow.
  @inline(__always)
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xDF...0xF6, 0xF8...0xFF, 0x0430...0x045F, 0x0620...0x064A, 0x0904...0x0939,
      0xAC00...0xD7A3:
      self = .part(scalar)
    case 0xC0...0xD6, 0xD8...0xDE, 0x0410...0x042F: self = .part(scalar + 0x20)
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: self = .word
    case 0x2010...0x2027: self = .border
    default: self = Self.rare(scalar)
    }
  }

  private static func rare(_ value: UInt32) -> WordCharacter {
    guard let scalar = Unicode.Scalar(value) else { return .border }
    switch ScalarClass(scalar) {
    case .ideograph: return .word
    case .upper:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      return .part(lower.value)
    case .lower, .digit: return isUnspaced(value) ? .word : .part(value)
    case .invisible: return .invisible
    case .space, .newline, .punctuation, .symbol: return .border
    }
  }

  /// Scripts without spaces between words, besides ideographs: Thai, Lao, Myanmar, Khmer, kana.
  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF,
      0xFF66...0xFF9F:
      true
    default: false
    }
  }
}
