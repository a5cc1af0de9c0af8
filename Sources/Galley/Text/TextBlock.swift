/// 64 bytes of UTF-8, one bit a byte, the first byte in the lowest bit.
struct TextBlock {
  /// Bytes of white-space scalars, and what lies behind the end of the text.
  var space: UInt64
  /// First bytes of scalars.
  var scalarStarts: UInt64

  /// Calls `body` with the borders of each run of bytes that are no white space, in order.
  @inline(__always)
  func forEachRun(_ body: (Range<Int>) -> Void) {
    var rest = ~space
    while rest != 0 {
      // Adding the lowest bit carries through the lowest run, and sets the bit behind it.
      let carried = rest &+ (rest & (0 &- rest))
      let start = rest.trailingZeroBitCount
      let end = (carried & ~rest).trailingZeroBitCount
      rest &= carried
      body(start..<end)
    }
  }

  @inline(__always)
  func scalarCount(in run: Range<Int>) -> Int {
    if scalarStarts == .max { return run.count }
    return (scalarStarts &>> run.lowerBound & ~(UInt64.max << run.count)).nonzeroBitCount
  }
}

/// Cuts UTF-8 into blocks, and calls `body` with each and its offset, in order.
///
/// Eight bytes at a time inside a register (Lamport 1975, "Multiple byte processing with full-word
/// instructions"); scalars other than ASCII are looked at one by one only where their first byte
/// begins a white-space scalar too.
@inline(__always)
func forEachTextBlock(of bytes: Span<UInt8>, _ body: (TextBlock, Int) -> Void) {
  // Bits of a white-space scalar that reach into the next block.
  var carry: UInt64 = 0
  var offset = 0
  while offset < bytes.count {
    var masks = ByteMasks()
    for index in 0..<8 {
      masks.add(eightBytes(of: bytes, at: offset + index * 8), at: index)
    }
    masks.space |= carry
    carry = 0
    if masks.candidates != 0 {
      addWideSpaces(of: bytes, at: offset, masks.candidates, to: &masks.space, carry: &carry)
    }
    body(TextBlock(space: masks.space, scalarStarts: ~masks.continuations), offset)
    offset += 64
  }
}

/// Eight bytes in one word, the first in the lowest bits; spaces behind the end.
@inline(__always)
private func eightBytes(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  if offset + 8 <= bytes.count {
    // In bounds by the line above.
    return unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }
  var word: UInt64 = 0
  for index in 0..<8 {
    let byte = offset + index < bytes.count ? bytes[offset + index] : 0x20
    word |= UInt64(byte) << UInt64(index * 8)
  }
  return word
}

/// What the bytes of one block are, one bit a byte.
private struct ByteMasks {
  /// ASCII white space.
  var space: UInt64 = 0
  var continuations: UInt64 = 0
  /// 0xC2 and 0xE1 to 0xE3, with which all other white space begins.
  var candidates: UInt64 = 0

  @inline(__always)
  mutating func add(_ word: UInt64, at index: Int) {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~high
    // The high bit of a byte is set where the lower seven reach a bound: nothing is carried over.
    let spaces = ~((low ^ repeated(0x20)) &+ repeated(0x7F))
    let controls = (low &+ repeated(0x80 - 0x09)) & ~(low &+ repeated(0x80 - 0x0E))
    space |= gathered((spaces | controls) & ~word & high) << UInt64(index * 8)
    let wide = word & high
    guard wide != 0 else { return }
    continuations |= gathered(wide & ~(word << 1)) << UInt64(index * 8)
    let leads = (low &+ repeated(0x80 - 0x61)) & ~(low &+ repeated(0x80 - 0x64))
    let two = ~((low ^ repeated(0x42)) &+ repeated(0x7F))
    candidates |= gathered((leads | two) & wide) << UInt64(index * 8)
  }
}

@inline(__always)
private func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// The high bits of eight bytes, side by side; all other bits must be 0.
@inline(__always)
private func gathered(_ highBits: UInt64) -> UInt64 {
  (highBits &* 0x0002_0408_1020_4081) >> 56
}

/// Finds the white-space scalars that begin at `candidates`.
@inline(never)
private func addWideSpaces(
  of bytes: Span<UInt8>, at offset: Int, _ candidates: UInt64, to space: inout UInt64,
  carry: inout UInt64
) {
  var rest = candidates
  while rest != 0 {
    let bit = rest.trailingZeroBitCount
    rest &= rest &- 1
    let length = wideSpaceLength(of: bytes, at: offset + bit)
    let run = ~(UInt64.max << UInt64(length))
    space |= run << UInt64(bit)
    if bit + length > 64 { carry = run >> UInt64(64 - bit) }
  }
}

/// How many bytes the white-space scalar at `offset` has; 0 where another scalar stands there.
private func wideSpaceLength(of bytes: Span<UInt8>, at offset: Int) -> Int {
  // The text is valid UTF-8, so a first byte is followed by the rest of its scalar.
  let second = bytes[offset + 1]
  if bytes[offset] == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
  let third = bytes[offset + 2]
  switch (bytes[offset], second) {
  case (0xE1, 0x9A), (0xE3, 0x80): return third == 0x80 ? 3 : 0
  case (0xE2, 0x80):
    let isSpace = third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    return isSpace ? 3 : 0
  case (0xE2, 0x81): return third == 0x9F ? 3 : 0
  default: return 0
  }
}
