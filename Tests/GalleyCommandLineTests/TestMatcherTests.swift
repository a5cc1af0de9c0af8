import Testing

@testable import GalleyCommandLine

@Suite struct TestMatcherTests {
  /// What is wrong with what comes, in one line each; the document is always the same.
  private func problems(_ expect: String) async throws -> [String] {
    let folder = try TestFolder([
      "a.test.yaml": """
      stages: [word-count]
      tests:
        - name: a
          given:
            id: a
            text: Raina Nasser sails to Taxila.
            metadata: {title: Sailing, tags: [sea, travel]}
            entities:
              - {text: Raina Nasser, type: person, start: 0, end: 12}
              - {text: Taxila, type: location, start: 22, end: 28}
            fields: {contains: x, list: [1, 2, [3]], half: 0.5}
          expect: \(expect)
      """
    ])
    let outcome = await folder.run("test", "a.test.yaml")
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n").dropFirst().dropLast().map { line in
      let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      return parts.count > 3 ? String(parts[3].dropFirst()) : String(line)
    }
  }

  @Test(arguments: [
    "{text: {contains: [Raina, Taxila], lacks: Lahore, matches: '^R.*a\\.$'}}",
    "{text: {equals: Raina Nasser sails to Taxila.}, summary: null}",
    "{entities: {contains: {text: Taxila, type: location}, count: 2, lacks: {type: date}}}",
    "{entities: {contains: [{type: person}, {text: {matches: ^Tax}}]}}",
    "{entities: [{text: {contains: Nasser}}, {start: {at-least: 20, at-most: 22}}]}",
    "{entities: {count: {at-least: 1, at-most: 2}}, teasers: {count: 0}}",
    "{metadata: {tags: {contains: sea, count: 2}, title: {matches: (?i)^sail}}}",
    "{fields: {words: {at-least: 5}, half: {at-most: 0.5}, list: {contains: 2, lacks: [4, 5]}}}",
    "{fields: {equals: {contains: x}}}",
    "{documents: {count: 1, contains: {id: a}, lacks: {id: b}}}",
    "{documents: [{id: {matches: ^a$}}], dropped: {count: 0}}",
  ])
  func whatHoldsIsFine(expect: String) async throws {
    #expect(try await problems(expect) == [])
  }

  @Test(arguments: [
    (
      "{text: {contains: Lahore}}",
      ["text: expected a text with \"Lahore\", got \"Raina Nasser sails to Taxila.\""]
    ),
    (
      "{text: {lacks: [Nasser, zebra]}}",
      ["text: expected a text without \"Nasser\", got \"Raina Nasser sails to Taxila.\""]
    ),
    (
      "{metadata: {title: {matches: ^x}, tags: {contains: [sea, land]}}}",
      [
        "metadata.title: expected a text that matches ^x, got \"Sailing\"",
        "metadata.tags: expected a list with \"land\", got [\"sea\",\"travel\"]",
      ]
    ),
    (
      "{fields: {words: {at-least: 6}, half: {at-most: 0.4}, contains: {at-least: 1}}}",
      [
        "fields.words: expected at least 6, got 5", "fields.half: expected at most 0.4, got 0.5",
        "fields.contains: expected at least 1, got \"x\"",
      ]
    ),
    (
      "{entities: {count: {at-least: 3, at-most: 4}}, keywords: {contains: {text: x}}}",
      [
        "entities: expected at least 3 and at most 4 items, got 2",
        "keywords: expected something with {\"text\":\"x\"} in it, got nothing",
      ]
    ),
    ("{fields: {words: {count: 1}}}", ["fields.words: expected 1 item, got 5 (it is no list)"]),
    ("{documents: {count: 0}}", ["documents: expected 0 items, got 1"]),
    ("{dropped: {contains: {id: a}}}", ["dropped: expected a list with {\"id\":\"a\"}, got []"]),
  ])
  func whatDoesNotHoldIsTold(expect: String, expected: [String]) async throws {
    #expect(try await problems(expect) == expected)
  }

  @Test func theNearestItemIsNamed() async throws {
    let problems = try await problems("{entities: {contains: {text: Taxila, type: person}}}")
    #expect(
      problems.first
        == "entities: not as expected ([1] comes closest, but its type is \"location\")")
  }
}
