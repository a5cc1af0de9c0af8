package import Galley
package import GalleyLanguage

/// Sums an article up in sentences of its own.
package struct Summarize: Stage {
  package static let info = StageInfo(
    "summarize", "Sums the article up in sentences of its own.",
    details: """
      The sentences keep the order of the article and slice its text exactly. Headings, captions and \
      other lines without the end of a sentence are left out, and no sentence is taken twice. The \
      method 'lead' takes the first sentences, which news articles begin with for a reason; \
      'lexrank' takes those that have most in common with the others (Erkan and Radev, 2004), which \
      suits texts that don't say first what they are about. At most the first 2,000 sentences are \
      ranked. Any language will do; words that say little, such as "the", are passed over in English \
      alone.
      """,
    example: """
      - summarize:
          sentences: 3
          max-characters: 500
      """,
    reads: [.text], uses: [.sentences], writes: [.summary])

  package struct Configuration: StageConfiguration {
    @StageOption("How the sentences are chosen.")
    package var method = SummaryMethod.lead
    @StageOption(
      "Most sentences; 3 if left out, or as many as fit where max-characters is given.",
      in: 1...1_000, primary: true)
    package var sentences: Int? = nil
    @StageOption(
      "Longest summary, in characters (Unicode scalars). A sentence that doesn't fit is passed over.",
      in: 1...1_000_000)
    package var maxCharacters: Int? = nil

    package init() {}
  }

  private static let usualSentences = 3

  private let method: SummaryMethod
  private let budget: SummaryBudget
  private let context: StageContext

  package init(configuration: Configuration, context: StageContext) {
    method = configuration.method
    let isUnbounded = configuration.sentences == nil && configuration.maxCharacters == nil
    budget = SummaryBudget(
      sentences: isUnbounded ? Self.usualSentences : configuration.sentences,
      characters: configuration.maxCharacters)
    self.context = context
  }

  package func process(_ document: consuming Document) -> Outcome {
    let analysis = document.analyzed()
    let result = summarize(document.text, analysis, method: method, budget: budget)
    if result.isCapped { context.note("only the first 2,000 sentences were ranked") }
    if result.isOverBudget {
      context.note("a summary is empty, since no sentence fits into max-characters")
    }
    document.summary = result.summary
    return .keep(document)
  }
}
