import Galley
import GalleyTestSupport
import Testing

/// A stage that is declared badly, and does something else than it says.
private struct Liar: Stage {
  static let info = StageInfo(
    "Big Liar", "Says one thing and does another", reads: [.text],
    writes: [.field("words", .integer)])

  struct Configuration: StageConfiguration {
    @StageOption("Too little", in: 1...5) var atLeast = 7
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome {
    document.fields["words"] = "three"
    document.fields["kept"] = "changed"
    document.entities = [Entity(type: .person, range: 0..<1_000_000)]
    return .keep(document)
  }
}

/// A stage with a setting that is no option.
private struct Secretive: Stage {
  static let info = StageInfo("secretive", "Hides a setting.")

  struct Configuration: StageConfiguration {
    var hidden = 1
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// A stage that remembers, so that equal documents give different results.
private actor Forgetful: Stage {
  static let info = StageInfo(
    "forgetful", "Numbers the documents.", writes: [.field("number", .integer)])

  private var number = 0

  init(configuration: NoConfiguration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome {
    number += 1
    document.fields["number"] = .integer(number)
    return .keep(document)
  }
}

/// A stage that works in input order, and whose memories are not enough to go on with.
private actor Amnesiac: OrderedStage {
  static let info = StageInfo(
    "amnesiac", "Numbers the documents.", writes: [.field("number", .integer)], order: .input)

  private var number = 0

  init(configuration: NoConfiguration, context: StageContext) {}

  func processInOrder(_ document: consuming Document) -> (outcome: Outcome, memory: [UInt8]) {
    number += 1
    document.fields["number"] = .integer(number)
    return (.keep(document), [1])
  }

  func restore(_ memory: [UInt8]) {}
}

/// A stage that asks for input order, and could not go on after a crash.
private struct Careless: Stage {
  static let info = StageInfo("careless", "Does nothing, in order.", order: .input)

  init(configuration: NoConfiguration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

private struct Honest: Stage {
  static let info = StageInfo("honest", "Does nothing.", reads: [.text, .entities])

  init(configuration: NoConfiguration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

private struct Demanding: Stage {
  static let info = StageInfo("demanding", "Needs to be told.")

  struct Configuration: StageConfiguration {
    @StageOption("What to add.") var word: String
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

@Suite struct CheckStageTests {
  @Test func `an honest stage passes`() async throws {
    try await checkStage(Honest.self)
  }

  @Test func `a required option can be given`() async throws {
    try await checkStage(Demanding.self, options: JSONObject([("word", "yes")]))
    await #expect(throws: BrokenPromises.self) { try await checkStage(Demanding.self) }
  }

  @Test(arguments: [
    "the name 'Big Liar' is not in kebab-case",
    "a help text does not end with a full stop: 'Says one thing and does another'",
    "the help text of 'at-least' does not end with a full stop",
    "a default is refused when it is written out: 7 is out of range; expected 1 to 5",
    "it changed 'entities' of 'emoji', which its contract does not name",
    "it changed 'fields.kept' of 'empty', which its contract does not name",
    "the range 0..<1000000 in 'entities' of 'long' does not slice the text",
    "'fields.words' of 'empty' is a string, declared as integer",
  ])
  func `a stage that breaks its promises is told of each`(promise: String) async {
    let broken = await #expect(throws: BrokenPromises.self) { try await checkStage(Liar.self) }
    #expect(broken?.promises.contains(promise) == true)
  }

  @Test func `a setting that is no option is told`() async {
    let broken = await #expect(throws: BrokenPromises.self) { try await checkStage(Secretive.self) }
    #expect(broken?.promises == ["a stored property of the configuration is no @StageOption"])
  }

  @Test func `a stage whose answer depends on earlier documents is told`() async {
    let broken = await #expect(throws: BrokenPromises.self) { try await checkStage(Forgetful.self) }
    #expect(broken?.promises == ["the same documents gave another result the second time"])
  }

  @Test func `a stage in input order that forgets over a crash is told`() async {
    let broken = await #expect(throws: BrokenPromises.self) { try await checkStage(Amnesiac.self) }
    #expect(
      broken?.promises == [
        "after 1 documents, a new one that was given the memories answers otherwise"
      ])
  }

  @Test func `a stage in input order that can't remember is told`() async {
    let broken = await #expect(throws: BrokenPromises.self) { try await checkStage(Careless.self) }
    #expect(broken?.promises == ["it asks for input order, and is no OrderedStage"])
  }
}
