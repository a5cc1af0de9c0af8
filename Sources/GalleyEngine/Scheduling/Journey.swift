import Galley

/// The documents of one record on their way: its own, and those that replace it.
///
/// They form a tree, in which each one has its place: the order of input. Where one of them ends the
/// record, what became of those behind it does not count, so that the result is the same whichever
/// of them was quicker.
struct Journey: Sendable {
  /// How a document stands to those behind it.
  enum Standing {
    /// Nothing to say about them.
    case alone
    case waiting
    /// The record is at its end, and they with it.
    case ended
    /// They are behind its children, which have these indices.
    case replaced(Range<Int>)
  }

  /// The record's own document, with index 0: apart from the others, since most records have none.
  private var root = Traveller()
  private var others: [Traveller] = []
  /// What ordered stages have to remember, in the order of their calls.
  private var memories: [StageMemory] = []
  /// The indices of those that have begun to wait since somebody asked.
  private var newlyWaiting: [Int] = []
  /// Whether nothing goes on any more, since the run was stopped or one of them did not come back.
  private(set) var isHalted = false
  /// What one of them came to that stands for the whole record, wherever it is among them.
  ///
  /// It did not come back, or the run was stopped on its way: the gates behind are closed for good then.
  private var verdictForAll: RecordResult.Verdict?

  /// A record whose document has gone so far.
  init(_ leg: consuming Leg) {
    guard leg.replacements == nil else {
      arrive(leg, at: 0)
      return
    }
    root.state = leg.state
    root.commits = leg.commits
    root.passedOver = leg.passedOver
    memories = leg.memories
    noteWait(of: 0)
    noteEnd(of: leg.state)
  }

  /// A record that has no document.
  init(endedWith verdict: RecordResult.Verdict) { root.state = .ended(verdict) }

  var isReplaced: Bool { if case .replaced = root.state { true } else { false } }

  /// Whether all documents behind this record have to be left unfinished.
  var holdsUpOthers: Bool {
    guard !isHalted else { return true }
    return end(of: 0)?.isAbandonedOrUnfinished ?? false
  }

  func standing(of index: Int) -> Standing {
    switch self[index].state {
    case .ready, .away, .passed, .dropped, .leftOut: .alone
    case .waiting, .asking: .waiting
    case .ended: .ended
    case .replaced(let children): .replaced(children)
    }
  }

  /// Takes a document that is ready for a stage in front of `limit`.
  mutating func depart(_ index: Int, before limit: Int) -> (Document, Door)? {
    guard !isHalted, case .ready(let document, let door) = self[index].state, door.stage < limit
    else { return nil }
    self[index].state = .away
    return (document, door)
  }

  /// Takes a document back where it came to a halt.
  mutating func arrive(_ leg: Leg, at index: Int) {
    memories += leg.memories
    self[index].commits += leg.commits
    self[index].passedOver += leg.passedOver
    self[index].state = leg.state
    noteWait(of: index)
    noteEnd(of: leg.state)
    guard let replacements = leg.replacements else { return }
    let first = others.count + 1
    for (number, document) in replacements.documents.enumerated() {
      var child = document
      child.id = "\(replacements.parent)/\(number + 1)"
      others.append(
        Traveller(id: child.id, state: .ready(child, Door(stage: replacements.stage))))
    }
    self[index].state = .replaced(first..<others.count + 1)
  }

  private mutating func noteWait(of index: Int) {
    switch self[index].state {
    case .waiting, .asking: newlyWaiting.append(index)
    default: break
    }
  }

  private mutating func noteEnd(of state: Traveller.State) {
    guard case .ended(let verdict) = state, verdict.isAbandonedOrUnfinished else { return }
    verdictForAll = verdictForAll ?? verdict
    isHalted = true
  }

  /// The indices of the documents that have begun to wait since the last call.
  mutating func takeNewlyWaiting() -> [Int] {
    defer { newlyWaiting = [] }
    return newlyWaiting
  }

  /// What a document waits for.
  func wait(of index: Int) -> (id: String, door: Door, message: String)? {
    guard case .waiting(let document, let door, let message) = self[index].state else { return nil }
    return (document.id, door, message)
  }

  /// What a document asks for outside.
  func question(of index: Int) -> (document: Document, door: Door)? {
    guard case .asking(let document, let door) = self[index].state else { return nil }
    return (document, door)
  }

  /// Ends the wait of a document that has asked.
  mutating func receive(_ answer: ExternalAnswer, at index: Int) {
    guard case .asking(let document, var door) = self[index].state else { return }
    door.answer = answer
    self[index].state = .ready(document, door)
  }

  /// Ends the wait of a document.
  ///
  /// - Parameter isLast: whether it was cut short.
  mutating func wake(_ index: Int, isLast: Bool) {
    guard case .waiting(let document, var door, _) = self[index].state else { return }
    door.isLast = isLast
    self[index].state = .ready(document, door)
  }

  /// Lets nothing go on any more.
  mutating func halt() { isHalted = true }

  /// The first end that the record comes to, in the order of input, among a document and those that
  /// replace it.
  private func end(of index: Int) -> RecordResult.Verdict? {
    switch self[index].state {
    case .ended(let verdict): return verdict
    case .replaced(let children):
      for child in children {
        if let end = end(of: child) { return end }
      }
      return nil
    default: return nil
    }
  }

  private subscript(index: Int) -> Traveller {
    _read { if index == 0 { yield root } else { yield others[index - 1] } }
    _modify { if index == 0 { yield &root } else { yield &others[index - 1] } }
  }
}

extension Journey {
  /// Writes down what became of the record.
  mutating func settle(_ result: inout RecordResult) {
    var settlement = Settlement()
    settle(0, &settlement)
    settlement.finish(&result)
    if let verdictForAll { result.verdict = verdictForAll }
    switch result.verdict {
    case .unfinished, .brokenDown: return
    default: break
    }
    result.memories = memories
  }

  private func settle(_ index: Int, _ settlement: inout Settlement) {
    let mark = settlement.commits.count
    let passed = settlement.passed.count
    settlement.add(self[index])
    switch self[index].state {
    case .passed: settlement.passed.append(self[index].id)
    case .dropped(let reason): settlement.drop(self[index].id, reason)
    case .leftOut(let failure): settlement.otherFailures.append(failure)
    case .ended(let verdict): settlement.end = verdict
    case .ready, .waiting, .asking, .away: settlement.end = .unfinished
    case .replaced(let children):
      settlement.replaced += 1
      if children.isEmpty { settlement.drop(self[index].id, "replaced-by-nothing") }
      for child in children where settlement.end == nil {
        settlement.replacementIDs.append(self[child].id)
        settle(child, &settlement)
      }
    }
    // A document that goes no further, nor any that replaced it, is in no export.
    if settlement.passed.count == passed { settlement.commits.removeSubrange(mark...) }
  }
}

extension RecordResult.Verdict {
  fileprivate var isAbandonedOrUnfinished: Bool {
    switch self {
    case .abandoned, .brokenDown, .unfinished: true
    case .passed, .dropped, .failed: false
    }
  }
}
