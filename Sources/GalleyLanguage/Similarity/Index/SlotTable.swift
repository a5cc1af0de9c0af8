/// What stands in one slot of a `SlotTable`.
protocol Slot: Sendable {
  static var free: Self { get }
  var isFree: Bool { get }
  /// Bits of the hash that the slot was stored under, from which its place follows.
  var placeBits: UInt32 { get }
}

/// A hash table in few bytes: open addressing with linear probing.
///
/// In many small tables: one that grows leaves a hole that another one fills, where a single large
/// one would need room for itself twice. They grow by a quarter, since what is empty costs memory
/// too: between 60 % and 75 % of the slots are in use.
struct SlotTable<Entry: Slot>: Sendable {
  private static var shardBits: UInt64 { 8 }

  private var shards = Array(repeating: Shard<Entry>(), count: 1 << shardBits)

  /// Calls `body` with the entries that stand where one with this hash would, until it answers true.
  ///
  /// - Returns: whether it did.
  @inline(__always)
  func contains(near hash: UInt64, _ body: (Entry) -> Bool) -> Bool {
    shards[Self.shard(of: hash)].contains(near: Self.placeBits(of: hash), body)
  }

  @inline(__always)
  mutating func insert(_ entry: Entry, hash: UInt64) {
    shards[Self.shard(of: hash)].insert(entry)
  }

  /// Bytes taken.
  var size: Int { shards.reduce(0) { $0 + $1.capacity * MemoryLayout<Entry>.stride } }

  /// The lower half, which an entry has to keep.
  static func placeBits(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) }

  /// The highest bits.
  private static func shard(of hash: UInt64) -> Int { Int(hash >> (64 - shardBits)) }
}

/// One of the small tables.
private struct Shard<Entry: Slot>: Sendable {
  private static var firstSlots: Int { 16 }

  private var slots: [Entry] = []
  private var count = 0

  var capacity: Int { slots.capacity }

  @inline(__always)
  func contains(near placeBits: UInt32, _ body: (Entry) -> Bool) -> Bool {
    guard count > 0 else { return false }
    var index = start(placeBits)
    while !slots[index].isFree {
      if body(slots[index]) { return true }
      index = next(index)
    }
    return false
  }

  mutating func insert(_ entry: Entry) {
    if count * 4 >= slots.count * 3 { grow() }
    put(entry)
    count += 1
  }

  private mutating func put(_ entry: Entry) {
    var index = start(entry.placeBits)
    while !slots[index].isFree { index = next(index) }
    slots[index] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(
      repeating: Entry.free, count: max(Self.firstSlots, old.count + old.count / 4))
    for entry in old where !entry.isFree { put(entry) }
  }

  /// Scales the bits to the number of slots (Lemire 2016, "fast range").
  private func start(_ placeBits: UInt32) -> Int {
    Int((UInt64(placeBits) * UInt64(slots.count)) >> 32)
  }

  private func next(_ index: Int) -> Int { index + 1 < slots.count ? index + 1 : 0 }
}
