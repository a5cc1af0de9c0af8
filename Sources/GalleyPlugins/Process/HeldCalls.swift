/// The documents in the hands of one process.
struct HeldCalls {
  struct Held {
    let call: Call
    /// Nanoseconds of the clock when the process got it.
    let since: Int
    /// How many documents the process had answered by then.
    let answersBefore: Int
    /// Nobody waits for its answer any more.
    var isForgotten = false
  }

  private var held: [Int: Held] = [:]
  /// Their numbers in the order in which the process got them, and of some that are answered.
  private var order: [Int] = []
  private var first = 0

  var count: Int { held.count }
  var isEmpty: Bool { held.isEmpty }

  mutating func insert(_ call: Call, at now: Int, answersBefore: Int) {
    held[call.number] = Held(call: call, since: now, answersBefore: answersBefore)
    order.append(call.number)
  }

  /// Takes out the document that an answer is for.
  mutating func remove(_ number: Int) -> Held? {
    guard let removed = held.removeValue(forKey: number) else { return nil }
    while first < order.count, held[order[first]] == nil { first += 1 }
    if first == order.count {
      order.removeAll(keepingCapacity: true)
      first = 0
    } else if first > 4096 {
      order.removeFirst(first)
      first = 0
    }
    return removed
  }

  /// The one that the process has had for longest.
  var oldest: Held? { first < order.count ? held[order[first]] : nil }

  /// Lets the process keep a document without anybody waiting for it.
  ///
  /// - Returns: nil where the process doesn't have it.
  mutating func forget(_ number: Int) -> Call? {
    guard let found = held[number], !found.isForgotten else { return nil }
    held[number]?.isForgotten = true
    return found.call
  }

  /// Lets the process keep all documents without anybody waiting for them.
  mutating func forgetAll() -> [Call] { order[first...].compactMap { forget($0) } }

  /// Takes out all that somebody waits for, in the order in which the process got them.
  mutating func removeAll() -> [Call] {
    let calls = order[first...].compactMap { number in
      held[number].flatMap { $0.isForgotten ? nil : $0.call }
    }
    self = HeldCalls()
    return calls
  }
}
