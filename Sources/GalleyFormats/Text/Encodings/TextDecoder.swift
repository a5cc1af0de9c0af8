/// The text of a file whose encoding nobody told.
package struct DecodedText: Hashable, Sendable {
  package let text: String
  /// The encoding's name as the WHATWG Encoding Standard has it, in lower case; nil for UTF-8.
  package let encoding: String?
  /// How many places of the bytes were no characters, and became U+FFFD.
  package let replacements: Int
  /// Whether the text is an HTML page, or a piece of one.
  package var isHTML = false
  /// Why the encoding that a page names was of no use.
  package var problem: EncodingProblem?
}

/// Why the encoding that a page names was of no use.
package enum EncodingProblem: Hashable, Sendable, CustomStringConvertible {
  /// No encoding has this label.
  case unknownLabel(String)
  /// The machine can't decode the encoding of this name.
  case noConverter(String)

  /// The problem in plain words, without numbers, so that equal ones of many pages can be counted.
  package var description: String {
    switch self {
    case .unknownLabel(let label):
      "the encoding '\(label)' that a page names is unknown; the page was read as if it named none"
    case .noConverter(let name):
      "the C library has no converter for '\(name)' here, and the page was read as windows-1252; "
        + "install glibc's gconv modules"
    }
  }
}

/// Why bytes are taken for no text.
package struct TextDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problem in plain words.
  package let description: String
}

/// Decodes the bytes of a file of text or HTML.
///
/// By its byte order mark, else as UTF-8, else in the encoding that an HTML page names, else as
/// Windows-1252.
package enum TextDecoder {
  /// - Throws: an error where the bytes look like anything but text.
  package static func decode(_ bytes: Span<UInt8>) throws(TextDecodingError) -> DecodedText {
    if var marked = decodeMarked(bytes) {
      marked.isHTML = marked.text.utf8Span.span.beginsLikeHTML
      return marked
    }
    let start = byteOrderMark(bytes, at: 0, isLast: true) ?? 0
    let rest = bytes.extracting(start...)
    let counts = ByteCounts(rest)
    let isHTML = rest.beginsLikeHTML
    if let valid = try? UTF8Span(validating: rest) {
      guard counts.nuls * 50 <= rest.count else { throw binary }
      if isHTML, counts.nonASCII == 0 { return PageDecoder.decode(rest, isASCII: true) }
      return DecodedText(
        text: String(copying: valid), encoding: nil, replacements: 0, isHTML: isHTML)
    }
    guard counts.nuls == 0, counts.otherControls * 50 <= rest.count else { throw binary }
    if isHTML {
      return start > 0
        ? PageDecoder.decodeUTF8(rest) : PageDecoder.decode(rest, isASCII: false)
    }
    let text = decodeWindows1252(rest)
    return DecodedText(text: text, encoding: "windows-1252", replacements: 0)
  }

  private static var binary: TextDecodingError {
    TextDecodingError(description: "looks binary, not like text")
  }

  /// The text behind a byte order mark of UTF-16 or UTF-32; nil where there is none.
  private static func decodeMarked(_ bytes: Span<UInt8>) -> DecodedText? {
    var mark: [UInt8] = []
    for index in 0..<min(4, bytes.count) { mark.append(bytes[index]) }
    if mark == [0xFF, 0xFE, 0, 0] { return decodeUTF32(bytes, isLittleEndian: true) }
    if mark == [0, 0, 0xFE, 0xFF] { return decodeUTF32(bytes, isLittleEndian: false) }
    if mark.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, isLittleEndian: true) }
    if mark.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, isLittleEndian: false) }
    return nil
  }

  private static func decodeUTF16(_ bytes: Span<UInt8>, isLittleEndian: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    var text = String.UnicodeScalarView()
    var replacements = 0
    var source = units.makeIterator()
    var decoder = UTF16()
    decoding: while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): text.append(scalar)
      case .error:
        text.append("\u{FFFD}")
        replacements += 1
      case .emptyInput: break decoding
      }
    }
    if !bytes.count.isMultiple(of: 2) {
      text.append("\u{FFFD}")
      replacements += 1
    }
    return DecodedText(
      text: String(text), encoding: isLittleEndian ? "utf-16le" : "utf-16be",
      replacements: replacements)
  }

  private static func decodeUTF32(_ bytes: Span<UInt8>, isLittleEndian: Bool) -> DecodedText {
    var text = String.UnicodeScalarView()
    var replacements = bytes.count.isMultiple(of: 4) ? 0 : 1
    for index in stride(from: 4, to: bytes.count - 3, by: 4) {
      var value: UInt32 = 0
      for place in 0..<4 {
        value = value << 8 | UInt32(bytes[isLittleEndian ? index + 3 - place : index + place])
      }
      let scalar = Unicode.Scalar(value)
      if scalar == nil { replacements += 1 }
      text.append(scalar ?? "\u{FFFD}")
    }
    if !bytes.count.isMultiple(of: 4) { text.append("\u{FFFD}") }
    return DecodedText(
      text: String(text), encoding: isLittleEndian ? "utf-32le" : "utf-32be",
      replacements: replacements)
  }
}

/// How many bytes of a file are of the kinds that tell what it is.
private struct ByteCounts {
  var nuls = 0
  /// Controls that no text has.
  var otherControls = 0
  var nonASCII = 0

  init(_ bytes: Span<UInt8>) {
    for index in 0..<bytes.count {
      switch bytes[index] {
      case 0: nuls += 1
      case 0x08...0x0D, 0x1B: break
      case 0x01..<0x20, 0x7F: otherControls += 1
      case 0x80...: nonASCII += 1
      default: break
      }
    }
  }
}
