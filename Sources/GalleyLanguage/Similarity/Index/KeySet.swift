/// 128 bits that stand for something longer, cut from a cryptographic digest of it.
package struct DigestKey: Hashable, Sendable {
  package static let byteCount = 16

  let high: UInt64
  let low: UInt64

  /// - Returns: nil where the digest has less than 16 bytes; of more, the first ones count.
  package init?(_ digest: ArraySlice<UInt8>) {
    guard digest.count >= Self.byteCount else { return nil }
    self.init(
      high: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
      low: digest.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  fileprivate init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The 16 bytes.
  package var bytes: [UInt8] {
    [high, low].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }
}

/// A set of keys, in about 24 bytes each.
package struct KeySet: Sendable {
  private var table = SlotTable<KeySlot>()

  package init() {}

  package func contains(_ key: DigestKey) -> Bool {
    table.contains(near: key.high) { $0.key == key }
  }

  /// Adds a key that is not there.
  package mutating func insert(_ key: DigestKey) {
    table.insert(KeySlot(key: key), hash: key.high)
  }

  /// Bytes taken.
  package var size: Int { table.size }
}

private struct KeySlot: Slot {
  let key: DigestKey

  /// The key of no digest that anybody will find.
  static let free = KeySlot(key: DigestKey(high: 0, low: 0))

  var isFree: Bool { key.high | key.low == 0 }
  var placeBits: UInt32 { UInt32(truncatingIfNeeded: key.high) }
}
