import Galley

/// Tells how long the body takes to read.
struct ReadingTime: Stage {
  static let info = StageInfo(
    "reading-time", "Tells how many minutes the body takes to read.",
    details: """
      Minutes are rounded up, so that only a body without a word takes none. A word is what stands \
      between white space: it is no measure for languages that are written without it.
      """,
    example: """
      - reading-time:
          words-per-minute: 200
      """,
    reads: [.text], writes: [.field("reading-minutes", .integer)])

  struct Configuration: StageConfiguration {
    @StageOption("Words that a reader takes in within a minute.", in: 1...10_000)
    var wordsPerMinute = 240
  }

  private let wordsPerMinute: Int

  init(configuration: Configuration, context: StageContext) {
    wordsPerMinute = configuration.wordsPerMinute
  }

  func process(_ document: consuming Document) -> Outcome {
    let words = countWords(in: document.text)
    let minutes = (words + wordsPerMinute - 1) / wordsPerMinute
    document.fields["reading-minutes"] = .integer(minutes)
    return .keep(document)
  }
}
