/// Makes plain text of what pages say in attributes, scripts and elements.
enum PageText {
  /// Longer ones are no titles, names or dates.
  private static let longest = 2_000

  /// The text with its character references decoded and its encoding repaired, in one line, and a
  /// single space for all white space.
  static func plain(_ bytes: some Sequence<UInt8>) -> String {
    var kept: [UInt8] = []
    var owesSpace = false
    for byte in bytes {
      if byte <= 0x20 {
        owesSpace = !kept.isEmpty
        continue
      }
      if kept.count > longest, byte & 0xC0 != 0x80 { break }
      if owesSpace { kept.append(0x20) }
      owesSpace = false
      kept.append(byte)
    }
    let text = String(decoding: kept, as: UTF8.self)
    let normalized = normalizedText(text)
    return normalized.utf8.elementsEqual(text.utf8) ? text : collapsed(normalized)
  }

  /// The text of markup: what stands in `<…>` is left out.
  static func plain(withoutTags bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
      return plain(bytes)
    }
    let text = CharacterReferences.decoded(bytes.span)
    var kept: [UInt8] = []
    var index = 0
    var firstEnd = text.firstIndex(of: UInt8(ascii: ">")) ?? 0
    while index < text.count {
      let startsTag =
        text[index] == UInt8(ascii: "<") && index + 1 < text.count
        && (text[index + 1].isLetter || text[index + 1] == UInt8(ascii: "/"))
      if startsTag, firstEnd < index {
        firstEnd = text[index...].firstIndex(of: UInt8(ascii: ">")) ?? text.count
      }
      if startsTag, firstEnd < text.count {
        index = firstEnd + 1
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return plain(kept)
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }.joined(separator: " ")
  }
}

extension String {
  /// Small letters and digits alone, for comparison: marks, quotation marks and spaces vary between
  /// the places where a page repeats a text.
  var foldedForComparison: String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: folded.append(UInt8(scalar.value))
      case 0x41...0x5A: folded.append(UInt8(scalar.value | 0x20))
      // Spaces, dashes and quotation marks of Latin-1, of other scripts, and of Chinese and Japanese.
      case 0..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x206F, 0x3000...0x3004,
        0x3008...0x3020, 0xFF00...0xFF0F:
        break
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return folded.isEmpty ? self : String(decoding: folded, as: UTF8.self)
  }
}
