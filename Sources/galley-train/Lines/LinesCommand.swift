import GalleyLanguage

/// Trains and measures the models of lines: of whole pages, for `clean`, and of articles with teasers,
/// for `split-teasers`.
struct LinesCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
    let data = try LineData(folder: options.data)
    switch options.goal {
    case .crossValidate(let folds): crossValidate(data, folds)
    case .train(let output):
      let model = options.model == .lines ? lines(data) { _ in true } : teasers(data) { _ in true }
      try TrainingFiles.write(model, to: output)
    }
  }

  /// The model of pages, from the pages that a condition holds for.
  private func lines(_ data: LineData, _ isTrained: (Int) -> Bool) -> [UInt8] {
    var trainer = SequenceTrainer(labelCount: LineState.all.count)
    trainer.penalty = 20
    trainer.fewestGroups = 4
    trainer.mostIterations = 50
    trainer.inPieces = true
    return trainer.train(data.filter(isTrained).pageSequences)
  }

  /// The model of articles with teasers.
  private func teasers(_ data: LineData, _ isTrained: (Int) -> Bool) -> [UInt8] {
    var trainer = SequenceTrainer(labelCount: LineState.all.count)
    trainer.penalty = 3
    trainer.fewestGroups = 4
    trainer.mostIterations = 60
    return trainer.train(data.filter(isTrained).teaserSequences)
  }

  /// Measures on pages that were not trained on: a fold's pages by what the other folds teach.
  private func crossValidate(_ data: LineData, _ folds: Int) {
    var report = LineReport()
    for fold in 0..<folds {
      let lines = LineModel(lines(data) { $0 % folds != fold }.span)
      let teasers = LineModel(teasers(data) { $0 % folds != fold }.span)
      report.count(data.filter { $0 % folds == fold }, lines, teasers)
      Training.say("fold \(fold + 1) of \(folds)")
    }
    print(report.description)
  }
}
