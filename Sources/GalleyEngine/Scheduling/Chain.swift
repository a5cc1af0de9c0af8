import Galley
import Glibc

/// The stages of a run, through which documents go one by one.
struct Chain: Sendable {
  let stages: [RunningStage]

  /// Whether a document may have to wait on the way.
  var canWait: Bool { stages.contains(where: \.canWait) }

  /// Whether a stage's work is done outside the program.
  var asksOutside: Bool { stages.contains { $0.external != nil } }

  /// Takes one document from the first stage to the last, where no stage can make it wait.
  ///
  /// - Parameter times: gets the time of each stage added.
  func run(
    _ document: consuming Document, as result: inout RecordResult, times: inout WorkTimes
  ) async {
    var leg = Leg()
    await travel(document, from: Door(stage: 0), upTo: stages.count, &leg, &times)
    // Most documents by far: nothing is summed up.
    if case .passed = leg.state { return leg.settle(&result) }
    var journey = Journey(leg)
    await goOn(&journey, upTo: stages.count, &times)
    journey.settle(&result)
  }

  /// Takes a record's document, and those that replace it, as far as the stage with index `limit`.
  func begin(
    _ document: consuming Document, upTo limit: Int, _ times: inout WorkTimes
  ) async -> Journey {
    var leg = Leg()
    await travel(document, from: Door(stage: 0), upTo: limit, &leg, &times)
    var journey = Journey(leg)
    if journey.isReplaced { await goOn(&journey, upTo: limit, &times) }
    return journey
  }

  /// Takes all documents of a record that are ready as far as the stage with index `limit`.
  ///
  /// - Parameter isInOrder: whether those behind one that waits have to wait too.
  func goOn(
    _ journey: inout Journey, upTo limit: Int, isInOrder: Bool = false,
    _ times: inout WorkTimes
  ) async {
    _ = await goOn(0, of: &journey, upTo: limit, isInOrder, &times)
  }

  /// - Returns: whether the documents behind this one may go on.
  private func goOn(
    _ index: Int, of journey: inout Journey, upTo limit: Int, _ isInOrder: Bool,
    _ times: inout WorkTimes
  ) async -> Bool {
    if let (document, door) = journey.depart(index, before: limit) {
      var leg = Leg()
      await travel(document, from: door, upTo: limit, &leg, &times)
      journey.arrive(leg, at: index)
    }
    switch journey.standing(of: index) {
    case .alone: return true
    case .waiting: return !isInOrder
    case .ended: return false
    case .replaced(let children):
      for child in children {
        guard await goOn(child, of: &journey, upTo: limit, isInOrder, &times) else {
          return false
        }
      }
      return true
    }
  }
}

extension Chain {
  /// Takes one document from stage to stage, until it is at `limit`, ends or has to wait.
  private func travel(
    _ start: consuming Document, from door: Door, upTo limit: Int, _ leg: inout Leg,
    _ times: inout WorkTimes
  ) async {
    var document = start
    var door = door
    for index in door.stage..<limit {
      let stage = stages[index]
      guard stage.applies(to: document) else { continue }
      if stage.external != nil, door.answer == nil, stage.missingPart(of: document) == nil {
        leg.state = .asking(document, door.at(index))
        return
      }
      let id = document.id
      let original = stage.needsOriginal ? document : nil
      do {
        if let missing = stage.missingPart(of: document) {
          throw StageError(missing, retryable: false)
        }
        let (outcome, prepared, memory) =
          if let answer = door.answer {
            try leg.take(answer)
          } else {
            try await stage.process(consume document)
          }
        leg.lap(&times, stage: index)
        leg.keep(prepared, memory, of: index)
        guard let kept = try leg.take(outcome, of: id, behind: index) else { return }
        document = kept
      } catch {
        leg.lap(&times, stage: index)
        let failure = FailedAttempt(
          id: id, stage: index, attempts: door.attempts(at: index) + 1, error: error)
        guard let original = leg.fail(failure, in: stage, original, isLast: door.isLast) else {
          return
        }
        document = original
      }
      door = Door(stage: index + 1)
    }
    if limit == stages.count {
      leg.state = .passed
    } else {
      leg.state = .ready(document, Door(stage: limit))
    }
  }
}

/// Nanoseconds of a clock that is never set.
func monotonicNanoseconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
