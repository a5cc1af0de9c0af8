/// Tells whether bytes are what they were: a 64-bit digest, at the speed of memory.
///
/// Multiply and fold, four lanes of 16 bytes at a time, after wyhash (Wang Yi, 2019). A change by
/// accident goes unseen once in 2^64; whoever wants to deceive can, but has the inputs anyway.
func recordDigest(_ bytes: Span<UInt8>) -> UInt64 {
  let raw = unsafe bytes.bytes
  var lanes = (laneSeeds.0, laneSeeds.1, laneSeeds.2, laneSeeds.3)
  var index = 0
  while index &+ 64 <= raw.byteCount {
    lanes.0 = fold(raw.word(index) ^ laneSeeds.1, raw.word(index &+ 8) ^ lanes.0)
    lanes.1 = fold(raw.word(index &+ 16) ^ laneSeeds.2, raw.word(index &+ 24) ^ lanes.1)
    lanes.2 = fold(raw.word(index &+ 32) ^ laneSeeds.3, raw.word(index &+ 40) ^ lanes.2)
    lanes.3 = fold(raw.word(index &+ 48) ^ laneSeeds.0, raw.word(index &+ 56) ^ lanes.3)
    index &+= 64
  }
  while index &+ 8 <= raw.byteCount {
    lanes.0 = fold(raw.word(index) ^ laneSeeds.1, lanes.0)
    index &+= 8
  }
  var rest: UInt64 = 0
  while index < raw.byteCount {
    rest = rest << 8 | UInt64(bytes[index])
    index &+= 1
  }
  let tail = fold(rest ^ laneSeeds.2, lanes.0 ^ UInt64(raw.byteCount))
  return fold(tail ^ lanes.1, fold(lanes.2 ^ laneSeeds.1, lanes.3 ^ laneSeeds.0) ^ laneSeeds.3)
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
