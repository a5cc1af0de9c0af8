/// Names and words of the world with what they are, as bytes in which they are looked up where they lie.
///
/// As bytes, all little-endian: the letters `GGZ1`; the number of slots, a power of two, in 4 bytes; then
/// the slots of an open-addressing table with linear probing: a key and a `WordClass`, 4 bytes each. A
/// key of 0 marks an empty slot.
package struct Gazetteer: Sendable {
  package static let signature = Array("GGZ1".utf8)
  static let headerSize = 8
  static let slotSize = 8
  private let slots: Int

  /// - Returns: nil where the bytes are no gazetteer.
  package init?(_ bytes: Span<UInt8>) {
    var reader = ModelReader()
    guard reader.starts(bytes, with: Self.signature), let slots = reader.word(bytes),
      slots > 0, slots & (slots - 1) == 0,
      bytes.count == Self.headerSize + Int(slots) * Self.slotSize
    else { return nil }
    self.slots = Int(slots)
  }

  /// A phrase's key.
  static func key(_ phrase: WordHash) -> UInt32 {
    let key = UInt32(truncatingIfNeeded: phrase.value ^ phrase.value >> 32)
    return key == 0 ? 1 : key
  }

  /// What is known about a phrase; nothing where it does not stand in the gazetteer.
  ///
  /// - Parameter bytes: those that the gazetteer was made from.
  @inline(__always)
  func classes(of phrase: WordHash, in bytes: Span<UInt8>) -> WordClass {
    let raw = unsafe bytes.bytes
    let key = Self.key(phrase)
    var slot = Int(key) & (slots - 1)
    while true {
      let offset = Self.headerSize + slot * Self.slotSize
      let found = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      if found == key {
        return WordClass(
          rawValue: unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
      }
      if found == 0 { return [] }
      slot = (slot + 1) & (slots - 1)
    }
  }

  /// The bytes of a gazetteer of phrases, whose words are joined by spaces.
  ///
  /// The same phrases give the same bytes.
  package static func bytes(of phrases: [String: WordClass]) -> [UInt8] {
    var classes: [UInt32: WordClass] = [:]
    for (phrase, kind) in phrases {
      let words = phrase.split(separator: " ").map { WordHash(String($0)) }
      guard var hash = words.first else { continue }
      for word in words.dropFirst() {
        classes[key(hash), default: []].insert(.continues)
        hash = hash.followed(by: word)
      }
      classes[key(hash), default: []].formUnion(kind)
    }
    let slots = 1 << (Int.bitWidth - (classes.count * 3 / 2).leadingZeroBitCount)
    var table = [(key: UInt32, kind: UInt32)](repeating: (0, 0), count: slots)
    for (key, kind) in classes.sorted(by: { $0.key < $1.key }) {
      var slot = Int(key) & (slots - 1)
      while table[slot].key != 0 { slot = (slot + 1) & (slots - 1) }
      table[slot] = (key, kind.rawValue)
    }
    var bytes = signature
    func append(_ word: UInt32) {
      for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(word >> shift & 0xFF)) }
    }
    append(UInt32(slots))
    for (key, kind) in table {
      append(key)
      append(kind)
    }
    return bytes
  }
}
