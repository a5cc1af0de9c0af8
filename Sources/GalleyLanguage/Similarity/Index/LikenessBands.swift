/// Groups of a signature's bins: texts that are alike share at least one group.
///
/// Locality-sensitive hashing (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section
/// 3.4): of two texts with likeness s, a band of r bins is the same with probability s^r, one of 20
/// bands with 1 − (1 − s^r)^20. For a threshold r is the greatest number with which texts just as
/// alike share a band with 99 %: 7 at 0.8, where texts with likeness 0.4 share one in 30 cases, and
/// with 0.2 in one of 4,000.
struct LikenessBands: Sendable {
  static let count = 20
  private static let recall = 0.99
  private static let mostRows = MinHashSignature.binCount / count

  /// Bins in a band.
  let rows: Int

  init(threshold: Double) {
    var rows = 1
    while rows < Self.mostRows, Self.chance(of: threshold, rows: rows + 1) >= Self.recall {
      rows += 1
    }
    self.rows = rows
  }

  /// How often two texts with this likeness share a band.
  static func chance(of likeness: Double, rows: Int) -> Double {
    let same = (0..<rows).reduce(1.0) { power, _ in power * likeness }
    return 1 - (0..<count).reduce(1.0) { power, _ in power * (1 - same) }
  }

  /// A hash of each band.
  func hashes(of signature: MinHashSignature) -> [UInt64] {
    let bins = filled(signature.bytes)
    return (0..<Self.count).map { band in
      let start = band * rows
      return bins[start..<start + rows].reduce(mixed(UInt64(band + 1))) { hash, byte in
        mixed(hash ^ UInt64(byte))
      }
    }
  }

  /// The bins of all bands, with those that are empty filled from others: the same ones for all
  /// texts, until one is found that is not empty (Shrivastava 2017, "Optimal densification for fast
  /// and accurate minwise hashing").
  private func filled(_ bytes: [UInt8]) -> [UInt8] {
    (0..<Self.count * rows).map { bin in
      var byte = bytes[bin]
      var attempt: UInt64 = 1
      while byte == 0 {
        byte = bytes[Int(mixed(UInt64(bin) << 32 | attempt) >> 56)]
        attempt += 1
      }
      return byte
    }
  }
}
