/// A number that depends on the input alone, for choices that a check makes.
///
/// FNV-1a (Fowler, Noll, Vo).
package func choice(_ input: [UInt8], below limit: Int) -> Int {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in input { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int(hash >> 32) % limit
}
