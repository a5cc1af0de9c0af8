import GalleyLanguage

extension RankedModel {
  /// The model as it is embedded.
  var bytes: [UInt8] {
    let values = (weights + [redundancy]).map { Int32(($0 * Self.unit).rounded()) }
    var bytes = Self.signature
    bytes.append(words: [UInt32(weights.count)] + values.map { UInt32(bitPattern: $0) })
    return bytes
  }
}
