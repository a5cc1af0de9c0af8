import Galley
import GalleyFormats
import GalleyPlugins
import Glibc
import Testing

/// Plugins that break the protocol, or end.
@Suite(.serialized)
struct MisbehaviourTests {
  /// What a plugin does with a document called `poison`, and what its failure says.
  static let crimes: [(does: String, says: String)] = [
    ("os._exit(3)", "plugin 'trial' ended with exit status 3"),
    ("os._exit(0)", "plugin 'trial' ended with exit status 0"),
    ("os.kill(os.getpid(), signal.SIGSEGV)", "was ended by signal 11 (SIGSEGV)"),
    ("raise ValueError('too sour')", "ValueError: too sour"),
    ("time.sleep(60)", "took longer than 300ms"),
    (
      "target.write(b'garbage\\n'); target.flush(); time.sleep(60)",
      "is no message: expected a value, found 'g' ('garbage'); what is for people belongs on standard error"
    ),
    ("target.write(b'\\n'); target.flush()", "(an empty line)"),
    ("target.write(b'{\"type\":\"keep\",\"seq\":1\\xff}\\n'); target.flush()", "is no message"),
    ("send({'type': 'keep', 'seq': 99999})", "answered for a document that it does not have"),
    ("send({'type': 'keep', 'seq': str(seq)})", "it has no 'seq' that is an integer"),
    ("send({'type': 'hug', 'seq': seq})", "its type is 'hug'"),
    ("send({'type': 'ready', 'protocol': 1})", "said 'ready' twice"),
    ("send({'type': 'error', 'message': 'tired'})", "gave up: tired"),
    ("send([1])", "expected an object"),
    (
      "send({'type': 'keep', 'seq': seq, 'set': {'text': 'x' * 70000}})",
      "a line of more than 65536 bytes"
    ),
    ("while True: target.write(b'x' * 65536)", "a line of more than 65536 bytes"),
    ("os.close(1); time.sleep(60)", "closed its standard output"),
    ("print('y\\u0007' * 100_000, file=sys.stderr); os._exit(1)", "it said: y\\u{7}y\\u{7}"),
  ]

  @Test(arguments: crimes.indices)
  func onlyThePoisonFails(index: Int) async throws {
    let (does, says) = Self.crimes[index]
    let trial = try PluginTrial(
      """
      start(8)
      for seq, document in documents():
          if document["id"] == "poison":
              \(does)
          else: keep(seq, seen=document["id"])
      """)
    let limits = ProcessLimits(answer: 1 << 16, timeout: .milliseconds(300))
    let ids = (0..<5).map { "a\($0)" } + ["poison"] + (0..<20).map { "b\($0)" }
    let verdicts = try await trial.run(trial.command(limits: limits)) {
      try await $0.verdicts(on: ids)
    }
    #expect(verdicts[5].failure?.contains(says) == true, "\(verdicts[5])")
    for (id, verdict) in zip(ids, verdicts) where id != "poison" {
      #expect(verdict.kept?.fields["seen"] == .string(id), "\(id): \(verdict)")
    }
  }

  /// However many others are answered.
  @Test func aDocumentThatAProcessForgetsIsLateInTheEnd() async throws {
    let trial = try PluginTrial(
      """
      start(3)
      for seq, document in documents():
          time.sleep(0.002)
          if document["id"] != "lost": keep(seq)
      """)
    let limits = ProcessLimits(timeout: .milliseconds(500))
    try await trial.run(trial.command(limits: limits)) { stage in
      let isOver = Lock(false)
      async let lost = stage.verdict(on: Document(id: "lost", text: ""))
      async let others = { () async throws -> [Verdict] in
        var verdicts: [Verdict] = []
        while verdicts.count < 5000, !isOver.withLock({ $0 }) {
          verdicts.append(try await stage.verdict(on: Document(id: "d", text: "")))
        }
        return verdicts
      }()
      #expect(try await lost.failure?.contains("took longer than 500ms") == true)
      isOver.withLock { $0 = true }
      let verdicts = try await others
      #expect(verdicts.count < 5000)
      #expect(verdicts.allSatisfy { $0.kept != nil })
    }
  }

