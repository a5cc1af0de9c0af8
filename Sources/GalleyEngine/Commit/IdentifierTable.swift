/// Finds ids that are used twice, in 16 bytes a document.
///
/// Open addressing with linear probing, in many small tables: one that grows leaves a hole that
/// another one fills, where a single large one would need room for itself twice. The tables hold
/// hashes, not ids: whoever gets a hit has to read the earlier record again.
struct IdentifierTable: Sendable {
  private static let shardBits = 8

  private var shards = Array(repeating: Shard(), count: 1 << shardBits)

  /// The places of earlier records with this hash; mostly none.
  func places(of hash: UInt64) -> [RecordPlaceKey] { shards[Self.shard(of: hash)].places(of: hash) }

  mutating func insert(_ hash: UInt64, at place: RecordPlaceKey) {
    shards[Self.shard(of: hash)].insert(hash, at: place)
  }

  /// The highest bits; the lowest ones choose the slot.
  private static func shard(of hash: UInt64) -> Int { Int(hash >> (64 - UInt64(shardBits))) }

  /// FNV-1a over the bytes (Fowler, Noll, Vo), started from a seed of the run so that nobody can
  /// make ids that collide, and mixed at the end (MurmurHash3's finaliser, Appleby).
  ///
  /// Never 0.
  static func hash(_ id: String, seed: UInt64) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    let bytes = id.utf8Span.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    return hash == 0 ? 1 : hash
  }
}

/// One of the small tables.
private struct Shard: Sendable {
  private struct Slot: Sendable {
    /// 0: the slot is free.
    var hash: UInt64 = 0
    var place: UInt64 = 0
  }

  /// Two pages, taken when the first id comes: with all shards, room for 114,000 documents before
  /// the first of them has to grow.
  private static let firstSlots = 512

  private var slots: [Slot] = []
  private var count = 0

  func places(of hash: UInt64) -> [RecordPlaceKey] {
    guard count > 0 else { return [] }
    var found: [RecordPlaceKey] = []
    var index = start(of: hash)
    while slots[index].hash != 0 {
      if slots[index].hash == hash { found.append(RecordPlaceKey(packed: slots[index].place)) }
      index = next(index)
    }
    return found
  }

  mutating func insert(_ hash: UInt64, at place: RecordPlaceKey) {
    if count * 8 >= slots.count * 7 { grow() }
    put(Slot(hash: hash, place: place.packed))
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    var index = start(of: slot.hash)
    while slots[index].hash != 0 { index = next(index) }
    slots[index] = slot
  }

  /// By a quarter, not to twice the size: what is empty costs memory too.
  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(Self.firstSlots, old.count + old.count / 4))
    for slot in old where slot.hash != 0 { put(slot) }
  }

  /// Scales the lower half of the hash to the number of slots (Lemire 2016, "fast range").
  private func start(of hash: UInt64) -> Int {
    Int(((hash & 0xFFFF_FFFF) * UInt64(slots.count)) >> 32)
  }

  private func next(_ index: Int) -> Int { index + 1 < slots.count ? index + 1 : 0 }
}

/// Where a record begins, in 8 bytes: 24 bits of source, 40 of offset.
struct RecordPlaceKey: Hashable, Sendable {
  let packed: UInt64

  init(packed: UInt64) { self.packed = packed }

  init(_ place: RecordPlace) {
    packed = UInt64(place.source) << 40 | UInt64(place.offset) & 0xFF_FFFF_FFFF
  }

  var source: Int { Int(packed >> 40) }
  /// Bytes.
  var offset: Int { Int(packed & 0xFF_FFFF_FFFF) }
}
