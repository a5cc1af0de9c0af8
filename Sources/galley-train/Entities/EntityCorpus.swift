import Galley
import GalleyLanguage

/// The documents of a source, as they train or measure.
struct EntityCorpus {
  let source: MarkedFile
  private let sentences: [MarkedSentence]
  /// Labels that a model is less sure of are taken for unknown.
  private static let leastCertainty: Float = 0.7

  /// So many documents begin as those of news agencies do.
  private static let shareOfDatelines = 0.25

  /// Of the last tenth of this source no model has seen anything.
  private static let measuredInPart = "gmb_train"

  enum Use {
    case training
    case measuring
  }

  init(_ source: MarkedFile, for use: Use, folder: String) throws(TrainingError) {
    self.source = source
    var sentences = try source.sentences(in: folder)
    if source.file == Self.measuredInPart {
      let tenth = sentences.count / 10
      if use == .training {
        sentences.removeLast(tenth)
      } else {
        sentences = sentences.suffix(tenth)
      }
    }
    let guideline = NameGuideline(isSocial: source.isSocial)
    self.sentences = use == .training ? sentences.map { guideline.corrected($0) } : sentences
  }

  /// Documents of 8 to 23 sentences, written in one of several ways; some as headlines are.
  func trainingDocuments() -> [EntityDocument] {
    var random = RandomNumbers(state: 2)
    var documents: [EntityDocument] = []
    let dateline = Dateline(sentences)
    var start = 0
    while start < sentences.count {
      let length = source.hasDocuments ? 8 + Int(random.next() % 16) : 1
      let end = min(sentences.count, start + length)
      var part = sentences[start..<end]
      if source.hasDocuments, random.share() < Self.shareOfDatelines {
        part[start] = dateline.placed(before: part[start], &random)
      }
      if random.share() < 0.12 { part = Self.inCapitals(part, random.share() < 0.5) }
      documents.append(
        EntityDocument(
          part, spacing: random.share() < 0.5 ? .plain : .written,
          joint: random.share() < 0.6 ? " " : "\n",
          leastCertainty: source.isSilver ? Self.leastCertainty : 0))
      start = end
    }
    return documents
  }

  /// Documents of 20 sentences, each on a line.
  func measuredDocuments(_ spacing: EntityDocument.Spacing) -> [EntityDocument] {
    let length = source.hasDocuments ? 20 : 1
    return stride(from: 0, to: sentences.count, by: length).map { start in
      EntityDocument(
        sentences[start..<min(sentences.count, start + length)], spacing: spacing, joint: "\n")
    }
  }

  /// As headlines are written: all letters as capitals, or the first one of each word.
  private static func inCapitals(
    _ sentences: ArraySlice<MarkedSentence>, _ isShouted: Bool
  ) -> ArraySlice<MarkedSentence> {
    ArraySlice(
      sentences.map { sentence in
        var sentence = sentence
        sentence.words = sentence.words.map { word in
          isShouted || word.count < 2
            ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
        }
        return sentence
      })
  }
}
