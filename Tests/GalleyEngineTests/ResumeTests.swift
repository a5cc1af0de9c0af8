import Foundation
import Galley
import GalleyEngine
import GalleyFormats
import Testing

struct ResumeTests {
  private let isBroken = Switch(true)
  private let calls = CallCount()

  /// Drops ids that end in 3, fails on those that end in 7, and stops the run at 55 as long as the
  /// switch is on.
  private func pipeline() throws -> ResumableRun {
    var pipeline = try ResumableRun()
    let (isBroken, calls) = (isBroken, calls)
    pipeline.steps = [
      Step(name: "work", onError: .quarantine) { document in
        calls.add(document.id)
        if document.id.hasSuffix("3") { return .drop(reason: "three") }
        if document.id.hasSuffix("7") { throw StageError("is a seven") }
        return .keep(document)
      },
      Step(name: "stop") { document in
        if document.id == "55", isBroken.isOn { throw StageError("broken") }
        return .keep(document)
      },
    ]
    try pipeline.folder.write(records(60), to: "in/a.ndjson")
    try pipeline.folder.write(
      "not json\n" + records(3).replacing("\"id\":\"", with: "\"id\":\"b"), to: "in/b.ndjson")
    return pipeline
  }

  private func undisturbed() async throws -> [String: Data] {
    let pipeline = try pipeline()
    isBroken.turn(false)
    #expect(try await pipeline.run().stop == nil)
    isBroken.turn(true)
    return try pipeline.state()
  }

  private func stopped() async throws -> ResumableRun {
    let pipeline = try pipeline()
    let result = try await pipeline.run()
    guard case .failure = result.stop else {
      Issue.record("\(String(describing: result.stop))")
      return pipeline
    }
    #expect(result.isResumable)
    isBroken.turn(false)
    return pipeline
  }

  @Test func aResumedRunGivesTheBytesOfAnUndisturbedOne() async throws {
    let expected = try await undisturbed()
    #expect(Set(expected.keys) == ["a.ndjson", "quarantine.ndjson"])
    let pipeline = try await stopped()
    #expect(
      Set(try pipeline.state().keys) == [
        "a.ndjson.partial", "a.ndjson.checkpoint", "a.ndjson.journal", "quarantine.ndjson.partial",
      ])
    let before = calls.ids.count
    let recorder = Recorder()
    let result = try await pipeline.run(resuming: true, recorder: recorder)
    #expect(result.stop == nil)
    #expect(recorder.beginning == .resumes(records: 55))
    #expect(try pipeline.state() == expected)
    // What was dropped or quarantined before is not tried again, and is counted.
    #expect(
      calls.ids.dropFirst(before).sorted() == ["55", "56", "57", "58", "59", "b0", "b1", "b2"])
    let ledger = result.ledger
    #expect(ledger.addsUp)
    let counts: [Int] = [ledger.read, ledger.out, ledger.droppedInAll, ledger.quarantined]
    #expect(counts == [64, 51, 6, 7])
  }

  @Test func whatStandsBehindTheCheckpointIsCutOff() async throws {
    let expected = try await undisturbed()
    for tail in ["{\"id\":\"half", "{\"id\":\"whole\"}", "{\"id\":\"caf\u{00C3}"] {
      let pipeline = try await stopped()
      for name in ["a.ndjson.partial", "quarantine.ndjson.partial", "a.ndjson.journal"] {
        let handle = try #require(
          FileHandle(forWritingAtPath: "\(pipeline.folder.path)/out/\(name)"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(tail.utf8))
        try handle.close()
      }
      _ = try await pipeline.run(resuming: true)
      #expect(try pipeline.state() == expected)
      isBroken.turn(true)
    }
  }

  @Test(arguments: [0, 1, 2]) func aDamagedCheckpointIsRefused(_ kind: Int) async throws {
    let pipeline = try await stopped()
    let path = "\(pipeline.folder.path)/out/a.ndjson.checkpoint"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    switch kind {
    case 0: bytes = Data()
    case 1: bytes = bytes.prefix(bytes.count / 2)
    default: bytes[100] ^= 1
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    let before = try pipeline.state()
    #expect(
      await pipeline.refusal()
        == "the checkpoint '\(path)' is damaged; run without --resume to start over")
    #expect(try pipeline.state() == before)
  }

  @Test func aDamagedJournalIsRefused() async throws {
    let pipeline = try await stopped()
    let path = "\(pipeline.folder.path)/out/a.ndjson.journal"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let before = try pipeline.state()
    #expect(await pipeline.refusal() != nil)
    #expect(try pipeline.state() == before)
  }

  @Test func anOutputThatWasChangedIsRefused() async throws {
    let pipeline = try await stopped()
    let path = "\(pipeline.folder.path)/out/a.ndjson.partial"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    try bytes.dropLast(1).write(to: URL(fileURLWithPath: path))
    #expect(await pipeline.refusal()?.contains("fewer than the") == true)
    var other = bytes
    other[other.count - 5] ^= 1
    try other.write(to: URL(fileURLWithPath: path))
    #expect(await pipeline.refusal()?.contains("is not what it was") == true)
    try FileManager.default.removeItem(atPath: path)
    #expect(await pipeline.refusal()?.contains("'out/a.ndjson.partial' is gone") == true)
  }

  @Test func aPlainRunStartsOverAndSaysSo() async throws {
    let expected = try await undisturbed()
    let pipeline = try await stopped()
    let recorder = Recorder()
    _ = try await pipeline.run(recorder: recorder)
    #expect(recorder.beginning == .startsOver(records: 55))
    #expect(try pipeline.state() == expected)
  }

  @Test func withoutACheckpointAResumedRunStartsAtTheBeginning() async throws {
    let expected = try await undisturbed()
    isBroken.turn(false)
    let pipeline = try pipeline()
    try pipeline.folder.write("remains", to: "out/a.ndjson.partial")
    let recorder = Recorder()
    _ = try await pipeline.run(resuming: true, recorder: recorder)
    #expect(recorder.beginning == .startsOver(records: nil))
    #expect(try pipeline.state() == expected)
  }

  @Test func severalFilesThatHadTheirNamesInPartAreFinished() async throws {
    // The program may end between the renaming of two outputs: here it has ended so.
    var pipeline = try pipeline()
    pipeline.outputs = ["out/a.ndjson", "out/b.ndjson"]
    isBroken.turn(false)
    _ = try await pipeline.run()
    let expected = try pipeline.state()
    isBroken.turn(true)
    var other = try self.pipeline()
    other.outputs = pipeline.outputs
    let folder = other.folder.path
    // A folder in the way of the second output lets the completion end in its middle.
    try FileManager.default.createDirectory(
      atPath: "\(folder)/out", withIntermediateDirectories: true)
    isBroken.turn(false)
    let late = Step(name: "late") { document in
      if document.id == "b2" {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/out/b.ndjson/x", withIntermediateDirectories: true)
      }
      return .keep(document)
    }
    other.steps.append(late)
    pipeline.steps.append(late)
    let result = try await other.run()
    guard case .inputOutput = result.stop else {
      Issue.record("\(String(describing: result.stop))")
      return
    }
    #expect(Set(try other.state().keys).isSuperset(of: ["a.ndjson", "b.ndjson.partial"]))
    try FileManager.default.removeItem(atPath: "\(folder)/out/b.ndjson")
    #expect(try await other.run(resuming: true).stop == nil)
    #expect(try other.state() == expected)
  }
}

