package import Galley
package import GalleyLanguage

/// Sums an article up in sentences of its own.
package struct Summarize: Stage {
  package static let info = StageInfo(
    "summarize", "Sums the article up in sentences of its own.",
    details: """
      The sentences keep the order of the article and slice its text exactly, with a space between \
      them, but none between Chinese or Japanese ones. Headings and other lines without the end of a \
      sentence are left out, and so are captions with a credit ("… on Monday. (Bo Dahl/Reuters)"), \
      notes of editors and sponsors, and what a page says to its readers ("Scroll down …"). No \
      sentence is taken twice, nor one that says the same in other words where 'ranked' finds \
      another. A text without any sentence is summed up by its headings, or else by such lines. \
      What has more than 1,000 characters without a stop is no sentence: a text of nothing else \
      gives its first words, 300 characters at most, and '…' behind them in the summary's text.

      The method 'ranked' weighs place, length, what the article is about, what is new, the title and \
      how a sentence begins, with weights learned from summaries that editors wrote. A sentence that \
      needs another beside it is passed over where another will do: one that speaks of something \
      named before it ("He said …", "The talks ended …"), or one whose quotation begins or ends in \
      another. 'lead' takes the first sentences. 'textrank' (Mihalcea and Tarau, 2004), 'lexrank' \
      (Erkan and Radev, 2004), 'luhn' (Luhn, 1958) and 'lsa' (Steinberger and Ježek, 2004) are as \
      published; textrank, lexrank and lsa rank the first 2,000 sentences.

      A sentence's score says what it is worth beside the others of its article, from 0 to 1. For \
      'ranked' the best of the article has 1, the worst 0, and the others lie between by the model's \
      measure; scores of different articles can't be compared. What a sentence needs beside it, what \
      it says again and a query don't enter it, so that a summary may hold a sentence of lower score. \
      Words of a query are known by their first six letters.

      Any language will do. Words that say little, such as "the", are passed over in English alone, \
      where 'ranked' was trained too.
      """,
    example: """
      - summarize:
          sentences: 3
          max-characters: 500
      """,
    reads: [.text], uses: [.sentences, .metadata], writes: [.summary])

  package struct Configuration: StageConfiguration {
    @StageOption("How the sentences are chosen.")
    package var method = SummaryMethod.ranked
    @StageOption(
      "Most sentences; 3 if left out, or as many as fit where another bound is given.",
      in: 1...1_000, primary: true)
    package var sentences: Int? = nil
    @StageOption(
      "Longest summary, in characters (Unicode scalars). A sentence that doesn't fit is passed over.",
      in: 1...1_000_000)
    package var maxCharacters: Int? = nil
    @StageOption(
      "Longest summary, in words. A sentence that doesn't fit is passed over.", in: 1...1_000_000)
    package var maxWords: Int? = nil
    @StageOption(
      "Most of the article's sentences, as a share; one sentence at least.", in: 0.001...1)
    package var ratio: Double? = nil
    @StageOption(
      "Words that the summary is to be about: sentences with the most of them come first.")
    package var query: String? = nil
    @StageOption(
      "Whether to propose a headline: the best sentence's main clause, shortened by rules.")
    package var headline = false

    package init() {}
  }

  private static let usualSentences = 3

  private let request: SummaryRequest
  private let context: StageContext

  package init(configuration: Configuration, context: StageContext) {
    var budget = SummaryBudget(
      sentences: configuration.sentences, characters: configuration.maxCharacters,
      words: configuration.maxWords, ratio: configuration.ratio)
    if budget == SummaryBudget() { budget.sentences = Self.usualSentences }
    request = SummaryRequest(
      method: configuration.method, budget: budget, query: configuration.query,
      proposesHeadline: configuration.headline)
    self.context = context
  }

  package func process(_ document: consuming Document) -> Outcome {
    let analysis = document.analyzed()
    var request = request
    request.title = document.metadata.title
    let result = summarize(document.text, analysis, request)
    if result.isCapped {
      context.note("only the first \(request.method.mostSentences) sentences were ranked")
    }
    if result.isOverBudget {
      context.note("a summary is empty, since no sentence fits into max-characters or max-words")
    }
    document.summary = result.summary
    return .keep(document)
  }
}
