package import Galley

/// Counts the words of the body.
package struct WordCount: Stage {
  package static let info = StageInfo(
    "word-count", "Counts the words of the body.",
    details: "A word is what stands between white space.",
    example: """
      - word-count:
          minimum-length: 3
      """,
    reads: [.text], writes: [.field("words", .integer)])

  package struct Configuration: StageConfiguration {
    @StageOption("Shortest word that counts, in characters.", in: 1...100)
    package var minimumLength = 1

    package init() {}
  }

  private let minimumLength: Int

  package init(configuration: Configuration, context: StageContext) {
    minimumLength = configuration.minimumLength
  }

  package func process(_ document: consuming Document) -> Outcome {
    document.fields["words"] = .integer(countWords(in: document.text, ofAtLeast: minimumLength))
    return .keep(document)
  }
}
