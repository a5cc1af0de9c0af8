/// Numbers that look random and are the same in every run: SplitMix64.
///
/// G. Steele, D. Lea, C. Flood: Fast Splittable Pseudorandom Number Generators (2014).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to 1.
  mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
