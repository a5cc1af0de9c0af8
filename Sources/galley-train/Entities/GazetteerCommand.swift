import GalleyLanguage

/// Compiles the gazetteer from the lists of other packages.
struct GazetteerCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
    guard case .train(let output) = options.goal else {
      throw TrainingError(message: "a gazetteer is not measured: give --output", isUsage: true)
    }
    var sources = GazetteerSources(packages: options.packages)
    try sources.read()
    let bytes = Gazetteer.bytes(of: sources.phrases)
    try TrainingFiles.write(bytes, to: output)
    Training.say("\(sources.phrases.count) phrases, \(bytes.count) bytes")
  }
}
