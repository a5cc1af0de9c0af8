import Galley
import GalleyPatterns
import GalleyStages
import GalleyTestSupport
import Testing

private let hasPatterns = (try? Pattern("a", compiledBy: installedPatterns())) != nil

@Suite(.enabled(if: hasPatterns, "this build has no patterns")) struct EntityPatternTests {
  private let trial: EntityTrial

  init() throws { trial = try EntityTrial() }

  private func mentions(
    _ text: String, _ patterns: [[(String, JSONValue)]], _ more: (String, JSONValue)...
  ) async throws -> [String] {
    let list = JSONValue.array(patterns.map { .object(JSONObject($0)) })
    let option: (String, JSONValue) = ("patterns", list)
    return try await trial.mentions(text, JSONObject([option] + more))
  }

  @Test func `every match is a mention, and equal ones are one thing`() async throws {
    let cases: [(String, JSONValue)] = [
      ("pattern", #"\b[A-Z]{2}-\d{4}\b"#), ("type", "court-case"),
    ]
    #expect(
      try await mentions(
        "É: AB-2024 and AB-2025, then AB-2024.", [cases], ("types", .array(["court-case"]))) == [
          "court-case AB-2024 = e1", "court-case AB-2025 = e2", "court-case AB-2024 = e1",
        ])
  }

  @Test func `an id is that of all matches`() async throws {
    let colors: [(String, JSONValue)] = [
      ("pattern", "(?i)colou?rs?"), ("type", "topic"), ("id", "t1"),
    ]
    #expect(
      try await mentions("Colour and colors.", [colors]) == [
        "topic Colour = t1", "topic colors = t1",
      ])
  }

  @Test func `the longest match stays, and white space at its ends goes`() async throws {
    let short: [(String, JSONValue)] = [("pattern", "b+"), ("type", "short")]
    let long: [(String, JSONValue)] = [("pattern", #"\s*b+ c+\s*|x*"#), ("type", "long")]
    #expect(
      try await mentions("bb\u{A0} bb cc b", [short, long])
        == ["short bb = e1", "long bb cc = e2", "short b = e3"])
  }

  @Test func `patterns come behind the dictionary and before what is found by itself`() async throws
  {
    try trial.write("name,type\nRoe,clan\n", to: "names.csv")
    let patterns: [[(String, JSONValue)]] = [[("pattern", "Roe Mill|Oslo"), ("type", "firm")]]
    let text = "Karl Roe Mill is in Oslo on 4 March 2024."
    #expect(
      try await mentions(text, patterns, ("dictionary", "names.csv"))
        == ["clan Roe = e1", "firm Oslo = e2", "date 4 March 2024 = -"])
    #expect(
      try await mentions(
        text, patterns, ("dictionary", "names.csv"), ("prefer", .array(["patterns"])))
        == ["firm Roe Mill = e1", "firm Oslo = e2", "date 4 March 2024 = -"])
  }

  @Test func `problems are told where they stand`() {
    expectProblems(
      """
      galley: 1
      stages:
        - extract-entities:
            patterns:
              - pattern: '⟦3⟧a(b'
                type: ⟦4⟧Court Case
              - ⟦5⟧patern: a
                type: robot
              - ⟦6⟧robot
      """,
      [
        .init("⟦3⟧", .badPattern, "a '(' in the pattern is never closed"),
        .init("⟦4⟧", .unknownValue, "types are written in small letters"),
        .init("⟦5⟧", .unknownKey, "unknown key 'patern'; did you mean 'pattern'?"),
        .init("⟦6⟧", .wrongType, "takes a mapping"),
      ], stages: [.init(ExtractEntities.self)])
  }

  @Test func `options that don't fit together are told`() {
    expectProblems(
      """
      galley: 1
      stages:
        - extract-entities:
            types: [person, robot, ⟦1⟧persn]
            patterns:
              - {pattern: a, type: robot}
            case: ⟦2⟧fold
            prefer: ⟦3⟧[model, model]
        - extract-entities:
            types: [anything]
            dictionary: ⟦4⟧names.txt
          name: second
        - extract-entities:
            types: [anything]
            dictionary: names.NDJSON
            case: fold
          name: third
        - extract-entities:
            types: ⟦5⟧[]
          name: fourth
      """,
      [
        .init("⟦1⟧", .unknownValue, "unknown value 'persn'; did you mean 'person'?"),
        .init("⟦2⟧", .conflictingKeys, "only names of a dictionary are compared"),
        .init("⟦3⟧", .conflictingKeys, "one of them is there twice"),
        .init("⟦4⟧", .conflictingKeys, "has to end with .csv"),
        .init("⟦5⟧", .conflictingKeys, "an empty list finds nothing"),
      ], stages: [.init(ExtractEntities.self)])
  }
}