  @Test func aSecondAnswerEndsTheProcessAndNoDocument() async throws {
    let trial = try PluginTrial(
      """
      start(8)
      for seq, document in documents():
          keep(seq)
          if document["id"] == "d3": keep(seq)
      """)
    let verdicts = try await trial.run { try await $0.verdicts(on: (0..<8).map { "d\($0)" }) }
    #expect(verdicts.allSatisfy { $0.kept != nil })
  }

  /// The first try of the documents that were together does not count.
  @Test func aDocumentThatHarmsOnceGoesThrough() async throws {
    let trial = try PluginTrial(
      """
      start(8)
      for seq, document in documents():
          if document["id"] == "d3" and first_time("d3"): os._exit(1)
          keep(seq)
      """)
    let verdicts = try await trial.run { try await $0.verdicts(on: (0..<8).map { "d\($0)" }) }
    #expect(verdicts.allSatisfy { $0.kept != nil })
    #expect(trial.notes.count == 1)
  }

  /// It ends after a number of documents, whichever they are.
  @Test func aProcessThatWearsOutLosesNothing() async throws {
    let trial = try PluginTrial(
      """
      start(16)
      for count, (seq, document) in enumerate(documents()):
          if count == 5: os._exit(1)
          keep(seq)
      """)
    let verdicts = try await trial.run { try await $0.verdicts(on: (0..<100).map { "d\($0)" }) }
    #expect(verdicts.count == 100)
    #expect(verdicts.allSatisfy { $0.kept != nil }, "\(verdicts.compactMap(\.failure))")
  }

