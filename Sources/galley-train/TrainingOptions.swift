import GalleyFormats

/// What `galley-train` was asked for.
struct TrainingOptions {
  enum Model: String, CaseIterable {
    case lines
    case pages
    case language
    case teasers
    case summaries
    case keywords
    case gazetteer
    case entities
  }

  enum Goal {
    case train(output: String)
    case crossValidate(folds: Int)
  }

  let model: Model
  /// The folder that holds `extraction` and the like.
  let data: String
  let goal: Goal
  /// The folder that PyPI's packages are installed in.
  let packages: String
  /// The gazetteer that names are trained with.
  let gazetteer: String
  /// Which files train; nil for all that do.
  let sources: [String]?
  /// Where the model card goes.
  let card: String?

  private static let optionNames = [
    "--data", "--output", "--cross-validate", "--packages", "--gazetteer", "--sources", "--card",
  ]

  init(_ arguments: [String]) throws(TrainingError) {
    guard let name = arguments.first, let model = Model(rawValue: name) else {
      let names = Model.allCases.map(\.rawValue).joined(separator: ", ")
      throw TrainingError(message: "name a model first: \(names)", isUsage: true)
    }
    var values: [String: String] = [:]
    for index in stride(from: 1, to: arguments.count, by: 2) {
      let name = arguments[index]
      guard Self.optionNames.contains(name) else {
        throw TrainingError(message: "unknown option '\(safeText(name))'", isUsage: true)
      }
      guard index + 1 < arguments.count else {
        throw TrainingError(message: "\(name) needs a value", isUsage: true)
      }
      values[name] = arguments[index + 1]
    }
    self.model = model
    data = values["--data"] ?? "../shared/data"
    packages = values["--packages"] ?? "."
    gazetteer = values["--gazetteer"] ?? "Sources/CGalleyModels/Models/gazetteer.bin"
    sources = values["--sources"]?.split(separator: ",").map(String.init)
    card = values["--card"]
    if let folds = values["--cross-validate"] {
      guard let folds = Int(folds), (2...100).contains(folds) else {
        throw TrainingError(message: "--cross-validate takes 2 to 100 folds", isUsage: true)
      }
      goal = .crossValidate(folds: folds)
    } else if let output = values["--output"] {
      goal = .train(output: output)
    } else {
      throw TrainingError(message: "say where to write: --output FILE", isUsage: true)
    }
  }
}
