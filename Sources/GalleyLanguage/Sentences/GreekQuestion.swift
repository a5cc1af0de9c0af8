/// The question mark of Greek, which looks like a semicolon and mostly is one in Unicode.
enum GreekQuestion {
  /// Whether the semicolon at `offset` is one: behind a Greek letter or quotation, at the end of what may
  /// be a sentence.
  static func isMark(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset > 0, bytes[offset - 1] >= 0x80 else { return false }
    var start = bytes.scalarStart(before: offset)
    if bytes.characterClass(at: start) != .lower, start > 0 {
      start = bytes.scalarStart(before: start)
    }
    switch bytes.scalar(at: start).value {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: break
    default: return false
    }
    let next = Follower(bytes, at: bytes.skippingSpaces(from: offset + 1, to: bytes.count))
    return next.first == .closing || next.first == .quote || next.word != .lower
  }
}
