import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyPlugins

/// Options of a plugin are read as those of a built-in stage are.
@Suite struct DeclaredOptionTests {
  private var descriptor: StageDescriptor {
    get throws {
      var problems: [Diagnostic] = []
      let manifest = PluginManifest.read(
        Array(
          """
          plugin: 1
          name: mark
          summary: Marks.
          command: [mark]
          protocol: 1
          reads: [text]
          options:
            type: object
            required: [level]
            properties:
              level: {type: integer, minimum: 1, maximum: 3}
              mode: {type: string, enum: [fast, exact], default: fast}
              key: {type: string, writeOnly: true}
              stop: {type: array, items: {type: string}, default: []}
          """.utf8), path: "plugin.yaml", folder: "mark", reporting: &problems)
      #expect(problems.isEmpty)
      return try #require(manifest).descriptor(
        folder: "/plugins/mark",
        PluginHost(variables: [:], version: "1", processes: ProcessGroups()))
    }
  }

  @Test func problemsPointAndAreReportedTogether() throws {
    expectProblems(
      """
      galley: 1
      name: test
      input: a.txt
      stages:
        - mark:
            level: ⟦1⟧4
            mode: ⟦2⟧fsat
            key: ⟦3⟧abc
            ⟦4⟧stp: [a]
        - ⟦5⟧mark:
            stop: ⟦6⟧a
          name: again
      """,
      [
        .init("⟦1⟧", .outOfRange, "4 is out of range; expected 1 to 3"),
        .init("⟦2⟧", .unknownValue, "unknown value 'fsat'; did you mean 'fast'?"),
        .init("⟦3⟧", .plainSecret, "a secret can't be written here; name a variable"),
        .init("⟦4⟧", .unknownKey, "unknown key 'stp'; did you mean 'stop'?"),
        .init("⟦5⟧", .missingKey, "'mark' needs the option 'level'"),
        .init("⟦6⟧", .wrongType, "expected a list, found the string 'a'; write [a]"),
      ], stages: [try descriptor])
  }

  @Test func secretsAreShownNowhereButSent() throws {
    var problems: [Diagnostic] = []
    let place = SourcePlace(
      origin: .argument("x"), start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 1))
    func value(_ text: String, variable: String? = nil) -> SourceValue {
      SourceValue(.scalar(.init(text, kind: .integer)), at: place, variable: variable)
    }
    let members = [
      SourceValue.Member(key: "level", keyPlace: place, value: value("2")),
      SourceValue.Member(key: "key", keyPlace: place, value: value("s3cr3t", variable: "TOKEN")),
    ]
    let planned = try descriptor.plan(
      SourceValue(.mapping(members), at: place), at: place, reporting: &problems)
    #expect(problems.isEmpty)
    #expect(
      planned?.values.map { "\($0.name) \($0.value.plainText)" } == [
        "level 2", "mode fast", "key ***", "stop []",
      ])
  }
}
