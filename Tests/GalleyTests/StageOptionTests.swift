import Galley
import Testing

private struct Counting: Stage {
  static let info = StageInfo("counting", "Counts.", reads: [.text])

  enum Unit: String, StageOptionValue, CaseIterable {
    case words
    case sentences
  }

  struct Configuration: StageConfiguration {
    @StageOption("Shortest word.", in: 1...100) var minimumLength = 1
    @StageOption("What to count.") var unit = Unit.words
    @StageOption("Most words.", in: 1...1000) var maximumWords: Int? = nil
    @StageOption("Where to.", primary: true) var path: OutputPath
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

private let place = SourcePlace(
  origin: .file("a.yaml"), start: .init(line: 1, column: 1), end: .init(line: 1, column: 2))

private func scalar(_ text: String, _ kind: SourceValue.Scalar.Kind) -> SourceValue {
  SourceValue(.scalar(.init(text, kind: kind)), at: place)
}

private func mapping(_ members: KeyValuePairs<String, SourceValue>) -> SourceValue {
  SourceValue(.mapping(members.map { .init(key: $0, keyPlace: place, value: $1) }), at: place)
}

@Suite struct StageOptionTests {
  @Test func `options keep their defaults where nothing is given`() throws {
    var problems: [Diagnostic] = []
    let read = Counting.Configuration.read(
      mapping(["path": scalar("out", .string)]), stage: "counting", at: place,
      reporting: &problems)
    let configuration = try #require(read)
    #expect(problems.isEmpty)
    #expect(configuration.minimumLength == 1)
    #expect(configuration.maximumWords == nil)
    #expect(configuration.path == OutputPath("out"))
  }

  @Test func `one pass finds every problem`() {
    var problems: [Diagnostic] = []
    let value = mapping([
      "minimum-lenght": scalar("5", .integer), "minimum-length": scalar("0", .integer),
      "unit": scalar("word", .string), "maximum-words": scalar("x", .string),
    ])
    let read = Counting.Configuration.read(
      value, stage: "counting", at: place, reporting: &problems)
    #expect(read == nil)
    #expect(
      problems.map(\.message) == [
        "unknown key 'minimum-lenght'; did you mean 'minimum-length'?",
        "0 is out of range; expected 1 to 100",
        "unknown value 'word'; did you mean 'words'?",
        "expected an integer, found the string 'x'",
        "'counting' needs the option 'path'",
      ])
  }

  @Test func `a scalar sets the primary option`() throws {
    var problems: [Diagnostic] = []
    let read = Counting.Configuration.read(
      scalar("out", .string), stage: "counting", at: place, reporting: &problems)
    #expect(try #require(read).path == OutputPath("out"))
  }

  @Test func `the schema says what the declaration says`() {
    let schemas = StageDescriptor(Counting.self).options
    #expect(schemas.map(\.name) == ["minimum-length", "unit", "maximum-words", "path"])
    #expect(schemas[0].minimum == 1 && schemas[0].maximum == 100 && schemas[0].defaultValue == 1)
    #expect(schemas[1].type == .choice(["words", "sentences"]))
    #expect(schemas[2].minimum == 1 && !schemas[2].isRequired)
    #expect(schemas[3].isRequired && schemas[3].isPrimary)
  }
}
