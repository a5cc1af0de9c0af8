import Galley
import GalleyLanguage
import GalleyTestSupport
import Testing

@Suite(.enabled(if: TeaserVariants.areThere, "needs ../shared, which is not here"))
struct TeaserVariantTests {
  @Test func `the sample comes apart into byline, ten paragraphs and six teasers`() throws {
    let sample = try TeaserVariants.sample()
    let lines =
      [sample.byline ?? ""] + sample.body + sample.teasers.flatMap { [$0.headline, $0.excerpt] }
    let cleaned = cleanedText(lines.joined(separator: "\n"))
    let split = splitTeasers(cleaned.text)
    #expect(cleaned.byline == "Raina Nasser")
    #expect(split.text == sample.body.joined(separator: "\n"))
    #expect(
      split.teasers
        == sample.teasers.map {
          Teaser(headline: $0.headline, excerpt: $0.excerpt, truncated: true)
        })
  }

  @Test func `of 200 variants at least nine in ten keep the body exact`() throws {
    var random = SeededGenerator(seed: 20)
    let sample = try TeaserVariants.sample()
    let corpus = try TeaserVariants.corpus()
    var exact = 0
    for index in 0..<200 {
      let article = index % 2 == 0 ? sample : corpus[Int(random.next() % UInt64(corpus.count))]
      let body = cleanedText(article.body.joined(separator: "\n"), .charactersAlone).text
      let split = splitTeasers(cleanedText(article.variant(using: &random)).text)
      if split.text == body { exact += 1 }
    }
    #expect(exact >= 186, "\(exact) of 200")
  }
}

extension CleaningOptions {
  fileprivate static var charactersAlone: CleaningOptions {
    var options = CleaningOptions()
    options.joinsLines = false
    options.takesByline = false
    options.dateline = .keep
    options.removesBoilerplate = false
    return options
  }
}
