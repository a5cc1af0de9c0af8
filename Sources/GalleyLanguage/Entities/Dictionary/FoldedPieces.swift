/// A name or a text cut into words and signs, folded so that equal bytes mean equal words.
///
/// Unlike tokens, pieces never depend on what stands around them: a word is a run of letters and
/// digits, and any other character that can be seen is a piece of its own. So a name is cut into the
/// same pieces wherever it stands.
struct FoldedPieces {
  struct Piece {
    /// Where it stands in the text.
    let start: Int32
    let end: Int32
    /// Where it ends in `bytes`; it starts where the one before it ends.
    let foldedEnd: Int32
    /// Of its folded bytes.
    let hash: UInt32
    let isWord: Bool
  }

  /// The pieces' folded forms, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private let folding: ScalarFolding

  init(_ folding: ScalarFolding) { self.folding = folding }

  func foldedRange(of piece: Int) -> Range<Int> {
    (piece == 0 ? 0 : Int(pieces[piece - 1].foldedEnd))..<Int(pieces[piece].foldedEnd)
  }

  /// Cuts a text, which is valid UTF-8; forgets the one before it.
  mutating func read(_ text: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < text.count {
      let (scalar, length) = decodeScalar(text, at: offset)
      switch Self.kind(of: scalar) {
      case .space, .newline, .invisible: offset += length
      case .upper, .lower, .digit: offset = word(from: offset, in: text)
      case .ideograph, .punctuation, .symbol:
        let start = bytes.count
        bytes.append(scalar: folding.sign(scalar))
        append(offset..<offset + length, foldedFrom: start, isWord: false)
        offset += length
      }
    }
  }

  @inline(__always)
  private static func kind(of scalar: UInt32) -> ScalarClass {
    if scalar < 0x80 { return ScalarClass(ascii: UInt8(truncatingIfNeeded: scalar)) }
    // A letter to Unicode, but an apostrophe to those who write `O\u{02BC}Brien` with it.
    if scalar == 0x02BC { return .punctuation }
    return Unicode.Scalar(scalar).map { ScalarClass($0) } ?? .symbol
  }

  private mutating func word(from start: Int, in text: Span<UInt8>) -> Int {
    let foldedStart = bytes.count
    var (offset, end, hasMarks) = (start, start, false)
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        guard ScalarClass(ascii: byte).isWordPart else { break }
        bytes.append(folding.folded(ascii: byte))
        offset += 1
        end = offset
        continue
      }
      let (scalar, length) = decodeScalar(text, at: offset)
      let kind = Self.kind(of: scalar)
      guard kind.isWordPart || kind == .invisible else { break }
      offset += length
      if kind == .invisible { continue }
      folding.append(scalar, to: &bytes)
      hasMarks = hasMarks || scalar >= 0x300 && CanonicalComposition.maySeeChange(scalar)
      end = offset
    }
    if hasMarks { compose(from: foldedStart) }
    append(start..<end, foldedFrom: foldedStart, isWord: true)
    return offset
  }

  /// Brings letters and the marks behind them into one form.
  private mutating func compose(from start: Int) {
    let word = String(decoding: bytes[start...], as: UTF8.self)
    bytes.replaceSubrange(start..., with: word._nfcCodeUnits)
  }

  private mutating func append(_ range: Range<Int>, foldedFrom start: Int, isWord: Bool) {
    // FNV-1a, as in `WordHash`.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
    }
    pieces.append(
      Piece(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), foldedEnd: Int32(bytes.count),
        hash: UInt32(truncatingIfNeeded: hash ^ hash >> 32), isWord: isWord))
  }
}
