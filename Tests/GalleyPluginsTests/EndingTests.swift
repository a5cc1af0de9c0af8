import Foundation
import Galley
import GalleyFormats
import GalleyPlugins
import Testing

/// What is left behind by plugins that end, or have to be ended.
@Suite(.serialized)
struct EndingTests {
  /// A plugin that leaves others behind, and says its group.
  static let parent = """
    import subprocess
    subprocess.Popen(["sleep", "300"])
    start(4)
    for seq, document in documents():
        if document["id"] == "hang": time.sleep(300)
        keep(seq, seen=os.getpgrp())

    """

  private func group(of stage: ProcessStage) async throws -> Int {
    let verdict = try await stage.verdict(on: Document(id: "a", text: ""))
    guard case .integer(let group)? = verdict.kept?.fields["seen"] else {
      Issue.record("no group: \(verdict)")
      return 0
    }
    return group
  }

  private func expectNobody(in group: Int) async throws {
    for _ in 0..<500 {
      if ProcessTable.alive(inGroup: group) == 0 { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(group > 1)
    #expect(ProcessTable.alive(inGroup: group) == 0)
  }

  @Test func nothingOfTheGroupStaysAfterAnEnd() async throws {
    let trial = try PluginTrial(Self.parent)
    let group = try await trial.run { try await self.group(of: $0) }
    try await expectNobody(in: group)
    #expect(trial.failures.isEmpty)
  }

  @Test func nothingOfTheGroupStaysAfterATimeout() async throws {
    let trial = try PluginTrial(Self.parent)
    let limits = ProcessLimits(timeout: .milliseconds(200))
    try await trial.run(trial.command(limits: limits)) { stage in
      let group = try await self.group(of: stage)
      let verdict = try await stage.verdict(on: Document(id: "hang", text: ""))
      #expect(verdict.failure?.contains("took longer than 200ms") == true)
      try await self.expectNobody(in: group)
    }
  }

  /// So that it can't be reached by a signal to its own group, and no other may be sent one.
  @Test func aPluginThatLeavesItsGroupIsKilledAllTheSame() async throws {
    let trial = try PluginTrial(
      """
      os.setpgid(0, os.getpgid(os.getppid()))
      start()
      for seq, document in documents():
          if document["id"] == "hang": time.sleep(300)
          keep(seq)
      """)
    let limits = ProcessLimits(timeout: .milliseconds(200))
    let verdicts = try await trial.run(trial.command(limits: limits)) {
      try await $0.verdicts(on: ["a", "hang", "b"])
    }
    #expect(verdicts[1].failure?.contains("took longer than 200ms") == true)
    #expect(verdicts[0].kept != nil && verdicts[2].kept != nil)
    #expect(trial.failures.isEmpty)
  }

  @Test func allGroupsCanBeKilledAtOnce() async throws {
    let trial = try PluginTrial(Self.parent)
    let stage = try await trial.start(trial.command(processes: 2))
    let group = try await group(of: stage)
    trial.groups.killAll()
    try await expectNobody(in: group)
    await stage.shutdown()
  }

  @Test func aDeafPluginIsKilled() async throws {
    let trial = try PluginTrial(
      """
      signal.signal(signal.SIGTERM, signal.SIG_IGN)
      start()
      for seq, document in documents(): keep(seq, seen=os.getpgrp())
      time.sleep(300)
      """)
    let limits = ProcessLimits(grace: .milliseconds(100))
    let group = try await trial.run(trial.command(limits: limits)) {
      try await self.group(of: $0)
    }
    try await expectNobody(in: group)
    #expect(trial.notes.count == 1)
    #expect(trial.failures.isEmpty)
  }

  @Test func whatIsOpenIsAnsweredBehindBye() async throws {
    let trial = try PluginTrial(
      """
      start(4)
      taken = []
      for message in messages():
          if message["type"] == "document":
              taken.append(message["seq"])
              print("taken", file=sys.stderr, flush=True)
          if message["type"] == "bye":
              for seq in taken: keep(seq)
      for line in source: sys.exit("more input")
      """)
    let stage = try await trial.start()
    async let verdicts = stage.verdicts(on: ["a", "b", "c"])
    while trial.lines.count(where: { $0 == "taken" }) < 3 {
      try await Task.sleep(for: .milliseconds(5))
    }
    await stage.shutdown()
    #expect(try await verdicts.allSatisfy { $0.kept != nil })
    #expect(trial.failures.isEmpty)
  }

  @Test(arguments: [
    ("sys.exit(4)", "ended with exit status 4 after its last answer"),
    (
      "os.kill(os.getpid(), signal.SIGABRT)",
      "was ended by signal 6 (SIGABRT) after its last answer"
    ),
  ])
  func anErrorAtTheEndIsReported(end: String, says: String) async throws {
    let trial = try PluginTrial("start()\nfor seq, document in documents(): keep(seq)\n\(end)")
    let verdict = try await trial.run { try await $0.verdict(on: Document(id: "a", text: "")) }
    #expect(verdict.kept != nil)
    #expect(trial.failures.count == 1)
    #expect(trial.failures.first?.contains(says) == true)
  }

  @Test func anErrorWithNothingToDoIsReportedAndTheNextDocumentGoesThrough() async throws {
    let trial = try PluginTrial(
      """
      start()
      for seq, document in documents():
          keep(seq)
          if first_time("end"): sys.exit(7)
      """)
    try await trial.run { stage in
      #expect(try await stage.verdict(on: Document(id: "a", text: "")).kept != nil)
      while trial.failures.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      #expect(try await stage.verdict(on: Document(id: "b", text: "")).kept != nil)
    }
    #expect(trial.failures == ["plugin 'trial' ended with exit status 7, with nothing to do"])
  }

  /// In a program of its own, since other tests open and start things, too.
  @Test func noZombieAndNoDescriptorStays() async throws {
    let program = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let before = ProcessTable.openPipes.count
      let trial = try PluginTrial(
        """
        start(8)
        for count, (seq, document) in enumerate(documents()):
            if count == 9: os._exit(1)
            keep(seq)
        """)
      try await trial.run(trial.command(processes: 2)) { stage in
        let watch = Task {
          var most = 0
          while !Task.isCancelled {
            most = max(most, ProcessTable.zombies)
            try? await Task.sleep(for: .milliseconds(2))
          }
          return most
        }
        let verdicts = try await stage.verdicts(on: (0..<300).map { "d\($0)" })
        #expect(verdicts.allSatisfy { $0.kept != nil })
        watch.cancel()
        // About 30 processes end; those of a moment may not have been waited for yet.
        #expect(await watch.value < 10)
      }
      // What stays, stays for good: a loaded machine may take a moment for the rest.
      for _ in 0..<500 where ProcessTable.zombies > 0 || ProcessTable.openPipes.count > before {
        try await Task.sleep(for: .milliseconds(20))
      }
      print(
        "left: \(ProcessTable.zombies) zombies, pipes \(ProcessTable.openPipes), were \(before)")
      let isClean = ProcessTable.zombies == 0 && ProcessTable.openPipes.count <= before
      print(isClean ? "nothing is left" : "something is left")
    }
    // What is expected in another program is not told in this one's words.
    let output = String(decoding: program?.standardOutputContent ?? [], as: UTF8.self)
    #expect(output.contains("nothing is left"), "\(output)")
  }

  /// As a program does that was started by one which ignores it.
  @Test func endsAreSeenWhereSIGCHLDIsIgnored() async throws {
    await #expect(processExitsWith: .success) {
      signal(SIGCHLD, SIG_IGN)
      let trial = try PluginTrial(
        """
        start()
        for seq, document in documents():
            if document["id"] == "poison": os._exit(3)
            keep(seq)
        """)
      let verdicts = try await trial.run { try await $0.verdicts(on: ["a", "poison", "b"]) }
      #expect(verdicts[0].kept != nil && verdicts[2].kept != nil)
      #expect(verdicts[1].failure?.contains("the system does not say how") == true)
    }
  }