  @Test(arguments: [
    (#"{"id": "other"}"#, "id"), (#"{"summary": {"text": "x"}}"#, "summary"),
    (#"{"fields": {"other": 1}}"#, "fields.other"), (#"{"nothing": 1}"#, "nothing"),
    (#"{"entities": [{"text": "x", "type": "person", "start": 5, "end": 99}]}"#, "entities"),
    (#"{"entities": [{"text": "x", "type": "person", "start": 0, "end": 1}]}"#, "entities"),
    (#"{"annotations": {"marks": [{"start": 3, "end": 1}]}}"#, "annotations"),
    (#"{"text": 1}"#, "text"), (#"{"text": "a", "text": "b"}"#, "text"),
  ])
  func changesThatCantBeMadeFailOneDocument(changes: String, part: String) async throws {
    let trial = try PluginTrial(
      """
      start(8)
      for seq, document in documents():
          if document["id"] == "bad":
              target.write(b'{"type":"keep","seq":%d,"set":%s}\\n' % (seq, b'''\(changes)'''))
              target.flush()
          else: keep(seq, seen=os.getpid())
      """)
    let verdicts = try await trial.run {
      try await $0.verdicts(on: ["a", "b", "bad", "c", "d"])
    }
    #expect(verdicts[2].failure?.contains("can't be made") == true, "\(verdicts[2])")
    #expect(verdicts[2].failure?.contains(part) == true, "\(verdicts[2])")
    #expect(Set(verdicts.compactMap { $0.kept?.fields["seen"] }).count == 1)
  }

  @Test func fiveDocumentsInARowThatEndAProcessBreakTheStageDown() async throws {
    let trial = try PluginTrial(
      """
      start(4)
      for seq, document in documents(): sys.exit("I never work")
      """)
    let stage = try await trial.start()
    var failed = 0
    await #expect(throws: StageBreakdown.self) {
      for index in 0..<6 {
        if try await stage.verdict(on: Document(id: "d\(index)", text: "")).failure != nil {
          failed += 1
        }
      }
    }
    #expect(failed == 5)
    await stage.shutdown()
  }

  @Test func startsThatComeToNothingBreakTheStageDown() async throws {
    let trial = try PluginTrial(
      """
      if not first_time("start"): sys.exit("no more")
      start()
      for seq, document in documents(): os._exit(1)
      """)
    let stage = try await trial.start()
    let error = await #expect(throws: StageBreakdown.self) {
      try await stage.verdicts(on: ["a", "b", "c"])
    }
    #expect(error?.message.contains("3 processes in a row") == true)
    #expect(error?.message.contains("no more") == true)
    await stage.shutdown()
  }

  /// Whether they get a document before they end or not.
  @Test func processesThatEndAtOnceBreakTheStageDown() async throws {
    let trial = try PluginTrial(
      "start()\nif not first_time('start'): os._exit(0)\nmessages = list(messages())")
    let stage = try await trial.start(trial.command(limits: ProcessLimits(timeout: .seconds(1))))
    await #expect(throws: StageBreakdown.self) {
      for index in 0..<20 {
        _ = try await stage.verdict(on: Document(id: "d\(index)", text: ""))
      }
    }
    await stage.shutdown()
  }

  @Test func processesThatEndWhenTheyHaveNothingToDoBreakNothingDown() async throws {
    let trial = try PluginTrial(
      """
      import select
      start()
      while select.select([source], [], [], 1)[0]:
          message = json.loads(source.readline() or "{}")
          if message.get("type") != "document": break
          keep(message["seq"])
      print("idle", file=sys.stderr, flush=True)
      """)
    try await trial.run(trial.command(processes: 4)) { stage in
      for round in 1...2 {
        #expect(try await stage.verdict(on: Document(id: "d\(round)", text: "")).kept != nil)
        while trial.notes.count < 4 * round { try await Task.sleep(for: .milliseconds(5)) }
      }
    }
    #expect(trial.failures.isEmpty)
  }

  @Test(arguments: [
    ("sys.exit('no model')", "ended with exit status 1 before it was ready; it said: no model"),
    (
      "source.readline(); send({'type': 'error', 'message': 'needs a key'})",
      "refused to start: needs a key"
    ),
    ("time.sleep(60)", "did not say 'ready' within 300ms"),
    ("source.readline(); send({'type': 'ready', 'protocol': 2})", "speaks protocol 1 alone"),
    ("source.readline(); send({'type': 'keep', 'seq': 1})", "answered before it said 'ready'"),
    (
      "source.readline(); send({'type': 'ready', 'protocol': 1, 'concurrency': 0})",
      "'concurrency' is no number"
    ),
    ("print('hello'); sys.stdout.flush(); time.sleep(60)", "is no message"),
  ])
  func aPluginThatCantStartRefusesTheRun(program: String, says: String) async throws {
    let trial = try PluginTrial(program)
    let limits = ProcessLimits(start: .milliseconds(program.hasPrefix("time") ? 300 : 30_000))
    let error = await #expect(throws: StageError.self) {
      _ = try await trial.start(trial.command(processes: 2, limits: limits))
    }
    #expect(error?.message.contains(says) == true, "\(String(describing: error))")
  }

  @Test(arguments: [
    (["no-such-program-here"], "no program 'no-such-program-here' in PATH"),
    (["./missing"], "'./missing': no such file or directory"),
    (["./kit.py"], "permission denied; 'chmod +x' makes a file a program"), ([], "has no command"),
    (["./lost.py"], "'./lost.py' is there, but the program that its first line names is not"),
  ])
  func aProgramThatCantRunSaysWhy(arguments: [String], says: String) async throws {
    let trial = try PluginTrial()
    try trial.folder.write("#!/no/such/python\n", to: "lost.py")
    #expect(unsafe chmod("\(trial.folder.path)/lost.py", 0o755) == 0)
    let error = await #expect(throws: StageError.self) {
      _ = try await trial.start(trial.command(arguments))
    }
    #expect(error?.message.contains(says) == true, "\(String(describing: error))")
  }
}
