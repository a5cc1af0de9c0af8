/// What short ASCII names stand for, in any case of letters.
///
/// A name counts by its first eight letters and its length. For the names of HTML that is enough: no
/// two share both.
struct NameTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]

  /// Takes at most 512 names.
  init(_ names: some Sequence<(name: String, value: Value)>) {
    keys = Array(repeating: 0, count: NameKey.slots)
    values = Array(repeating: nil, count: NameKey.slots)
    for (name, value) in names {
      let bytes = Array(name.utf8)
      let key = NameKey(bytes, bytes.indices)
      var slot = key.firstSlot
      while keys[slot] != 0 { slot = (slot + 1) % NameKey.slots }
      keys[slot] = key.value
      values[slot] = value
    }
  }

  /// The value of the name that stands at `range`.
  @inline(__always)
  func value(_ source: [UInt8], _ range: Range<Int>) -> Value? {
    let key = NameKey(source, range)
    var slot = key.firstSlot
    while keys[slot] != 0 {
      if keys[slot] == key.value { return values[slot] }
      slot = (slot + 1) % NameKey.slots
    }
    return nil
  }
}

/// What tells names apart.
struct NameKey: Hashable {
  /// How many places a table has.
  static let slots = 1024

  let value: UInt64

  @inline(__always)
  init(_ source: [UInt8], _ range: Range<Int>) {
    var key: UInt64 = 0
    for index in range.lowerBound..<min(range.upperBound, range.lowerBound + 8) {
      let byte = source[index]
      key = key << 8 | UInt64(byte.isUppercase ? byte | 0x20 : byte)
    }
    value = key ^ UInt64(range.count) << 56
  }

  /// Spreads names over the places: multiplicative hashing with the golden ratio (Knuth, volume 3, 6.4).
  @inline(__always)
  var firstSlot: Int { Int((value &* 0x9E37_79B9_7F4A_7C15) >> 54) }
}
