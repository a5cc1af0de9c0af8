/// Documents that wait for a process, in the order of the input.
struct CallQueue {
  private var calls: [Int: Call] = [:]
  /// Their turns and numbers in order, and of some that were taken out.
  private var order: [(turn: Int, number: Int)] = []
  private var first = 0

  var isEmpty: Bool { calls.isEmpty }

  /// Adds a document; most come nearly in order.
  mutating func insert(_ call: Call) {
    calls[call.number] = call
    var index = order.count
    while index > first, order[index - 1].turn > call.turn { index -= 1 }
    order.insert((call.turn, call.number), at: index)
  }

  /// Takes out the first one; nil where there is none.
  mutating func next() -> Call? {
    while first < order.count {
      let number = order[first].number
      first += 1
      if let call = remove(number) { return call }
    }
    return nil
  }

  mutating func remove(_ number: Int) -> Call? {
    guard let call = calls.removeValue(forKey: number) else { return nil }
    if calls.isEmpty {
      order.removeAll(keepingCapacity: true)
      first = 0
    } else if first > 1024, first > order.count / 2 {
      order.removeFirst(first)
      first = 0
    }
    return call
  }

  mutating func removeAll() -> [Call] {
    defer { self = CallQueue() }
    return order[first...].compactMap { calls[$0.number] }
  }
}

/// Documents whose process ended or broke the protocol while it had them: each is tried alone.
struct SuspectQueue {
  private var usual = CallQueue()
  /// Those that were alone with a process which had others before: only a process that had nothing
  /// else shows whose fault it is.
  private var worn = CallQueue()

  var isEmpty: Bool { usual.isEmpty && worn.isEmpty }

  /// Adds documents that one process had together.
  mutating func append(_ calls: [Call]) { for call in calls { usual.insert(call) } }

  /// Adds a document for a process that had nothing else.
  mutating func appendForFreshProcess(_ call: Call) { worn.insert(call) }

  /// The next one for a process.
  mutating func next(isFresh: Bool) -> Call? {
    (isFresh ? worn.next() : nil) ?? usual.next()
  }

  mutating func remove(_ number: Int) -> Call? { usual.remove(number) ?? worn.remove(number) }

  mutating func removeAll() -> [Call] { worn.removeAll() + usual.removeAll() }
}
