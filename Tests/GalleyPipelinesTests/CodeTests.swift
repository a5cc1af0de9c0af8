import Galley
import GalleyPipelines
import Testing

@Suite struct CodeTests {
  /// The shortest pipeline, and request, that shows a problem of each code.
  private func example(of code: DiagnosticCode) -> [Diagnostic] {
    func stages(_ list: String) -> [Diagnostic] { check("galley: 1\nstages: \(list)\n").problems }
    func text(_ text: String, _ request: PipelineRequest = .init()) -> [Diagnostic] {
      check(text, request).problems
    }
    return switch code {
    case .unreadableFile: loader().load("/nowhere/at/all.yaml").problems
    case .yamlSyntax: text("a: [")
    case .yamlEncoding: text("a: \u{1}")
    case .yamlTab: text("a:\n\tb: 1\n")
    case .yamlEmpty: text("")
    case .yamlTooLarge: text(String(repeating: "#", count: (8 << 20) + 1))
    case .yamlTooDeep: text(String(repeating: "[", count: 200))
    case .yamlSeveralDocuments: text("a: 1\n---\nb: 2\n")
    case .yamlUnknownAnchor: text("a: *b")
    case .yamlAliasCycle: text("a: &a [*a]")
    case .yamlAliasExpansion: text(laughs)
    case .yamlMergeKey: text("a: {<<: 1}")
    case .duplicateKey: text("a: 1\na: 2\n")
    case .unknownKey: text("stage: []")
    case .unknownStage: stages("[nothing-like-it]")
    case .unknownValue: stages("[tag-names: {types: [colour]}]")
    case .wrongType: stages("1")
    case .outOfRange: stages("[rank-names: {count: 0}]")
    case .missingKey: stages("[save]")
    case .conflictingKeys: stages("[{scrub: , save: x}]")
    case .unsupportedVersion: text("galley: 3")
    case .unsetVariable: stages("[save: \"${OUT}\"]")
    case .badVariable: stages("[save: \"${OUT\"]")
    case .plainSecret: stages("[{rank-names: {key: abc}}]")
    case .badOverride: text("galley: 1", .init(overrides: ["x"]))
    case .badDocument:
      text("galley: 1\nstages: [scrub]\ntests: [{given: {sentences: [{start: 3, end: 9}]}}]\n")
    case .badCondition: stages("[pick: document.id = 1]")
    case .unknownPart: stages("[pick: document.txt == null]")
    case .badPattern: problems(ofPick: "{which: 'true', pattern: 'a('}")
    case .badScript: problems(of: Recite.self, "recite: x")
    case .missingTrait: stages("[pick: document.text matches 'x']")
    case .unusablePlugin: problemsOfPlugin
    case .uncertainRead:
      stages("[{tag-names: , when: document.metadata.language == 'en'}, rank-names]")
    case .unmetRead: stages("[rank-names]")
    case .staleAnnotations: stages("[tag-names, scrub]")
    case .duplicateName: stages("[scrub, scrub]")
    case .duplicateOutput: stages("[save: {path: a, copies: [a]}]")
    case .outputIsInput: text("galley: 1\ninput: a\nstages: [save: a]\n")
    case .noStages: stages("[]")
    case .noInput: text("galley: 1\ninput: []\nstages: [scrub]\n")
    case .unusedSetting:
      text("galley: 1\nstages: [scrub]\nrun: {on-error: drop, quarantine: q}\n")
    }
  }

  /// What a stage says that comes from a plugin which can't be used.
  private var problemsOfPlugin: [Diagnostic] {
    let plugin = StageDescriptor(
      StageInfo("broken", "Can't be used."), options: [], origin: .builtIn
    ) { _, place, _, problems in
      problems.append(Diagnostic(.unusablePlugin, "it can't be used", at: place))
      return nil
    }
    return PipelineLoader(
      catalog: StageCatalog([plugin]), environment: [:], workingDirectory: "/desk"
    ).check(Array("galley: 1\nstages: [broken]\n".utf8), path: "a.yaml").problems
  }

  /// What is wrong with the options of `pick` where patterns can be compiled.
  private func problems(ofPick options: String) -> [Diagnostic] {
    problems(of: Pick.self, "pick: \(options)")
  }

  private func problems<S: Stage>(of stage: S.Type, _ use: String) -> [Diagnostic] {
    PipelineLoader(
      catalog: StageCatalog([.init(stage)]), patterns: ShortPatterns(), environment: [:],
      workingDirectory: "/desk"
    ).check(Array("galley: 1\nstages: [\(use)]\n".utf8), path: "a.yaml").problems
  }

  private var laughs: String {
    (1...9).reduce("a0: &a0 x\n") { text, level in
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return text + "a\(level): &a\(level) [\(aliases)]\n"
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code is the answer to something`(code: DiagnosticCode) {
    #expect(example(of: code).contains { $0.code.rawValue == code.rawValue })
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `messages start in lower case, end without a full stop, and are short`(
    code: DiagnosticCode
  ) {
    for problem in example(of: code) {
      let message = problem.message
      #expect(message.first?.isUppercase == false && message.last != ".", "\(message)")
      #expect(message.utf8.count <= 140 && !message.contains("\n"), "\(message)")
    }
  }
}

/// Refuses every pattern.
private struct ShortPatterns: PatternCompiler {
  func compile(_ pattern: String) throws(PatternError) -> any CompiledPattern {
    throw PatternError("the pattern is bad", at: 1..<2)
  }
}

/// Recites what can't be read.
private struct Recite: Stage {
  static let info = StageInfo("recite", "Recites a script.")

  struct Configuration: StageConfiguration {
    @StageOption("The script.", primary: true) var script: UnreadableScript
  }

  init(configuration: Configuration, context: StageContext) {}

  func process(_ document: consuming Document) -> Outcome { .keep(document) }
}

/// A script in no language.
private struct UnreadableScript: StageOptionValue {
  static var optionType: OptionType { .script }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> UnreadableScript? {
    problems.append(Diagnostic(.badScript, "unexpected symbol near 'x'", at: value.place))
    return nil
  }

  var jsonValue: JSONValue { .null }
}
