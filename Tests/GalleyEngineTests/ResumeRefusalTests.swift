import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Testing

/// What has changed since the run was stopped, and what may change.
struct ResumeRefusalTests {
  private let isBroken = Switch(true)

  /// Four texts and some records; stops at the third text as long as the switch is on.
  private func stopped() async throws -> ResumableRun {
    var pipeline = try ResumableRun()
    let isBroken = isBroken
    pipeline.options = [("level", 3)]
    pipeline.steps = [
      Step(name: "stop") { document in
        if document.id == "in/c.txt", isBroken.isOn { throw StageError("broken") }
        return .keep(document)
      }
    ]
    for name in ["a", "b", "c", "d"] {
      try pipeline.folder.write("text \(name)", to: "in/\(name).txt")
    }
    _ = try await pipeline.run()
    isBroken.turn(false)
    return pipeline
  }

  private func expectRefusal(
    _ fragment: String, _ change: (inout ResumableRun) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var pipeline = try await stopped()
    try change(&pipeline)
    let before = try pipeline.state()
    let message = await pipeline.refusal()
    #expect(message?.contains(fragment) == true, "\(message ?? "")", sourceLocation: sourceLocation)
    #expect(message?.hasSuffix("run without --resume to start over") == true)
    #expect(try pipeline.state() == before, sourceLocation: sourceLocation)
    isBroken.turn(true)
  }

  private func expectResumed(
    _ change: (inout ResumableRun) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var pipeline = try await stopped()
    try change(&pipeline)
    let result = try await pipeline.run(resuming: true)
    #expect(result.stop == nil, sourceLocation: sourceLocation)
    #expect(result.ledger.out == 4, sourceLocation: sourceLocation)
    isBroken.turn(true)
  }

  @Test func inputsAreComparedByContent() async throws {
    try await expectRefusal("'in/a.txt' is not what it was") {
      try $0.folder.write("text A", to: "in/a.txt")
    }
    try await expectRefusal("'in/b.txt' is not what it was") {
      try $0.folder.write("text", to: "in/b.txt")
    }
    try await expectRefusal("'in/a.txt' was read where 'in/b.txt' is now") {
      try FileManager.default.removeItem(atPath: $0.folder.path + "/in/a.txt")
    }
    try await expectRefusal("there were 4 inputs, and are 5 now") {
      try $0.folder.write("new", to: "in/e.txt")
    }
    try await expectRefusal("there were 4 inputs, and are others now") {
      try FileManager.default.moveItem(
        atPath: $0.folder.path + "/in/d.txt", toPath: $0.folder.path + "/in/e.txt")
    }
    try await expectResumed {
      for name in ["in/a.txt", "in/b.txt", "out/a.ndjson.checkpoint"] {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1e9)],
          ofItemAtPath: $0.folder.path + "/" + name)
      }
      try $0.folder.write("a text not read yet", to: "in/d.txt")
    }
  }

  @Test func whatDecidesTheResultMayNotChange() async throws {
    try await expectRefusal("the option 'level' of 'stop': 3 then, 4 now") {
      $0.options = [("level", 4)]
    }
    try await expectRefusal("the stages: stop, file-0 then, more, stop, file-0 now") {
      $0.steps.insert(Step(name: "more") { .keep($0) }, at: 0)
    }
    try await expectRefusal("'when' of 'stop': none then, 'document.text != null' now") {
      $0.steps[0].when = try Condition("document.text != null", patterns: NoPatterns())
    }
    try await expectRefusal("the inputs: 'in/*' then, 'in/*.txt' now") { $0.inputs = ["in/*.txt"] }
    try await expectRefusal("the quarantine file: ") { $0.settings.quarantine = "out/other" }
  }

  @Test func limitsTimesAndWorkersMayChange() async throws {
    try await expectResumed {
      $0.settings.workers = 3
      $0.settings.maxFailures = 7
      $0.settings.grace = .seconds(1)
      $0.settings.checkpoint = .seconds(1)
      $0.settings.maxInFlight = ByteCount(1 << 20)
    }
    try await expectResumed { $0.steps[0].onError = .drop }
  }

  @Test func standardInputCanNotBeResumed() async throws {
    var pipeline = try ResumableRun()
    try pipeline.folder.write("x", to: "in/a.txt")
    pipeline.settings.checkpoint = .zero
    #expect(
      await pipeline.refusal()
        == "this run can't be resumed: 'run.checkpoint' is 0s, so there are no checkpoints; "
        + "run without --resume")
  }

  @Test func aRunWithoutCheckpointsLeavesNoneThatIsOld() async throws {
    // Its partial file is no continuation of what the old checkpoint counts.
    var pipeline = try await stopped()
    pipeline.settings.checkpoint = .zero
    isBroken.turn(true)
    _ = try await pipeline.run()
    #expect(
      Set(try pipeline.state().keys) == ["a.ndjson.partial", "quarantine.ndjson.partial"])
  }

  @Test func twoRunsOnOneOutputAreRefused() async throws {
    let pipeline = try await stopped()
    var slow = pipeline
    let (other, hasTried) = (pipeline, Switch(false))
    slow.steps = [
      Step(name: "stop") { document in
        if !hasTried.isOn {
          hasTried.turn(true)
          for resuming in [true, false] {
            let message = await other.refusal(resuming: resuming)
            #expect(message?.contains("another output of this run goes there already") == true)
          }
        }
        return .keep(document)
      }
    ]
    slow.settings.workers = 1
    let result = try await slow.run(resuming: true)
    #expect(hasTried.isOn)
    #expect(result.ledger.out == 4)
  }

  @Test func anIdThatWasTakenBeforeTheStopIsTakenAfterIt() async throws {
    var pipeline = try ResumableRun()
    let isBroken = isBroken
    pipeline.steps = [
      Step(name: "stop") { document in
        if document.id == "9", isBroken.isOn { throw StageError("broken") }
        return .keep(document)
      }
    ]
    try pipeline.folder.write(
      "\n" + records(10) + records(3), to: "in/a.ndjson")
    isBroken.turn(false)
    _ = try await pipeline.run()
    let expected = try pipeline.state()
    isBroken.turn(true)
    _ = try await pipeline.run()
    isBroken.turn(false)
    _ = try await pipeline.run(resuming: true)
    #expect(try pipeline.state() == expected)
    let quarantine = String(decoding: expected["quarantine.ndjson"] ?? Data(), as: UTF8.self)
    #expect(quarantine.contains("the id '0' is taken already, by in/a.ndjson:2"))
  }
}
