/// Tells what each item of a sequence is, by the items' features and by which labels follow each other:
/// a linear-chain conditional random field.
///
/// J. Lafferty, A. McCallum, F. Pereira: Conditional Random Fields (2001). Features are numbers that
/// whoever measures the items makes up, as a rule hashes of a kind and a value; those that the model
/// does not know say nothing. Labels are numbers from 0.
///
/// As bytes, all little-endian: the letters `GSM1`; the number of labels and of features, 4 bytes each;
/// then in 2 bytes each, in units of 1/256, how well a label follows another (a row for each label
/// before); the features in rising order, 4 bytes each; and for each of them how well it goes with each
/// label, in 2 bytes and the same units.
package struct SequenceModel: Sendable {
  package let labelCount: Int
  /// A row for each label before.
  private let transitions: [Int32]
  /// A table with open addressing, half of it empty: features, and where their weights start.
  private let slots: [Slot]
  private let shift: UInt32
  private let weights: [Int16]

  private struct Slot {
    var feature: UInt32 = 0
    /// -1 in an empty slot.
    var row: Int32 = -1
  }

  /// How much a weight of 1 is in the numbers kept.
  package static let unit = 256.0
  static let logarithms = LogarithmTable(unit: unit)
  package static let signature = Array("GSM1".utf8)

  private static let mostLabels = 32
  private static let mostFeatures = 1 << 24

  /// - Returns: nil where the bytes are no model.
  package init?(_ bytes: Span<UInt8>) {
    var reader = ModelReader()
    guard reader.starts(bytes, with: Self.signature),
      let labels = reader.count(bytes, in: 1...Self.mostLabels),
      let features = reader.count(bytes, in: 0...Self.mostFeatures),
      let transitions = reader.shorts(labels * labels, bytes),
      let ids = reader.words(features, bytes),
      let weights = reader.shorts(features * labels, bytes)
    else { return nil }
    labelCount = labels
    self.transitions = transitions.map(Int32.init)
    self.weights = weights
    (slots, shift) = Self.table(ids, labels: labels)
  }

  private static func table(_ features: [UInt32], labels: Int) -> ([Slot], UInt32) {
    let bits = max(4, Int.bitWidth - (features.count * 2).leadingZeroBitCount)
    let shift = UInt32(32 - bits)
    var slots = [Slot](repeating: Slot(), count: 1 << bits)
    for (row, feature) in features.enumerated() {
      var index = start(of: feature, shift: shift)
      while slots[index].row >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = Slot(feature: feature, row: Int32(row * labels))
    }
    return (slots, shift)
  }

  /// Adds what a feature says for each label.
  @inline(__always)
  package func add(_ feature: UInt32, to scores: inout MutableSpan<Int32>) {
    var index = Self.start(of: feature, shift: shift)
    while slots[index].row >= 0 {
      if slots[index].feature == feature {
        let row = Int(slots[index].row)
        for label in 0..<labelCount { scores[label] += Int32(weights[row + label]) }
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
  }

  /// How well a label follows another.
  func transition(from previous: Int, to label: Int) -> Int32 {
    transitions[previous * labelCount + label]
  }

  /// Where the search for a feature begins.
  ///
  /// Multiplicative hashing: D. Knuth, The Art of Computer Programming, volume 3, section 6.4.
  @inline(__always)
  private static func start(of feature: UInt32, shift: UInt32) -> Int {
    Int((feature &* 0x9E37_79B1) >> shift)
  }
}
