import Testing

@testable import stage_registry

@Suite struct StageSearchTests {
  @Test(arguments: ["struct", "final class", "actor", "enum", "public struct"])
  func aTypeIsFound(kind: String) {
    #expect(stages("import Galley\n\(kind) Words: Stage {}") == ["Words"])
  }

  @Test(arguments: [
    "CommittingStage", "OrderedStage", "Galley.Stage", "Sendable, Stage", "Stage & Sendable",
    "@preconcurrency Equatable, Stage", "Comparable<Int>, Stage",
  ])
  func itsProtocolsAreRead(inherited: String) {
    #expect(stages("struct Words: \(inherited) {}") == ["Words"])
  }

  @Test func anExtensionCounts() {
    #expect(stages("struct Words {}", "extension Words: Stage {}") == ["Words"])
  }

  @Test func aRefinedProtocolCountsAlsoFromAnotherFile() {
    let found = stages(
      "struct Words: Local {}", "protocol Nearer: Stage {}\nprotocol Local: Nearer {}")
    #expect(found == ["Words"])
  }

  @Test func nestedTypesAreQualified() {
    let source = """
      enum Count { struct Words: Stage { struct Configuration: StageConfiguration {} } }
      extension Count.Lines { struct All: Stage { func process() { if true {} } } }
      """
    #expect(stages(source) == ["Count.Lines.All", "Count.Words"])
  }

  @Test func theyAreSortedAndNamedOnce() {
    let source = """
      #if DEBUG
        struct Two: Stage {}
      #else
        struct Two: Stage {}
      #endif
      struct One: Stage {}
      """
    #expect(stages(source) == ["One", "Two"])
  }

  @Test(arguments: [
    "// struct Words: Stage {}", "/* /* */ struct Words: Stage {} */",
    #"let text = "struct Words: Stage {}""#, ##"let text = #""struct Words: Stage {}"#"##,
    "let text = \"\"\"\n  \"struct Words: Stage {}\n  \"\"\"",
    #"let text = "\(first("}")) struct Words: Stage {}""#,
    "let pattern = /\"struct Words: Stage {}/", "let pattern = #/ struct Words: Stage {} /#",
    "func f(actor name: Stage) {}", "func f<S: Stage>(_ stage: S) {}", "protocol Words: Stage {}",
    "class Words { class func make(of: Stage) {} }", "struct Words: StageConfiguration {}",
    "let type = Words.class\nvar x: Stage { y }",
  ])
  func nothingElseIsTakenForOne(source: String) {
    let search = search([source + "\n"])
    #expect(search.stages.isEmpty)
    #expect(search.problems.isEmpty)
  }

  @Test func whatStandsBehindAStringIsFound() {
    let source = """
      let a = "\\\\", b = #"\\#""# + "\\("}" + "{")", c = 4 / 2, d = f(1) / 3, e = /\\/"/
      struct Words: Stage {}
      """
    #expect(stages(source) == ["Words"])
  }

  @Test(arguments: [
    ("private struct Words: Stage {}", "private"),
    ("fileprivate final class Words: Stage {}", "private"),
    ("private enum Outer { struct Words: Stage {} }", "private"),
    ("private struct Words {}\nextension Words: Stage {}", "private"),
    ("struct Words<Value>: Stage {}", "generic"),
    ("struct Outer<Value> { struct Words: Stage {} }", "generic"),
    ("struct Words<Value> {}\nextension Words: Stage where Value: Sendable {}", "generic"),
    ("func make() { struct Words: Stage {} }", "function"),
  ])
  func whatCannotBeNamedIsTold(source: String, reason: String) {
    let search = search([source])
    #expect(search.stages.isEmpty)
    #expect(search.problems.count == 1)
    #expect(search.problems.first?.message.contains(reason) == true)
  }

  @Test func aMessageHasItsPlace() throws {
    let problem = try #require(search(["\n  private struct Words: Stage {}"]).problems.first)
    #expect(problem.place == SourceLine(file: "0.swift", line: 2, column: 11))
  }

  @Test func aWordInFrontOfSomethingElseHidesNothing() {
    #expect(stages("private let x = 1\nstruct Words: Stage {}") == ["Words"])
  }

  @Test func theListNamesEachStageOnALine() {
    let text = RegistryText.stages(["A", "B.C"], plugin: "two", module: "TwoPlugin")
    #expect(
      text.hasSuffix(
        """
        package let stagesOfTwoPlugin: [StageDescriptor] = [
          StageDescriptor(A.self, origin: .compiledIn(plugin: "two")),
          StageDescriptor(B.C.self, origin: .compiledIn(plugin: "two")),
        ]

        """))
  }
}

/// The stages of a plugin with these files.
private func stages(_ sources: String...) -> [String] { search(sources).stages }

private func search(_ sources: [String]) -> StageSearch {
  StageSearch(
    sources.enumerated().flatMap { index, source in
      DeclarationScanner.declarations(in: source, file: "\(index).swift")
    })
}
