import GalleyFormats
import Glibc

/// Trains the model of languages.
struct LanguageCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
    guard case .train(let output) = options.goal else {
      throw TrainingError(
        message: "the model of languages is measured by Tests/Score/language.py", isUsage: true)
    }
    let languages = try LanguageWords.all(in: options.data + "/words")
    guard !languages.isEmpty else {
      throw TrainingError(
        message:
          "no word lists in \(safeText(options.data)); Tests/Score/language_data.py makes them")
    }
    var trainer = LanguageTrainer(languages)
    trainer.train()
    let bytes = trainer.model()
    try TrainingFiles.write(bytes, to: output)
    Training.say("\(languages.count) languages, \(bytes.count) bytes")
  }
}
