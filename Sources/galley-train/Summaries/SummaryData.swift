import Galley
import GalleyFormats
import GalleyLanguage

/// An article with a summary that a person wrote.
struct SummaryData {
  let text: String
  let analysis: TextAnalysis
  let title: String?
  let reference: [String]
  /// How often it counts in training.
  let weight: Int

  /// Files of data, and how often an article of each counts: the smaller one has many kinds of text.
  private static let files = [("inshorts_dev", 1), ("gum_human1", 4)]

  /// The articles of each file.
  static func all(in folder: String) throws(TrainingError) -> [[SummaryData]] {
    var files: [[SummaryData]] = []
    for (name, weight) in Self.files {
      let objects = try TrainingFiles.objects(in: "\(folder)/summarize/\(name).jsonl.gz")
      files.append(objects.compactMap { SummaryData($0, weight: weight) })
    }
    return files
  }

  private init?(_ object: JSONObject, weight: Int) {
    guard case .string(let text)? = object["article"],
      case .array(let references)? = object["references"],
      case .string(let reference)? = references.first
    else { return nil }
    self.text = text
    self.reference = Rouge.words(of: reference)
    self.weight = weight
    if case .string(let title)? = object["title"] { self.title = title } else { title = nil }
    var document = Document(id: "", text: text)
    analysis = document.analyzed()
  }
}
