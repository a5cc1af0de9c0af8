package import Galley
import GalleyLanguage

/// Finds the sentences of the text.
package struct SplitSentences: Stage {
  package static let info = StageInfo(
    "split-sentences", "Finds the sentences of the text.",
    details: """
      Each sentence is a place in the text, from its first character to its last; only white \
      space, zero-width spaces and dots that stand alone lie between two. A line break ends a \
      sentence, so join lines that a page wrapped with 'clean' first. A full stop ends none behind \
      an abbreviation, an initial, a number in a list or in mid-address; closing quotes, brackets, \
      footnote marks and emoji belong to the sentence that they close. Pieces without a stop that \
      a page shows apart are apart, too: the credit of a picture behind its caption, the date \
      behind a headline, the items of a list, the head of a message. The rules know English best, \
      the stops of other scripts, and common abbreviations of German, French, Spanish, Italian, \
      Dutch, Swedish, Polish and Russian, with German ordinals such as '3. Oktober'; the language \
      needs no telling. Stages that need sentences, such as summarize, use those that the document \
      has, and else find the same themselves.
      """,
    example: """
      - split-sentences
      """,
    reads: [.text], writes: [.sentences])

  package struct Configuration: StageConfiguration {
    package init() {}
  }

  package init(configuration: Configuration, context: StageContext) {}

  package func process(_ document: consuming Document) -> Outcome {
    document.sentences = SentenceSplitter.sentences(of: document.text)
    return .keep(document)
  }
}
