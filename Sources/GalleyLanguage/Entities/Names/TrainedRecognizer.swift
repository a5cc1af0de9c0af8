package import Galley

/// Finds names by the model in the program, and tells kinds that it does not know by lists.
package struct TrainedRecognizer: EntityRecognizer {
  private let finder: NameFinder?

  package init() {
    let gazetteer = EmbeddedModel.gazetteer.read { Gazetteer($0) }
    let model = EmbeddedModel.names.read { NameModel($0) }
    if let gazetteer, let model { finder = NameFinder(gazetteer, model) } else { finder = nil }
  }

  package func mentions(in text: AnalyzedText) -> [Entity] {
    guard let finder else { return [] }
    return EmbeddedModel.gazetteer.read { gazetteerBytes in
      EmbeddedModel.names.read { modelBytes in
        finder.names(in: text, gazetteerBytes: gazetteerBytes, modelBytes: modelBytes)
      }
    }.compactMap { name in
      guard let type = name.type else { return nil }
      return Entity(type: type, range: name.range, score: name.score)
    }
  }
}
