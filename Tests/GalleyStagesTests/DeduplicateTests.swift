import Galley
import GalleyStages
import Testing

@Suite struct DeduplicateTests {
  private typealias Criterion = Deduplicate.Criterion

  private func stage(
    by criteria: [Deduplicate.Criterion] = [.url, .body], near: Double? = nil
  ) throws -> Deduplicate {
    var configuration = Deduplicate.Configuration()
    configuration.by = criteria
    configuration.near = near
    let context = StageContext(
      stage: "deduplicate", pipelineDirectory: "/", standardOutput: NoOutput(), note: { _ in })
    return try Deduplicate(configuration: configuration, context: context)
  }

  private func document(_ id: String, _ text: String = "", url: String? = nil) -> Document {
    var document = Document(id: id, text: text)
    document.metadata.url = url
    return document
  }

  /// Per document, why it was dropped; `-` where it was kept.
  private func outcomes(of stage: Deduplicate, _ documents: [Document]) -> [String] {
    documents.map { document in
      switch stage.processInOrder(document).outcome {
      case .drop(let reason): reason
      case .keep(let kept): kept.id == document.id ? "-" : "changed"
      case .replace: "replaced"
      }
    }
  }

  @Test func `the first stays, and later ones are dropped with what is the same`() throws {
    let documents = [
      document("a", "One story.", url: "https://news.example/1"),
      document("b", "Another story.", url: "http://news.example/1?utm_source=rss"),
      document("c", " One\nstory. ", url: "https://news.example/3"),
      document("d", "Another story.", url: "https://news.example/4"),
      document("e", "Another story."),
      document("a", "A third story.", url: "https://news.example/5"),
    ]
    #expect(
      try outcomes(of: stage(), documents)
        == ["-", "duplicate-url", "duplicate-body", "-", "duplicate-body", "-"])
    #expect(
      try outcomes(of: stage(by: [.id]), documents) == ["-", "-", "-", "-", "-", "duplicate-id"])
    #expect(
      try outcomes(of: stage(by: [.body]), documents)
        == ["-", "-", "duplicate-body", "duplicate-body", "duplicate-body", "-"])
  }

  @Test func `a dropped document is not remembered`() throws {
    let documents = [
      document("a", "One.", url: "https://news.example/1"),
      document("b", "Two.", url: "https://news.example/1"),
      document("c", "Two.", url: "https://news.example/2"),
    ]
    #expect(try outcomes(of: stage(), documents) == ["-", "duplicate-url", "-"])
  }

  @Test func `what is not there is not the same`() throws {
    let documents = [
      document("a"), document("b", " \n"), document("c", url: "https://news.example"),
      document("d", url: "https://news.example/"), document("e", url: "/1"),
      document("f", url: "/1"), document("g", "👍", url: ""), document("h", "👎", url: ""),
    ]
    #expect(try Set(outcomes(of: stage(near: 0.6), documents)) == ["-"])
  }

  @Test func `a body is the same only to the letter`() throws {
    let documents = ["It rose.", "it rose.", "It rose!", "It  rose.", "It rose"]
      .enumerated().map { document("\($0.offset)", $0.element) }
    #expect(
      try outcomes(of: stage(by: [.body]), documents) == ["-", "-", "-", "duplicate-body", "-"])
  }

  @Test func `near finds texts with a few changes, and leaves others alone`() throws {
    let text = (1...120).map { "word\($0)" }.joined(separator: " ")
    let documents = [
      document("a", text), document("b", "Headline changed. " + text),
      document("c", text.split(separator: " ").dropLast(8).joined(separator: " ")),
      document("d", text.split(separator: " ").dropLast(60).joined(separator: " ")),
      document("e", text.replacing("word60", with: "Word60,")),
      document("f", (1...120).map { "other\($0)" }.joined(separator: " ")),
      document("g", "Market closed."), document("h", "market closed"),
    ]
    let expected = ["-", "near-duplicate", "near-duplicate", "-", "near-duplicate", "-", "-", "-"]
    #expect(try outcomes(of: stage(near: 0.8), documents) == expected)
    #expect(try outcomes(of: stage(by: [], near: 0.8), documents) == expected)
    #expect(try Set(outcomes(of: stage(), documents)) == ["-"])
  }

  @Test func `near works where words have no spaces between them`() throws {
    let text = "葡萄牙波尔图市议会星期一批准在河上修建第二座人行桥，预算为两百四十万欧元，工程将于三月开始。"
    let documents = [
      document("a", text), document("b", text.replacing("三月", with: "四月")),
      document("c", "东京的城市图书馆从下星期起出借工具、缝纫机和乐器，读者可以在网上预订。"),
    ]
    #expect(try outcomes(of: stage(near: 0.7), documents) == ["-", "near-duplicate", "-"])
  }

  @Test(arguments: 0..<20)
  func `a stage that was given the memories goes on as the first would`(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let documents = (0..<200).map { number in
      let text = (0..<40).map { "w\($0 == 20 ? generator.next(3) : $0)-\(number % 23)" }
      return document(
        "\(generator.next(150))", text.joined(separator: " "),
        url: "https://news.example/\(generator.next(400))")
    }
    let criteria: [Criterion] = [.id, .url, .body]
    let near = [nil, 0.6, 0.8][Int(seed) % 3]
    let straight = try outcomes(of: stage(by: criteria, near: near), documents)
    #expect(Set(straight).count > 2)

    let split = generator.next(documents.count)
    let (first, second) = try (stage(by: criteria, near: near), stage(by: criteria, near: near))
    let memories = documents[..<split].map { first.processInOrder($0).memory }
    for (memory, outcome) in zip(memories, straight) {
      #expect(memory.isEmpty == (outcome != "-"))
      if !memory.isEmpty { try second.restore(memory) }
    }
    #expect(outcomes(of: second, Array(documents[split...])) == Array(straight[split...]))
  }

  @Test func `what is kept of a document is small`() throws {
    let text = "One story of ten words, which is just about enough."
    let one = document("a", text, url: "https://news.example/1")
    #expect(try stage().processInOrder(one).memory.count == 2 * 17)
    #expect(try stage(by: [.id], near: 0.8).processInOrder(one).memory.count == 17 + 257)
  }

  @Test(arguments: [[9], [1, 2, 3], [4] + Array(repeating: 0, count: 256), [4, 1]] as [[UInt8]])
  func `memories that are none are refused`(memory: [UInt8]) throws {
    let stage = try stage(near: 0.8)
    #expect(throws: StageError.self) { try stage.restore(memory) }
  }

  @Test func `nothing to compare by is refused`() {
    #expect(throws: StageError.self) { try stage(by: []) }
  }

  @Test func `the text is needed only where it is compared`() {
    var configuration = Deduplicate.Configuration()
    #expect(
      Deduplicate.contract(for: configuration) == Contract(reads: [.text], uses: [.metadata]))
    configuration.by = [.id]
    #expect(Deduplicate.contract(for: configuration) == Contract())
    configuration.near = 0.9
    #expect(Deduplicate.contract(for: configuration) == Contract(reads: [.text]))
  }
}

/// Numbers that are the same in every run.
private struct Generator {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
