/// The likeness of two texts by their signatures, which have 256 bytes each.
///
/// Of the bins that a shingle of either text fell into, the share with the same least one (Li, Owen
/// and Zhang 2012, section 3). A byte has 255 values, so of the bins that differ one in 255 looks the
/// same; as many are taken off as there must be beside those that are seen to differ.
func estimatedLikeness(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Double {
  precondition(one.count == MinHashSignature.binCount && other.count == one.count)
  // Eight counters of a byte each, which the 32 steps don't fill.
  var (same, both, either) = (UInt64(0), UInt64(0), UInt64(0))
  for start in stride(from: 0, to: MinHashSignature.binCount, by: 8) {
    // In bounds by the line above.
    let left = unsafe one.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start, as: UInt64.self)
    let right = unsafe other.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start, as: UInt64.self)
    let filled = filledBytes(left) & filledBytes(right)
    same &+= filled & ~filledBytes(left ^ right)
    both &+= filled
    either &+= filledBytes(left | right)
  }
  let matches = sumOfBytes(same)
  let accidents = Double(sumOfBytes(both) - matches) / 254
  return (Double(matches) - accidents) / Double(max(sumOfBytes(either), 1))
}

/// A 1 for each byte that is not 0.
@inline(__always)
private func filledBytes(_ word: UInt64) -> UInt64 {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ((word & low &+ low | word) & ~low) >> 7
}

private func sumOfBytes(_ word: UInt64) -> Int {
  (0..<8).reduce(0) { $0 + Int(word >> UInt64(8 * $1) & 0xFF) }
}
