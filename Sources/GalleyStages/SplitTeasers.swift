package import Galley
import GalleyLanguage

/// Separates the body from teasers of other articles.
package struct SplitTeasers: Stage {
  package static let info = StageInfo(
    "split-teasers", "Moves teasers of other articles out of the text, into `teasers`.",
    details: """
      Teasers stand at the end of a text or between its paragraphs: a headline, and mostly the start \
      of the other article, cut at a number of characters, ended by dots, or a whole sentence. Lines \
      are told apart by their shape and place, by the words that they share with the rest, by \
      headings such as "Related" or "Read more", and by the lines around them. In doubt a line is \
      body. Headings over teasers, and interface lines behind the body, leave the text too.

      Expects text as `clean` leaves it, one paragraph a line. Headings are known in some thirty \
      languages. The model goes by shape and place in any of them, and by the commonest words of a \
      few; in a language that it doesn't know, more stays in the body.
      """,
    example: """
      - split-teasers:
          report: true
      """,
    reads: [.text], uses: [.teasers, .removed], writes: [.text, .teasers])

  package struct Configuration: StageConfiguration {
    @StageOption("Whether lines taken out are kept in the document's `removed`, with the reason.")
    package var report = false

    package init() {}
  }

  private let reports: Bool
  private let name: String

  package static func contract(for configuration: Configuration) -> Contract {
    var contract = info.contract
    if configuration.report { contract.writes.append(.removed) }
    return contract
  }

  package init(configuration: Configuration, context: StageContext) {
    reports = configuration.report
    name = context.stage
  }

  package func process(_ document: consuming Document) -> Outcome {
    let split = splitTeasers(document.text)
    document.teasers += split.teasers
    if reports { document.removed += split.removals.map { $0.by(name) } }
    if !split.removals.isEmpty { document.text = split.text }
    return .keep(document)
  }
}
