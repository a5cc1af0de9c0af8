import GalleyLanguage

extension NameModel {
  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - weights: for each feature how well it goes with each label, in the model's units.
  ///   - transitions: a row for each label before, in the model's units.
  ///   - calibration: how often names are right by the probability that the model gives them.
  static func bytes(
    features: [UInt32], weights: [[Int8]], transitions: [[Int16]], calibration: [Double]
  ) -> [UInt8] {
    let slots = features.count * 5 / 4 + 1
    var bytes = signature
    bytes.append(words: [UInt32(slots)])
    for row in transitions { bytes.append(shorts: row) }
    bytes.append(shorts: calibration.map { Int16(($0 * 10_000).rounded()) })
    bytes += [UInt8](repeating: 0, count: headerSize - bytes.count + slots * slotSize)
    var isTaken = [Bool](repeating: false, count: slots)
    for index in features.indices.sorted(by: { features[$0] < features[$1] }) {
      var slot = Self.slot(of: features[index], slots: slots)
      while isTaken[slot] { slot = slot + 1 == slots ? 0 : slot + 1 }
      isTaken[slot] = true
      var entry: [UInt8] = []
      entry.append(words: [features[index]])
      entry += weights[index].map { UInt8(bitPattern: $0) }
      let start = headerSize + slot * slotSize
      bytes.replaceSubrange(start..<start + entry.count, with: entry)
    }
    return bytes
  }
}
