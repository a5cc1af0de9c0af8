import Galley
import GalleyTestSupport
import Testing
import YAMLTree

@Suite struct AnchorTests {
  @Test func `an alias stands for the anchored value and keeps its place`() throws {
    let value = try #require(read("a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\n").value)
    #expect(
      value.outline
        == "{a: [integer 1, integer 2], b: [integer 1, integer 2], c: integer 3, d: integer 3}")
    #expect(value["b"]?.place == value["a"]?.place)
  }

  @Test func `merge keys add what the mapping lacks, where they stand`() throws {
    let value = try #require(
      read(
        """
        base: &base {a: 1, b: 2}
        more: &more {b: 3, c: 4, z: 9}
        all:
          z: 5
          <<: [*base, *more]
          b: 6
        quoted: {"<<": 1}
        """
      ).value)
    #expect(
      value["all"]?.outline == "{z: integer 5, a: integer 1, c: integer 4, b: integer 6}")
    #expect(value["quoted"]?.outline == "{<<: integer 1}")
    #expect(value["all"]?["a"]?.place.span == "1:17-1:18")
  }

  @Test func `a merged mapping may merge another`() {
    let value = read("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, x: 3}\n").value
    #expect(value?["c"]?.outline == "{y: integer 2, x: integer 3}")
  }

  @Test func `aliases that stand for nothing are all reported`() {
    expectProblems(
      """
      base: &base 1
      a: ⟦1⟧*bsae
      b: &b [⟦2⟧*b]
      c:
        <<: ⟦3⟧*nothing
      d:
        <<: [⟦4⟧*base, ⟦5⟧x]
      """,
      [
        .init("⟦1⟧", .yamlUnknownAnchor, "no '&bsae' stands before '*bsae'; did you mean 'base'?"),
        .init("⟦2⟧", .yamlAliasCycle, "'*b' stands inside '&b', so it would hold itself"),
        .init("⟦3⟧", .yamlUnknownAnchor, "no '&nothing' stands before '*nothing'"),
      ] + [
        .init(
          nil, .yamlMergeKey, "'<<' merges a mapping or a list of mappings, found the number 1"),
        .init("⟦5⟧", .yamlMergeKey, "found the string 'x'"),
      ]
    ) { text in
      // The merged number stands where its anchor does.
      problems(text).map { problem in
        problem.message.contains("number")
          ? Diagnostic(problem.code, problem.message, at: nil) : problem
      }
    }
  }

  @Test func `a billion laughs are refused`() {
    var text = "a0: &a0 x\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let result = read(text)
    #expect(result.value == nil)
    #expect(result.problems.map(\.message) == ["aliases expand to more than 100000 values"])
  }

  @Test func `merge keys count as what they expand to`() {
    let members = (0..<1000).map { "k\($0): 1" }.joined(separator: ", ")
    let uses = (0..<200).map { "u\($0): {<<: *m}" }.joined(separator: "\n")
    #expect(
      problems("m: &m {\(members)}\n\(uses)\n").map(\.code.rawValue) == ["yaml-alias-expansion"])
  }
}
