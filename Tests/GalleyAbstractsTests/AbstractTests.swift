import Galley
import GalleyAbstracts
import GalleyTestSupport
import Testing

@Suite struct AbstractTests {
  @Test func `it keeps the promises of the protocol`() async throws {
    let server = try LoopbackServer { _ in .saying("In brief.") }
    try await checkStage(
      Abstract.self,
      options: JSONObject([("endpoint", .string(server.endpoint)), ("model", "m")]))
    for into in ["metadata.title", "fields.mood"] {
      try await checkStage(
        Abstract.self,
        options: JSONObject([
          ("endpoint", .string(server.endpoint)), ("model", "m"), ("into", .string(into)),
          ("prompt", "What? {{text}}"),
        ]))
    }
  }

  @Test func `the answer is the summary, by the method of this stage`() async throws {
    let server = try LoopbackServer { _ in .saying("<think>\nHm.\n</think>\n\n In brief. \n") }
    let trial = try Trial(server)
    let document = try await trial.document()
    #expect(document?.summary == Summary(text: "In brief.", method: "abstract"))
    let request = try #require(server.requests.first)
    #expect(request.path == "/v1/chat/completions")
    #expect(request.headers["authorization"] == nil)
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.json?["model"] == "m")
    #expect(request.json?["stream"] == false)
    #expect(request.prompt?.hasSuffix("\n\nText.") == true)
    await trial.stage.shutdown()
    #expect(
      trial.notes.all == [
        "requests: 1, answers from the cache: 0, tokens in prompts: 10, in answers: 3"
      ])
  }

  @Test(arguments: [
    ("hmm </think> Real.", "Real."), ("<think></think>Real.", "Real."),
    ("Models write <think> and </think>.", "Models write <think> and </think>."),
    ("a < b </think", "a < b </think"),
  ]) func `what was thought aloud is left out, with or without its first tag`(
    content: String, text: String
  ) async throws {
    let server = try LoopbackServer { _ in .saying(content) }
    let trial = try Trial(server)
    #expect(try await trial.document()?.summary?.text == text)
    await trial.stage.shutdown()
  }

  @Test func `an answer in parts is one`() async throws {
    let server = try LoopbackServer { _ in
      .answer(
        status: 200,
        body: """
          {"choices": [{"message": {"content": [{"type": "thinking", "text": "Hm."}, \
          {"type": "text", "text": "In "}, {"type": "text", "text": "brief."}]}}]}
          """)
    }
    let trial = try Trial(server)
    #expect(try await trial.document()?.summary?.text == "In brief.")
    await trial.stage.shutdown()
  }

  @Test(arguments: ["", " \n\u{A0}"]) func `nothing is asked about a document without text`(
    text: String
  ) async throws {
    let server = try LoopbackServer { _ in .saying("x") }
    let trial = try Trial(server)
    var document = Document(id: "a", text: text)
    document.summary = Summary(text: "Kept.", method: "lead")
    #expect(try await trial.document(document)?.summary?.text == "Kept.")
    await trial.stage.shutdown()
    #expect(server.requests.isEmpty)
    #expect(trial.notes.all == ["nothing was asked about documents without text"])
  }

  @Test func `a prompt without the text asks where something else is there`() async throws {
    let server = try LoopbackServer { _ in .saying("x") }
    let trial = try Trial(
      server, ["prompt": "Theme of {{metadata.title}}?", "into": "fields.theme"])
    var document = Document(id: "a", text: "")
    #expect(try await trial.document(document)?.fields["theme"] == nil)
    document.metadata.title = "Rain"
    #expect(try await trial.document(document)?.fields["theme"] == "x")
    #expect(server.requests.count == 1)
    await trial.stage.shutdown()
  }

  @Test func `a title is one line, without quotation marks`() async throws {
    let server = try LoopbackServer { _ in .saying("\n“Rain in Spain”\nIt rains.") }
    let document = try await Trial(server, ["into": "metadata.title"]).document()
    #expect(document?.metadata.title == "Rain in Spain")
  }

  @Test func `the prompt takes from the document what it names, up to a bound`() async throws {
    let server = try LoopbackServer { _ in .saying("calm") }
    let options: JSONObject = [
      "prompt":
        "{{ metadata.title }}|{{metadata.authors}}|{{entities.count}}|{{text}}|{{fields.no}}|",
      "into": "fields.mood", "max-characters": 100, "temperature": 0.5,
    ]
    var document = Document(id: "a", text: String(repeating: "Größe ", count: 40))
    document.metadata.title = "T"
    document.metadata.authors = ["A", "B"]
    document.entities = [Entity(type: .person, range: 0..<1)]
    let trial = try Trial(server, options)
    let answered = try await trial.document(document)
    #expect(answered?.fields["mood"] == "calm")
    let words = Array(repeating: "Größe", count: 16).joined(separator: " ")
    #expect(server.requests.first?.prompt == "T|[\"A\",\"B\"]|1|\(words)||")
    #expect(server.requests.first?.json?["temperature"]?.number == 0.5)
    #expect(trial.notes.all == ["texts were cut at max-characters, 100"])
  }

  @Test func `no more requests are under way than may be`() async throws {
    let hold = Hold()
    let server = try LoopbackServer { request in
      if request.number == 3 { hold.end() }
      hold.wait()
      return .saying("x")
    }
    let stage = try Trial(server, ["concurrency": 3]).stage
    try await withThrowingTaskGroup { group in
      for index in 0..<12 {
        group.addTask { _ = try await stage.process(Document(id: "\(index)", text: "\(index)")) }
      }
      try await group.waitForAll()
    }
    #expect(server.requests.count == 12)
    #expect(server.mostActive == 3)
    await stage.shutdown()
  }

  @Test func `a cancelled call comes back at once`() async throws {
    let hold = Hold()
    let server = try LoopbackServer { _ in
      hold.wait()
      return .saying("x")
    }
    let stage = try Trial(server).stage
    let task = Task { try await stage.process(Document(id: "a", text: "b")) }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    hold.end()
    await stage.shutdown()
  }

  @Test func `a stage that is taken back begins with nothing more`() async throws {
    let hold = Hold()
    let server = try LoopbackServer { _ in
      hold.wait()
      return .saying("x")
    }
    let stage = try Trial(server, ["concurrency": 1]).stage
    let first = Task { try await stage.call(Document(id: "a", text: "a"), turn: 1) }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
    let second = Task { try await stage.call(Document(id: "b", text: "b"), turn: 2) }
    stage.takeBack()
    hold.end()
    await #expect(throws: CallNotBegun.self) { try await second.value }
    _ = try await first.value
    #expect(server.requests.count == 1)
    await stage.shutdown()
  }
}
