/// Documents that wait for a process, in the order of the input.
struct CallQueue {
  private var calls: [Call] = []
  private var first = 0

  var isEmpty: Bool { first == calls.count }

  /// Adds a document; most come nearly in order.
  mutating func insert(_ call: Call) {
    var index = calls.count
    while index > first, calls[index - 1].turn > call.turn { index -= 1 }
    calls.insert(call, at: index)
  }

  mutating func removeFirst() -> Call {
    defer {
      first += 1
      if first == calls.count {
        calls.removeAll(keepingCapacity: true)
        first = 0
      } else if first > 1024 {
        calls.removeFirst(first)
        first = 0
      }
    }
    return calls[first]
  }

  mutating func remove(_ number: Int) -> Call? {
    guard let index = calls[first...].firstIndex(where: { $0.number == number }) else { return nil }
    return calls.remove(at: index)
  }

  mutating func removeAll() -> [Call] {
    defer { self = CallQueue() }
    return Array(calls[first...])
  }
}

/// Documents whose process ended or broke the protocol while it had them: each is tried alone.
struct SuspectQueue {
  private var suspects: [(call: Call, needsFreshProcess: Bool)] = []

  var isEmpty: Bool { suspects.isEmpty }

  /// Adds documents that one process had together.
  mutating func append(_ calls: [Call]) { suspects += calls.map { ($0, false) } }

  /// Adds a document that was alone with a process which had others before: only a process that had
  /// nothing else shows whose fault it is.
  mutating func insertFirst(_ call: Call) { suspects.insert((call, true), at: 0) }

  /// The next one for a process.
  mutating func next(isFresh: Bool) -> Call? {
    let index =
      isFresh
      ? suspects.firstIndex(where: \.needsFreshProcess) ?? suspects.indices.first
      : suspects.firstIndex { !$0.needsFreshProcess }
    return index.map { suspects.remove(at: $0).call }
  }

  mutating func remove(_ number: Int) -> Call? {
    suspects.firstIndex { $0.call.number == number }.map { suspects.remove(at: $0).call }
  }

  mutating func removeAll() -> [Call] {
    defer { suspects = [] }
    return suspects.map(\.call)
  }
}
