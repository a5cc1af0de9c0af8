/// Trains and measures the model of lines.
struct LinesCommand {
  private let options: TrainingOptions

  init(_ options: TrainingOptions) { self.options = options }

  func run() throws(TrainingError) {
  }
}
