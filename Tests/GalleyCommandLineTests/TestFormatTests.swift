import Foundation
import FoundationXML
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct TestFormatTests {
  /// Every kind of difference, and what formats have to escape.
  private let tests = #"""
    stages:
      - filter: document.text.length > 20
      - word-count
      - script: |
          if document.id == "boom" then
            error("no way")
          end
    tests:
      - name: passes
        given: {id: a, text: "Market closed. It will open again on Monday."}
        expect: {fields: {words: 8}}
      - name: "texts, 50 %: a\eb ]]> <&>"
        given:
          id: a
          text: "Market closed on Monday.\nIt will open again on Tuesday, as Raina Nasser of the exchange has said to those who asked her.\nThree\nFour\nFive\nSix\nSeven"
          metadata: {title: "A headline that is long enough to be cut to those words which are not as they should be, and so on."}
        expect:
          text: "Market closed on Monday.\nIt will open again on Tuesday, as Raina Nasser of the exchange had said to those who asked her.\nThree\nFour\nFive\nSix\nsix\nSeven"
          metadata: {title: "A headline that is long enough to be cut to the words which are not as they should be, and so on."}
      - name: lists and mappings
        given:
          id: a
          text: Raina Nasser sails to Taxila.
          entities:
            - {text: Raina Nasser, type: person, start: 0, end: 12}
            - {text: Taxila, type: location, start: 22, end: 28}
        expect:
          entities:
            - {text: Raina Nasser, type: person, start: 1}
            - {text: Taxila, type: location}
          metadata: {tags: [sea]}
          documents:
      - name: a list
        given: {id: a, text: Raina Nasser sails to Taxila., metadata: {tags: [one, two, three, four]}}
        expect: {metadata: {tags: [one, three, four, five]}}
      - name: a matcher
        given: {id: a, text: Raina Nasser sails to Taxila.}
        expect: {text: {matches: "^\\d+$"}, entities: {count: 3}}
      - name: a script throws
        given: {id: boom, text: Raina Nasser sails to Taxila.}
        expect: {id: boom, fields: {words: 4}}
      - name: dropped
        given: {id: a, text: "Short\eened"}
        expect: {dropped: [{id: a, reason: {matches: ^too-}}]}

    """#.replacing("      documents:\n", with: "")

  private func output(_ format: String) async throws -> String {
    let outcome = try await TestFolder(["a.test.yaml": tests])
      .run("test", "a.test.yaml", "--format", format)
    #expect(outcome.status == .failures && outcome.errors == "", "\(outcome.errors)")
    return outcome.output
  }

  @Test func textIsForPeople() async throws {
    try expectSnapshot(of: try await output("text"), named: "test-text.txt")
  }

  @Test func githubGetsAnnotations() async throws {
    let text = try await output("github")
    let lines = text.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::error file=a.test.yaml,line=") })
    #expect(!text.contains("\u{1B}"))
    try expectSnapshot(of: text, named: "test-github.txt")
  }

  @Test func jsonIsForPrograms() async throws {
    try expectSnapshot(of: try await output("json"), named: "test-json.txt")
  }

  @Test func junitIsForSystemsOfCI() async throws {
    let text = try await output("junit")
    #expect(XMLParser(data: Data(text.utf8)).parse())
    let still = text.replacing(#/time="[0-9.]+"/#, with: "time=\"0.000\"")
      .replacing(#/timestamp="[^"]*"/#, with: "timestamp=\"2026-01-27T08:00:00\"")
    try expectSnapshot(of: still, named: "test-junit.txt")
  }

  @Test func aSuiteIsAFile() async throws {
    let one = "stages: [word-count]\ntests: [{name: a, given: x, expect: {fields: {words: 1}}}]\n"
    let outcome = try await TestFolder(["a.test.yaml": one, "b.test.yaml": one])
      .run("test", "--format", "junit")
    #expect(outcome.status == .success)
    #expect(outcome.output.matches(of: #/<testsuite /#).count == 2)
    #expect(outcome.output.contains("name=\"b.test.yaml\" package=\"b.test.yaml\" id=\"1\""))
  }

  @Test func aPartOfANameChoosesTests() async throws {
    let folder = try TestFolder(["a.test.yaml": tests])
    let some = await folder.run("test", "--filter", "a list")
    #expect(some.output.hasSuffix("1 test: 0 passed, 1 failed\n"))
    let none = await folder.run("test", "--filter", "a lost")
    #expect(none.status == .refused)
    #expect(
      none.errors
        == "galley: none of the 7 tests has 'a lost' in its name; did you mean 'a list'?\n"
    )
  }

  @Test func annotationsTellOfProblemsToo() async throws {
    let outcome = try await TestFolder(["a.test.yaml": "stages: [word-cuont]\ntests: [{name: a}]\n"]
    )
    .run("test", "--format", "github")
    #expect(outcome.status == .refused)
    #expect(
      outcome.output.hasPrefix(
        "::error file=a.test.yaml,line=1,col=10,title=galley test::unknown stage 'word-cuont'"))
  }
}
