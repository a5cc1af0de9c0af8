/// Weights by which names are told, as bytes that are looked up where they lie: a linear-chain
/// conditional random field over `NameLabel`s.
///
/// J. Lafferty, A. McCallum, F. Pereira: Conditional Random Fields (2001).
///
/// As bytes, all little-endian: the letters `GNM1`; the number of slots in 4 bytes; how well each label
/// follows each other, 2 bytes each in units of 1/16 (a row for each label before); how often a name is
/// right that the model gives a probability of 0, 1/16, 2/16 … 1, 2 bytes each in units of 1/10,000;
/// zeros up to a multiple of 16; then the slots of an open-addressing table with linear probing: a
/// feature in 4 bytes, and how well it goes with each label, a byte each in units of 1/16; zeros up to
/// 16. A feature of 0 marks an empty slot.
package struct NameModel: Sendable {
  package static let signature = Array("GNM1".utf8)
  /// How much a weight of 1 is in the numbers kept.
  package static let unit: Float = 16
  package static let slotSize = 16
  package static let headerSize =
    (8 + NameLabel.count * NameLabel.count * 2 + calibrationCount * 2 + 15) / 16 * 16
  /// How many points the calibration has.
  package static let calibrationCount = 17

  private let slots: Int
  /// A row for each label before.
  let transitions: [Int32]
  private let calibration: [Double]

  /// - Returns: nil where the bytes are no model.
  package init?(_ bytes: Span<UInt8>) {
    var reader = ModelReader()
    let labels = NameLabel.count
    guard reader.starts(bytes, with: Self.signature), let slots = reader.word(bytes),
      slots > 0,
      let transitions = reader.shorts(labels * labels, bytes),
      let calibration = reader.shorts(Self.calibrationCount, bytes),
      bytes.count == Self.headerSize + Int(slots) * Self.slotSize
    else { return nil }
    self.slots = Int(slots)
    self.transitions = transitions.map(Int32.init)
    self.calibration = calibration.map { Double($0) / 10_000 }
  }

  /// Where the search for a feature begins.
  @inline(__always)
  package static func slot(of feature: UInt32, slots: Int) -> Int {
    Int((UInt64(feature) &* UInt64(slots)) >> 32)
  }

  /// How often a name is right that the model gives a probability, to three digits.
  func calibrated(_ probability: Double) -> Double {
    let place = min(max(probability, 0), 1) * Double(Self.calibrationCount - 1)
    let index = min(Int(place), Self.calibrationCount - 2)
    let share = place - Double(index)
    let value = calibration[index] * (1 - share) + calibration[index + 1] * share
    return (value * 1_000).rounded() / 1_000
  }

  /// How well each label fits what features say.
  ///
  /// - Parameter bytes: those that the model was made from.
  @inline(__always)
  func scores(of features: [UInt32], in bytes: Span<UInt8>) -> SIMD16<Int16> {
    let raw = unsafe bytes.bytes
    var sum = SIMD16<Int16>(repeating: 0)
    for feature in features {
      var slot = Self.slot(of: feature, slots: slots)
      while true {
        let offset = Self.headerSize + slot * Self.slotSize
        let found = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
        if found == feature {
          let row = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<Int8>.self)
          sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
          break
        }
        if found == 0 { break }
        slot = slot + 1 == slots ? 0 : slot + 1
      }
    }
    return sum
  }

  /// Where the first label's weight stands in a slot.
  static let firstWeight = 4
}
