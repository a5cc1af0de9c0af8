/// What short ASCII names stand for, in any case of letters.
///
/// A name counts by its first eight letters and its length. For the names of HTML that is enough: no
/// two share both.
struct NameTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private static var slots: Int { 1024 }

  /// Takes at most 512 names.
  init(_ names: some Sequence<(name: String, value: Value)>) {
    keys = Array(repeating: 0, count: Self.slots)
    values = Array(repeating: nil, count: Self.slots)
    for (name, value) in names {
      let bytes = Array(name.utf8)
      let key = Self.key(bytes, bytes.indices)
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) % Self.slots }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// The value of the name that stands at `range`.
  func value(_ source: [UInt8], _ range: Range<Int>) -> Value? {
    let key = Self.key(source, range)
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) % Self.slots
    }
    return nil
  }

  /// What tells names apart.
  static func key(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range.prefix(8) {
      let byte = source[index]
      key = key << 8 | UInt64(byte.isUppercase ? byte | 0x20 : byte)
    }
    return key ^ UInt64(range.count) << 56
  }

  /// Spreads keys over the slots: multiplicative hashing with the golden ratio (Knuth, volume 3, 6.4).
  private static func slot(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
