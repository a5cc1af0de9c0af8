package import Galley
import GalleyLanguage

/// Finds the words and phrases that name what the article is about.
package struct ExtractKeywords: Stage {
  package static let info = StageInfo(
    "extract-keywords", "Finds the words and phrases that name what the article is about.",
    details: """
      Keywords are names and words of the article, and phrases that it uses twice or more, the best \
      first; a word that comes once may be among them, but what comes often and early counts for more. \
      Inflections of a word are one keyword, which stands in its most frequent form, with its first \
      place in the text; a surname goes with the full name. A phrase and its parts don't both become \
      keywords. A name is never cut: one of more than max-words words is left out. A score is the \
      share of the keyword's words that a headline is expected to use, by weights learned from \
      headlines that editors wrote; words of metadata.title count for more. Behind extract-entities \
      the names that it found are keywords as a whole, and dates and amounts are none.

      Words that say little, such as "the", are passed over in English, German, French, Spanish, \
      Italian, Portuguese, Dutch, Swedish, Danish, Polish and Russian; metadata.language says which \
      it is, or else the words do. In other languages, short words in small letters that stand in \
      very many sentences are passed over. In Chinese and Japanese, keywords are runs of ideographs \
      that come twice or more, and words in katakana.
      """,
    example: """
      - extract-keywords:
          keywords: 5
          max-words: 2
      """,
    reads: [.text], uses: [.sentences, .metadata, .entities], writes: [.keywords])

  package struct Configuration: StageConfiguration {
    @StageOption("Most keywords.", in: 1...100, primary: true)
    package var keywords = 10
    @StageOption("Most words of a keyword; a name that has more is left out.", in: 1...5)
    package var maxWords = 3
    @StageOption("Least score of a keyword.", in: 0...1)
    package var minScore = 0.0

    package init() {}
  }

  private let request: KeywordRequest

  package init(configuration: Configuration, context: StageContext) {
    request = KeywordRequest(
      keywords: configuration.keywords, words: configuration.maxWords,
      leastScore: configuration.minScore)
  }

  package func process(_ document: consuming Document) -> Outcome {
    let analysis = document.analyzed()
    var request = request
    request.title = document.metadata.title
    request.language = document.metadata.language
    request.entities = document.entities
    document.keywords = keywords(of: document.text, analysis, request)
    return .keep(document)
  }
}
