/// Tells whether bytes are what they were: a 64-bit digest, at the speed of memory.
///
/// Multiply and fold, eight lanes of 16 bytes at a time so that no multiplication waits for another,
/// after wyhash (Wang Yi, 2019). A change by accident goes unseen once in 2^64; whoever wants to deceive
/// can, but has the inputs anyway.
func recordDigest(_ bytes: Span<UInt8>) -> UInt64 {
  let raw = unsafe bytes.bytes
  var (even, odd) = (Lanes(), Lanes())
  var index = 0
  while index &+ 128 <= raw.byteCount {
    even.absorb(raw, at: index)
    odd.absorb(raw, at: index &+ 64)
    index &+= 128
  }
  if index &+ 64 <= raw.byteCount {
    even.absorb(raw, at: index)
    index &+= 64
  }
  var rest = even.folded ^ UInt64(raw.byteCount)
  while index &+ 8 <= raw.byteCount {
    rest = fold(raw.word(index) ^ laneSeeds.1, rest)
    index &+= 8
  }
  var tail: UInt64 = 0
  while index < raw.byteCount {
    tail = tail << 8 | UInt64(bytes[index])
    index &+= 1
  }
  return fold(fold(tail ^ laneSeeds.2, rest), odd.folded)
}

private struct Lanes {
  private var lanes = laneSeeds

  @inline(__always)
  mutating func absorb(_ raw: RawSpan, at index: Int) {
    lanes.0 = fold(raw.word(index) ^ laneSeeds.1, raw.word(index &+ 8) ^ lanes.0)
    lanes.1 = fold(raw.word(index &+ 16) ^ laneSeeds.2, raw.word(index &+ 24) ^ lanes.1)
    lanes.2 = fold(raw.word(index &+ 32) ^ laneSeeds.3, raw.word(index &+ 40) ^ lanes.2)
    lanes.3 = fold(raw.word(index &+ 48) ^ laneSeeds.0, raw.word(index &+ 56) ^ lanes.3)
  }

  var folded: UInt64 {
    fold(lanes.0 ^ lanes.1, fold(lanes.2 ^ laneSeeds.1, lanes.3 ^ laneSeeds.0) ^ laneSeeds.3)
  }
}

/// The digest of bytes that come after others, which have the digest `earlier`.
func recordDigest(_ bytes: Span<UInt8>, after earlier: UInt64) -> UInt64 {
  fold(recordDigest(bytes) ^ laneSeeds.0, earlier ^ laneSeeds.1)
}

/// Digits of the golden ratio and of the square roots of 2, 3 and 5, made odd.
private let laneSeeds: (UInt64, UInt64, UInt64, UInt64) = (
  0x9E37_79B9_7F4A_7C15, 0x6A09_E667_F3BC_C909, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B
)

@inline(__always)
private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}

extension RawSpan {
  /// Eight bytes; the caller has checked that they are there.
  @inline(__always)
  fileprivate func word(_ offset: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }
}
