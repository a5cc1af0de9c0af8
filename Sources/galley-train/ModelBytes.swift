/// Numbers as models hold them: little-endian.
extension [UInt8] {
  mutating func append(words: some Sequence<UInt32>) {
    for word in words {
      for shift in [0, 8, 16, 24] { append(UInt8(word >> UInt32(shift) & 0xFF)) }
    }
  }

  mutating func append(shorts: some Sequence<Int16>) {
    for short in shorts {
      let bits = UInt16(bitPattern: short)
      append(UInt8(bits & 0xFF))
      append(UInt8(bits >> 8))
    }
  }
}
