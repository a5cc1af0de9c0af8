extension Template {
  /// A stage in Swift, with tests of its own kind and of Galley's.
  static func swiftStage(_ name: KebabCaseName) -> Template {
    let folder = "Plugins/\(name)"
    let type = name.typeName
    return Template(
      folders: [folder],
      files: [
        File(path: "\(folder)/\(type).swift", text: source(name, type)),
        File(path: "\(folder)/Tests/\(type)Tests.swift", text: unitTests(name, type)),
        File(path: "\(folder)/\(name).test.yaml", text: tests(of: name, in: folder)),
      ],
      steps: [
        Step(command: "galley plugins build", purpose: "compiles it into galley"),
        Step(command: "galley stages \(name)", purpose: "shows what a pipeline can say about it"),
        Step(command: "galley test \(folder)", purpose: "passes its tests"),
      ])
  }

  private static func source(_ name: KebabCaseName, _ type: String) -> String {
    """
    import Galley

    /// Counts the long words of the body.
    struct \(type): Stage {
      // What is said here is what `galley stages \(name)` shows and what `galley check` holds a pipeline
      // against: before anything runs, it knows that this stage needs a text and makes a number.
      static let info = StageInfo(
        "\(name)", "Counts the long words of the body.",
        details: "A word is what stands between white space.",
        example: \"\"\"
          - \(name):
              minimum-length: 8
          \"\"\",
        reads: [.text], writes: [.field("long-words", .integer)])

      // In a pipeline file it is `minimum-length`; help, bounds and default are checked and shown.
      struct Configuration: StageConfiguration {
        @StageOption("Shortest word that counts, in characters.", in: 1...100)
        var minimumLength = 6
      }

      private let minimumLength: Int

      // Called once a run. What it throws refuses the run: here is where files are opened.
      init(configuration: Configuration, context: StageContext) {
        minimumLength = configuration.minimumLength
      }

      // Called for many documents at the same time. A document whose call throws is not lost: the
      // pipeline's `on-error` says what becomes of it. `.drop(reason: "too-short")` leaves one out.
      func process(_ document: consuming Document) -> Outcome {
        let words = countWords(in: document.text, ofAtLeast: minimumLength)
        document.fields["long-words"] = .integer(words)
        return .keep(document)
      }
    }

    """
  }

  private static func unitTests(_ name: KebabCaseName, _ type: String) -> String {
    """
    import Galley
    import GalleyTestSupport
    import Testing

    @testable import \(name.inCamelCase)Plugin

    @Suite struct \(type)Tests {
      // That what it reads and writes is what it says, that it gives the same twice, and more.
      @Test func itKeepsThePromisesOfAStage() async throws {
        try await checkStage(\(type).self)
      }

      @Test func longWordsAreCounted() async throws {
        let document = Document(id: "a", text: "The lighthouse keeper rowed home.")
        let counted = try await process(document, with: \(type).self).document
        #expect(counted?.fields["long-words"] == 2)
      }
    }

    """
  }
}

extension KebabCaseName {
  /// The type of a stage: one word alone might be a type of Galley's or Swift's own.
  fileprivate var typeName: String {
    words.count == 1 || words.first == "stage" ? inCamelCase + "Stage" : inCamelCase
  }
}
