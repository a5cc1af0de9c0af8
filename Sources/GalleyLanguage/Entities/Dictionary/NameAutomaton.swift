/// Tells the longest name that begins at each place of a text, in one pass.
///
/// The automaton of Aho and Corasick ("Efficient string matching: an aid to bibliographic search",
/// Communications of the ACM 18, 1975) over words instead of characters, built from the names read
/// backwards. It goes over the text from its end: the longest name that ends at a place in that
/// direction is the longest one that begins there. So one step a word is enough to find all that is
/// needed for the leftmost longest matches, however the names lie in one another.
///
/// States are numbered by their depth, which is how many words they stand for; 0 is the start.
struct NameAutomaton: Sendable {
  /// For each state, the state that it continues, and by which word.
  private(set) var edges: [UInt64] = [0]
  /// For each state, the one of the longest proper end of its words.
  private(set) var shorter: [UInt32] = [0]
  /// For each state at which a name is complete, the thing that it names, and one; for others the
  /// nearest of the shorter states at which one is, marked; or 0.
  private var names: [UInt32] = [0]
  /// The state behind the start, for each word.
  private var first: [UInt32]
  /// Where the states of each depth begin.
  private var depths: [Int] = [0, 1]
  private var slots: [UInt32]
  private let mask: Int

  /// - Parameters:
  ///   - words: how many different words there are.
  ///   - states: how many states there are at most.
  ///   - longer: how many of them, at most, stand for more than one word.
  init(words: Int, states: Int, longer: Int) {
    first = Array(repeating: 0, count: words)
    // At most two thirds full.
    let capacity = 1 << (Int.bitWidth - (longer * 3 / 2 + 8).leadingZeroBitCount)
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    edges.reserveCapacity(states + 1)
    names.reserveCapacity(states + 1)
  }

  private static let isElsewhere: UInt32 = 1 << 31

  /// Which thing the words of a state name, at which a name is complete.
  @inline(__always)
  func thing(at state: Int) -> Int { Int(names[state]) - 1 }

  /// The state itself, or the nearest of the shorter ones, at which a name is complete; or 0.
  @inline(__always)
  func complete(_ state: Int) -> Int {
    let name = names[state]
    if name & Self.isElsewhere != 0 { return Int(name ^ Self.isElsewhere) }
    return name == 0 ? 0 : state
  }

  /// For how many words a state stands.
  func depth(of state: Int) -> Int {
    var depth = 0
    while depth + 1 < depths.count, depths[depth + 1] <= state { depth += 1 }
    return depth
  }

  /// The state that the automaton comes to by a word.
  @inline(__always)
  func step(from state: Int, by word: Int) -> Int {
    var state = state
    while state != 0 {
      if let next = next(of: state, by: word) { return next }
      state = Int(shorter[state])
    }
    return Int(first[word])
  }

  /// The state that continues another by a word, neither of them the start.
  @inline(__always)
  private func next(of state: Int, by word: Int) -> Int? {
    let edge = UInt64(state) << 32 | UInt64(word)
    let slot = slot(of: edge)
    return slots[slot] == 0 ? nil : Int(slots[slot])
  }

  @inline(__always)
  private func slot(of edge: UInt64) -> Int {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
    var hash = edge &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, edges[Int(slots[slot])] != edge { slot = (slot + 1) & mask }
    return slot
  }
}

// Building: all names are continued by their next word, again and again; then `link` completes it.
extension NameAutomaton {
  /// The state that continues another by a word, which is made where there is none.
  ///
  /// Whoever calls it does so for all names' first words before the second ones, and so on.
  mutating func extend(_ state: Int, by word: Int) -> Int {
    if state == 0 {
      if first[word] == 0 { first[word] = UInt32(append(UInt64(word))) }
      return Int(first[word])
    }
    let edge = UInt64(state) << 32 | UInt64(word)
    let slot = slot(of: edge)
    if slots[slot] == 0 { slots[slot] = UInt32(append(edge)) }
    return Int(slots[slot])
  }

  private mutating func append(_ edge: UInt64) -> Int {
    edges.append(edge)
    names.append(0)
    return edges.count - 1
  }

  /// Ends the states of a depth.
  mutating func endDepth() { depths.append(edges.count) }

  /// Says that the words of a state name a thing.
  ///
  /// - Returns: the thing that they name already, which stays.
  mutating func name(_ thing: Int, at state: Int) -> Int? {
    if names[state] != 0 { return Int(names[state]) - 1 }
    names[state] = UInt32(thing + 1)
    return nil
  }

  /// Finds the shorter states of all.
  mutating func link() {
    shorter = Array(repeating: 0, count: edges.count)
    for state in 1..<max(1, edges.count) {
      let (parent, word) = (Int(edges[state] >> 32), Int(edges[state] & 0xFFFF_FFFF))
      if parent != 0 { shorter[state] = UInt32(step(from: Int(shorter[parent]), by: word)) }
      guard names[state] == 0 else { continue }
      let complete = complete(Int(shorter[state]))
      if complete != 0 { names[state] = UInt32(complete) | Self.isElsewhere }
    }
  }
}
