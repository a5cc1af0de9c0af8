import Galley

/// How the sentences of a summary are chosen.
package enum SummaryMethod: String, CaseIterable, StageOptionValue {
  /// Those that a trained model takes for the best, by `RankedModel`.
  case ranked
  /// The first sentences of the story.
  case lead
  case textrank
  case lexrank
  case luhn
  case lsa

  /// Most sentences that enter the ranking; later ones are left out, which bounds the work.
  package var mostSentences: Int {
    switch self {
    case .ranked, .lead, .luhn: .max
    case .textrank: TextRank.mostSentences
    case .lexrank: LexRank.mostSentences
    case .lsa: LatentSemanticAnalysis.mostSentences
    }
  }
}
