import Galley

/// A batch on its way through stages that may make it wait.
///
/// It goes in stretches: as far as the next stage that works in input order, through that stage, and
/// on behind it.
struct Crossing: Sendable {
  /// What it can't go on without.
  enum Need {
    case nothing
    /// That all earlier batches have passed.
    case turn(Gate)
    /// That waits of documents are over.
    case waits
  }

  private let chain: Chain
  private let gates: [Gate]
  private var batch: RecordBatch
  /// One a record.
  private var journeys: [Journey] = []
  private var newWaits: [Wait] = []
  private var newQuestions: [Question] = []
  private var waitingCount = 0
  private var passedGates = 0
  /// Whether it is at the stage behind a gate, and no other batch is.
  private var isInGate = false

  init(_ batch: consuming RecordBatch, _ chain: Chain, _ gates: [Gate]) {
    self.batch = batch
    self.chain = chain
    self.gates = gates
    self.batch.times = WorkTimes(stages: chain.stages.count)
  }

  var sequence: Int { batch.sequence }

  /// Decodes all records, and takes them as far as the first gate.
  mutating func begin(_ opening: inout RecordOpening) async {
    for index in batch.records.indices {
      var result = RecordResult(id: "", verdict: .unfinished)
      let before = batch.times.total
      defer { batch.results[index].nanoseconds += batch.times.total - before }
      if let document = opening.open(index, of: &batch, as: &result) {
        journeys.append(await chain.begin(document, upTo: limit, &batch.times))
        noteWaits(of: index)
      } else {
        journeys.append(Journey(endedWith: result.verdict))
      }
      batch.results.append(result)
    }
  }

  /// Goes as far as it can.
  mutating func goOn() async -> Need {
    while true {
      await goThroughStretch()
      guard waitingCount == 0 else { return .waits }
      if isInGate {
        gates[passedGates].leave(isBroken: journeys.contains(where: \.holdsUpOthers))
        passedGates += 1
        isInGate = false
        continue
      }
      guard passedGates < gates.count else {
        settle()
        return .nothing
      }
      let gate = gates[passedGates]
      switch gate.entry(for: batch.sequence) {
      case .closed: return .turn(gate)
      case .broken: haltAll(from: 0)
      case .open: break
      }
      isInGate = true
    }
  }

  /// The waits that have begun since the last call.
  mutating func takeWaits() -> [Wait] {
    defer { newWaits = [] }
    return newWaits
  }

  /// The questions that have come up since the last call.
  mutating func takeQuestions() -> [Question] {
    defer { newQuestions = [] }
    return newQuestions
  }

  /// Ends the wait of a document that has asked.
  mutating func receive(_ answer: ExternalAnswer, to question: Question) {
    waitingCount -= 1
    journeys[question.record].receive(answer, at: question.traveller)
  }

  /// Ends the wait of a document.
  ///
  /// - Parameter isCutShort: whether there may be no other one.
  mutating func wake(_ wait: Wait, isCutShort: Bool) {
    waitingCount -= 1
    journeys[wait.record].wake(wait.traveller, isLast: isCutShort)
  }

  /// Takes the batch out.
  mutating func takeBatch() -> RecordBatch {
    var taken = RecordBatch(capacity: 0)
    swap(&taken, &batch)
    return taken
  }

  /// Changes the batch.
  mutating func withBatch(_ body: (inout RecordBatch) -> Void) { body(&batch) }
}

extension Crossing {
  /// The stage in front of which the stretch ends.
  private var limit: Int {
    guard passedGates < gates.count else { return chain.stages.count }
    return gates[passedGates].stage + (isInGate ? 1 : 0)
  }

  private mutating func goThroughStretch() async {
    for index in journeys.indices {
      if Task.isCancelled { journeys[index].halt() }
      let before = batch.times.total
      await chain.goOn(&journeys[index], upTo: limit, isInOrder: isInGate, &batch.times)
      batch.results[index].nanoseconds += batch.times.total - before
      let isWaiting = noteWaits(of: index)
      guard isInGate else { continue }
      if isWaiting { return }
      if journeys[index].holdsUpOthers { return haltAll(from: index + 1) }
    }
  }

  /// Leaves records unfinished, since one before them is.
  private mutating func haltAll(from first: Int) {
    for index in journeys[first...].indices { journeys[index].halt() }
  }

  /// - Returns: whether there were any.
  @discardableResult private mutating func noteWaits(of record: Int) -> Bool {
    let indices = journeys[record].takeNewlyWaiting()
    for index in indices {
      if let (document, door) = journeys[record].question(of: index) {
        waitingCount += 1
        newQuestions.append(
          Question(
            record: record, traveller: index, document: document, stage: chain.stages[door.stage],
            sequence: sequence))
      }
      guard let (id, door, message) = journeys[record].wait(of: index) else { continue }
      waitingCount += 1
      newWaits.append(
        Wait(
          record: record, traveller: index, id: id, stage: chain.stages[door.stage].name,
          attempts: door.attempts, message: message))
    }
    return !indices.isEmpty
  }

  private mutating func settle() {
    for index in journeys.indices { journeys[index].settle(&batch.results[index]) }
    journeys = []
  }
}
