import Galley
import GalleyTestSupport
import Testing
import YAMLTree

@Suite struct ProblemTests {
  @Test func `every key that is there twice is reported with both places`() {
    expectProblems(
      """
      ⟦1⟧name: a
      stages:
        - export:
            ⟦2⟧path: x
            format: json
            ⟦3⟧"path": y
        - [same, same]
      ⟦4⟧"name": b
      ⟦5⟧name: c
      """,
      [
        .init("⟦3⟧", .duplicateKey, "duplicate key 'path'", notes: ["⟦2⟧"]),
        .init("⟦4⟧", .duplicateKey, "duplicate key 'name'", notes: ["⟦1⟧"]),
        .init("⟦5⟧", .duplicateKey, "duplicate key 'name'", notes: ["⟦1⟧"]),
      ], from: problems)
  }

  @Test func `a second merge key is told how to merge two`() {
    expectProblems(
      """
      a: &a {x: 1}
      b:
        ⟦1⟧<<: *a
        ⟦2⟧<<: *a
      """,
      [
        .init(
          "⟦2⟧", .duplicateKey, "duplicate key '<<'; merge a list: <<: [*a, *b]", notes: ["⟦1⟧"])
      ],
      from: problems)
  }

  @Test(arguments: [
    ("a:\n⟦1⟧\tb: 1\n", "a tab can't indent a line"),
    ("a:\n  - b\n  ⟦1⟧\t- c\n", "a tab can't indent a line"),
    ("⟦1⟧\ta: 1\n", "a tab can't indent a line"),
    ("a: |\n  x\n⟦1⟧\ty\n", "a tab can't indent a line"),
  ])
  func `a tab as indentation is named`(text: String, message: String) {
    expectProblems(text, [.init("⟦1⟧", .yamlTab, message)], from: problems)
  }

  @Test func `tabs elsewhere are white space`() {
    let value = read("a:\tb\t# c\nc: |\n  x\n  \ty\n").value
    #expect(value?.outline == "{a: string b, c: string x\n\ty\n}")
  }

  @Test(arguments: [
    ("a: 1\n⟦1⟧b\nc: 2\n", "expected ':' behind this key"),
    ("a: b⟦1⟧: c", "a ': ' can't stand here"),
    ("a: b⟦1⟧: c\n", "a ': ' can't stand here; quote the text"),
    ("a: ⟦1⟧- b\n", "a '- ' can't stand here"),
    ("a: 'x\nb: y\n⟦1⟧", "this quote is never closed"),
    ("a: [b, c\nd⟦1⟧: e\n", "expected ',' or ']'"),
    ("a: {b: c, d: [e}⟦1⟧\n", "expected"),
    ("a: ⟦1⟧%b\n", "this character can't start a value"),
    ("a: ⟦1⟧@b\n", "this character can't start a value; quote the text"),
    ("a: \"x⟦1⟧\\qy\"\n", "unknown escape"),
    ("a:\n    b: 1\n  ⟦1⟧c: 2\n", "expected a key of the mapping; check the indentation"),
    ("a:\n  - b\n  ⟦1⟧c: 2\n", "expected '- ' and an item of the list"),
    ("a: ⟦1⟧*\n", "expected a name behind '*'"),
    ("a: {b: ⟦1⟧${C}}\n", "within brackets and braces '${…}' must be in quotes"),
    ("é: [b⟦1⟧${C}]\n", "within brackets and braces '${…}' must be in quotes"),
    ("⟦1⟧!x a: 1\n", "the tag '!x' is not supported; remove it"),
    ("a: ⟦1⟧!!int b\n", "the tag '!!int' does not fit the value behind it"),
    ("⟦1⟧? [a]\n: b\n", "a key must be one word, found a list"),
  ])
  func `syntax errors are in plain words`(text: String, message: String) {
    let found = problems(MarkedText(text).text)
    #expect(found.first?.message.contains(message) == true, "\(found.map(\.message))")
    #expect(found.map(\.code.rawValue) == ["yaml-syntax"])
  }

  @Test func `a line that lacks its colon is suspected`() {
    expectProblems(
      "a:\n  ⟦1⟧b 2\n  c⟦2⟧: 3\n",
      [.init("⟦2⟧", .yamlSyntax, "a ': ' can't stand here", notes: ["⟦1⟧"])], from: problems)
    expectProblems(
      "a: b\nc: d⟦1⟧: e\n", [.init("⟦1⟧", .yamlSyntax, "a ': ' can't stand here")], from: problems)
  }

  @Test func `several documents are named where the second starts`() {
    expectProblems(
      "---\na: 1\n⟦1⟧---\nb: 2\n",
      [.init("⟦1⟧", .yamlSeveralDocuments, "a second document starts here")], from: problems)
    #expect(read("---\na: 1\n...\n").problems.isEmpty)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}", "---\n...\n", "  "])
  func `an empty file is named`(text: String) {
    #expect(problems(text).map(\.code.rawValue) == ["yaml-empty"])
  }
}