  @Test func aPluginIsGoneWhenItsProgramIsKilled() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let trial = try PluginTrial(
        "start()\nfor seq, document in documents(): keep(seq, seen=os.getpid())")
      let stage = try await trial.start()
      let verdict = try await stage.verdict(on: Document(id: "a", text: ""))
      try "\(verdict)".write(toFile: path + "/verdict", atomically: true, encoding: .utf8)
      kill(getpid(), SIGKILL)
    }
    let verdict = try folder.read("verdict")
    let number = verdict.split(separator: "integer(").last?.prefix { $0.isNumber }
    try await expectNobody(in: try #require(number.flatMap { Int($0) }))
  }

  @Test func aCancelledCallComesBackAndTheOthersGoOn() async throws {
    let trial = try PluginTrial(
      """
      start(2)
      for seq, document in documents():
          if document["id"] == "slow":
              print("slow", file=sys.stderr, flush=True)
              while not os.path.exists("go"): time.sleep(0.005)
          keep(seq, seen=os.getpid())
      """)
    try await trial.run { stage in
      let slow = Task { try await stage.verdict(on: Document(id: "slow", text: "")) }
      let queued = Task { try await stage.verdicts(on: ["x", "y", "z"]) }
      while trial.lines.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      slow.cancel()
      queued.cancel()
      await #expect(throws: CancellationError.self) { try await slow.value }
      await #expect(throws: CancellationError.self) { try await queued.value }
      try trial.folder.write("", to: "go")
      let verdicts = try await stage.verdicts(on: ["a", "b"])
      #expect(Set(verdicts.compactMap { $0.kept?.fields["seen"] }).count == 1)
    }
  }

  @Test func nothingStaysWhereOneOfSeveralProcessesRefuses() async throws {
    let trial = try PluginTrial(
      """
      if first_time("start"):
          signal.signal(signal.SIGTERM, signal.SIG_IGN)
          open("group", "w").write(str(os.getpgrp()))
          start()
          os.rename("group", "is-ready")
          time.sleep(300)
      while not os.path.exists("is-ready"): time.sleep(0.005)
      sys.exit("no second one")
      """)
    let limits = ProcessLimits(grace: .milliseconds(100))
    let error = await #expect(throws: StageError.self) {
      _ = try await trial.start(trial.command(processes: 2, limits: limits))
    }
    #expect(error?.message.contains("no second one") == true)
    let group = try #require(Int(try trial.folder.read("is-ready")))
    #expect(group > 1)
    #expect(ProcessTable.alive(inGroup: group) == 0)
  }

  @Test func aCancelledStartEndsItsProcesses() async throws {
    let trial = try PluginTrial("print(os.getpgrp(), file=sys.stderr, flush=True); time.sleep(300)")
    let start = Task { try await trial.start() }
    while trial.lines.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    start.cancel()
    await #expect(throws: CancellationError.self) { _ = try await start.value }
    try await expectNobody(in: try #require(trial.lines.first.flatMap { Int($0) }))
  }
}
