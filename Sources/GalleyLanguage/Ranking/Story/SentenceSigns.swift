/// How many signs of some kinds a sentence has.
struct SentenceSigns {
  /// Its Unicode scalars.
  private(set) var scalars = 0
  /// Its double quotation marks, of any shape.
  private(set) var quotationMarks = 0

  /// Counts those of valid UTF-8.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    // Without branches, and so many bytes at a time; few sentences need the second look.
    var leading = 0
    for offset in range {
      let byte = bytes[offset]
      scalars += byte & 0xC0 != 0x80 ? 1 : 0
      quotationMarks += byte == UInt8(ascii: "\"") ? 1 : 0
      leading += byte == 0xE2 || byte == 0xC2 ? 1 : 0
    }
    guard leading > 0 else { return }
    for offset in range where bytes[offset] == 0xE2 || bytes[offset] == 0xC2 {
      if Self.isQuotationMark(bytes.scalar(at: offset).value) { quotationMarks += 1 }
    }
  }

  /// Whether it is one of `“”„«»`.
  private static func isQuotationMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: true
    default: false
    }
  }
}