extension Recorder {
  /// Where the run began.
  var beginning: RunBeginning? { start?.beginning }
}

extension ResumeTests {
  @Test func aRunThatWasCompletingTakesNothingThatCameSince() async throws {
    var pipeline = try ResumableRun()
    pipeline.outputs = ["out/a.ndjson", "out/b.ndjson"]
    let folder = pipeline.folder
    try folder.write(records(3), to: "in/a.ndjson")
    pipeline.steps = [
      Step(name: "late") { document in
        // In the way of the second output's name: the completion ends in its middle.
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/out/b.ndjson/x", withIntermediateDirectories: true)
        return .keep(document)
      }
    ]
    let first = try await pipeline.run()
    guard case .inputOutput = first.stop else {
      Issue.record("\(String(describing: first.stop))")
      return
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/out/b.ndjson")
    try folder.write(records(5), to: "in/a.ndjson")
    let result = try await pipeline.run(resuming: true)
    #expect(result.stop == nil)
    #expect(result.ledger.read == 3)
    for name in ["a", "b"] {
      #expect(try folder.read("out/\(name).ndjson").split(separator: "\n").count == 3)
    }
  }

  @Test func aLimitMayBeRaisedForTheRestOfTheInput() async throws {
    var pipeline = try pipeline()
    pipeline.settings.maxDocumentSize = ByteCount(40)
    try pipeline.folder.write(
      records(60) { $0 == 20 ? String(repeating: "x", count: 99) : "text" }, to: "in/a.ndjson")
    _ = try await pipeline.run()
    isBroken.turn(false)
    pipeline.settings.maxDocumentSize = ByteCount(1 << 20)
    let result = try await pipeline.run(resuming: true)
    #expect(result.stop == nil)
    #expect(result.ledger.addsUp)
    let quarantine = try pipeline.folder.read("out/quarantine.ndjson")
    #expect(quarantine.contains("'max-document-size' allows 40"))
  }

  @Test func aStageMayNotChangeTheIdOfADocument() async throws {
    let outcomes = try await run(
      [
        Step(name: "rename", onError: .drop) { document in
          var document = document
          document.id = "other"
          return .keep(document)
        }
      ], over: records(2))
    #expect(outcomes.lines.isEmpty)
    #expect(outcomes.failures.map(\.id) == ["0", "1"])
    #expect(outcomes.failures.first?.message.contains("changed the document's id") == true)
  }
}
