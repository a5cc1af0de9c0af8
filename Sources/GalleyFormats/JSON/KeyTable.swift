/// Finds which of a few known keys some bytes are.
struct KeyTable<Key: Sendable>: Sendable {
  private struct Entry {
    let key: Key
    let name: [UInt8]
    /// The first eight bytes of the name, zeros behind a shorter one.
    let word: UInt64
  }

  private let entries: [Entry]

  init(_ keys: [Key], name: (Key) -> String) {
    entries = keys.map { key in
      let name = Array(name(key).utf8)
      return Entry(key: key, name: name, word: firstWord(name.span, 0..<name.count))
    }
  }

  /// A key by its place in the list.
  subscript(index: Int) -> Key {
    @inline(__always) get { entries[index].key }
  }

  /// Which of the names the bytes in `range` are.
  ///
  /// - Parameter next: where to begin, since keys mostly come in one order; set behind the key
  ///   found.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ range: Range<Int>, next: inout Int) -> Int? {
    let word = firstWord(bytes, range)
    var index = next
    for _ in 0..<entries.count {
      if index >= entries.count { index = 0 }
      if entries[index].word == word, matches(index, bytes, range) {
        next = index &+ 1
        return index
      }
      index &+= 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ index: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard entries[index].name.count == range.count else { return false }
    var place = 8
    while place < range.count {
      if entries[index].name[place] != bytes[range.lowerBound &+ place] { return false }
      place &+= 1
    }
    return true
  }
}

/// The keys of one kind of object, as a closed list.
protocol KnownKey: RawRepresentable<String>, CaseIterable, Sendable
where AllCases == [Self] {
  /// The keys in the order of `allCases`.
  static var table: KeyTable<Self> { get }
}

/// Which keys of an object were read already; for objects of up to 64 known keys.
struct SeenKeys {
  private var mask: UInt64 = 0

  /// - Returns: false where the key was there before.
  @inline(__always)
  mutating func insert(_ index: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    defer { mask |= bit }
    return mask & bit == 0
  }
}

/// The first eight bytes of a range, zeros behind a shorter one.
@inline(__always)
private func firstWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  if range.lowerBound &+ 8 <= bytes.count {
    return bytes.word(at: range.lowerBound).lowBytes(range.count)
  }
  var word: UInt64 = 0
  for place in range.reversed() where place &- range.lowerBound < 8 {
    word = word &<< 8 | UInt64(bytes[place])
  }
  return word
}
