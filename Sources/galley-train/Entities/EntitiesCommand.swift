import Galley
import GalleyFormats
import GalleyLanguage

/// Trains and measures the model of names.
struct EntitiesCommand {
  private let options: TrainingOptions
  private let sources: [MarkedFile]
  private let gazetteerBytes: [UInt8]
  private let gazetteer: Gazetteer

  init(_ options: TrainingOptions) throws(TrainingError) {
    self.options = options
    // What may not train is refused before anything is read.
    sources = try MarkedFile.training(options.sources)
    let bytes = try TrainingFiles.bytes(in: options.gazetteer)
    guard let gazetteer = Gazetteer(bytes.span) else {
      throw TrainingError(message: "\(safeText(options.gazetteer)) is no gazetteer")
    }
    gazetteerBytes = bytes
    self.gazetteer = gazetteer
  }

  func run() throws(TrainingError) {
    guard case .train(let output) = options.goal else {
      throw TrainingError(
        message: "names are measured on files of their own, not by folds: give --output",
        isUsage: true)
    }
    var card = EntityModelCard(gazetteerSize: gazetteerBytes.count)
    var documents: [(MarkedFile, [EntityDocument])] = []
    for source in sources {
      let corpus = try EntityCorpus(source, for: .training, folder: options.data)
      documents.append((source, corpus.trainingDocuments()))
      card.add(source, documents[documents.count - 1].1)
    }
    let calibration = try calibration(documents)
    var trainer = NameTrainer(examples(documents) { _ in true })
    trainer.calibration = calibration
    let model = trainer.train { Training.say($0) }
    try TrainingFiles.write(model, to: output)
    card.modelSize = model.count
    try measure(model, &card)
    if let path = options.card { try TrainingFiles.write(Array(card.description.utf8), to: path) }
  }

  /// The sequences of the documents whose number a condition holds for.
  private func examples(
    _ documents: [(MarkedFile, [EntityDocument])], _ isTaken: (Int) -> Bool
  ) -> EntityExamples {
    var examples = EntityExamples()
    for (source, documents) in documents {
      for (index, document) in documents.enumerated() where isTaken(index) {
        examples.append(document, source, gazetteer, gazetteerBytes.span)
      }
    }
    return examples
  }

  /// How far the model's probabilities can be trusted, on documents that people marked and that were
  /// left out of its training: every tenth.
  private func calibration(
    _ documents: [(MarkedFile, [EntityDocument])]
  ) throws(TrainingError) -> [Double] {
    Training.say("without every tenth document, for the calibration:")
    var trainer = NameTrainer(examples(documents) { $0 % 10 != 0 })
    let finder = try finder(trainer.train { Training.say($0) })
    var reliability = Reliability()
    for (source, documents) in documents where !source.isSocial && !source.isSilver {
      for (index, document) in documents.enumerated() where index % 10 == 0 {
        let doubtful = document.doubtful
        for name in finder(document.text) {
          if doubtful.contains(where: { $0.overlaps(name.range) }) { continue }
          reliability.count(name.score ?? 0, document.names.contains(MarkedName(name)))
        }
      }
    }
    return reliability.points
  }

  /// Finds what counts: people, organizations and locations.
  private func finder(
    _ model: [UInt8]
  ) throws(TrainingError) -> (String) -> [NameFinder.Name] {
    guard let names = NameModel(model.span) else { throw TrainingError(message: "no model") }
    let finder = NameFinder(gazetteer, names)
    return { text in
      finder.names(
        in: AnalyzedText(analyzing: text), gazetteerBytes: gazetteerBytes.span,
        modelBytes: model.span
      ).filter { $0.type != nil && $0.type == $0.kind.entityType }
    }
  }

  private func measure(_ model: [UInt8], _ card: inout EntityModelCard) throws(TrainingError) {
    let finder = try finder(model)
    for source in MarkedFile.measuring {
      let corpus = try EntityCorpus(source, for: .measuring, folder: options.data)
      var scores = EntityScores()
      var halves = [EntityScores(), EntityScores()]
      var reliability = Reliability()
      let documents = corpus.measuredDocuments(.written)
      for (index, document) in documents.enumerated() {
        let found = finder(document.text)
        let names = found.map(MarkedName.init)
        scores.count(names, document.names)
        halves[index * 2 / documents.count].count(names, document.names)
        for name in found {
          reliability.count(name.score ?? 0, document.names.contains(MarkedName(name)))
        }
      }
      card.add(source, scores, halves: halves.map(\.f1), reliability)
      Training.say("\(source.file): \(scores), halves \(halves.map(\.f1)), \(reliability)")
    }
  }
}

extension MarkedName {
  init(_ name: NameFinder.Name) { self.init(kind: name.kind, range: name.range) }
}
