import Galley

/// Writes sentences of a story one behind the other.
///
/// One space stands between them, but none between signs of Chinese or Japanese, which are written
/// without. `…` follows a sentence that was cut.
struct SentenceJoining {
  private var joined: [UInt8] = []

  /// The sentences' text.
  var text: String { String(decoding: joined, as: UTF8.self) }

  /// - Parameter sentences: in text order.
  init(_ sentences: [SentenceCandidate], of bytes: Span<UInt8>) {
    joined.reserveCapacity(sentences.reduce(0) { $0 + $1.range.count + 3 })
    var last: Range<Int>?
    for sentence in sentences {
      let range = sentence.range
      if let last, !Self.joinsUnspaced(bytes, last, range) { joined.append(UInt8(ascii: " ")) }
      for offset in range { joined.append(bytes[offset]) }
      if sentence.quality == .cut { joined += "…".utf8 }
      last = range
    }
  }

  private static func joinsUnspaced(
    _ bytes: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>
  ) -> Bool {
    // Most texts have no such sign.
    guard bytes[first.upperBound - 1] >= 0x80 else { return false }
    var last = bytes.scalarStart(before: first.upperBound)
    while last > first.lowerBound, isQuotationMark(bytes.scalar(at: last).value) {
      last = bytes.scalarStart(before: last)
    }
    var next = second.lowerBound
    while next < second.upperBound, isQuotationMark(bytes.scalar(at: next).value) {
      next += bytes.scalar(at: next).length
    }
    return next < second.upperBound && isUnspaced(bytes.scalar(at: last).value)
      && isUnspaced(bytes.scalar(at: next).value)
  }

  /// Marks that Chinese shares with languages that have spaces.
  private static func isQuotationMark(_ value: UInt32) -> Bool { (0x2018...0x201D).contains(value) }

  /// Whether a sign is Chinese or Japanese; Korean has spaces.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    // Marks, Hiragana, Katakana, Bopomofo.
    case 0x3001...0x312F, 0x31A0...0x31FF: true
    // Han.
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    // Marks, letters and Katakana of full and half width.
    case 0xFF01...0xFF9F: true
    default: false
    }
  }
}
