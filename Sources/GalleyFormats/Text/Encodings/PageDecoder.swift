/// Decodes HTML that is not valid UTF-8, or all ASCII, in the encoding that the page itself names.
enum PageDecoder {
  static func decode(_ bytes: Span<UInt8>, isASCII: Bool) -> DecodedText {
    let labels = DeclaredEncoding.labels(in: bytes)
    for label in labels {
      if utf8Labels.contains(label) { return decodeUTF8(bytes) }
      if let encoding = LegacyEncoding.named(label) {
        return decode(bytes, as: encoding, isASCII: isASCII)
      }
    }
    let problem = labels.first.map { EncodingProblem.unknownLabel(String($0.prefix(40))) }
    guard !isASCII, let usual = DeclaredEncoding.language(in: bytes).flatMap(LegacyEncoding.usual)
    else { return decodeWestern(bytes, isASCII: isASCII, problem: problem) }
    var decoded = decode(bytes, as: usual, isASCII: false)
    decoded.problem = problem ?? decoded.problem
    return decoded
  }

  static func decode(
    _ bytes: Span<UInt8>, as encoding: LegacyEncoding, isASCII: Bool
  ) -> DecodedText {
    // Of all encodings, this one alone writes other characters with bytes of ASCII.
    let isPlain = isASCII && encoding.name != "iso-2022-jp"
    if isPlain || encoding.name == "windows-1252" {
      return decodeWestern(bytes, isASCII: isASCII, problem: nil)
    }
    guard let (text, replacements) = encoding.decode(bytes) else {
      return decodeWestern(bytes, isASCII: isASCII, problem: .noConverter(encoding.name))
    }
    return DecodedText(
      text: text, encoding: encoding.name, replacements: replacements, isHTML: true)
  }

  /// Decodes UTF-8 that has faults.
  static func decodeUTF8(_ bytes: Span<UInt8>) -> DecodedText {
    let text = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    let replacements = text.utf8Span.span.replacementCount - bytes.replacementCount
    return DecodedText(text: text, encoding: nil, replacements: replacements, isHTML: true)
  }

  private static func decodeWestern(
    _ bytes: Span<UInt8>, isASCII: Bool, problem: EncodingProblem?
  ) -> DecodedText {
    DecodedText(
      text: decodeWindows1252(bytes), encoding: isASCII ? nil : "windows-1252", replacements: 0,
      isHTML: true, problem: problem)
  }
}

extension Span<UInt8> {
  /// How often U+FFFD stands in UTF-8.
  fileprivate var replacementCount: Int {
    var count = 0
    for index in indices.dropLast(2)
    where self[index] == 0xEF && self[index + 1] == 0xBF && self[index + 2] == 0xBD { count += 1 }
    return count
  }
}
