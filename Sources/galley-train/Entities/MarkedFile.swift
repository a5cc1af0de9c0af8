import GalleyFormats
import GalleyLanguage

/// A file of names that were marked by people or by another model.
struct MarkedFile {
  let file: String
  /// How much its sentences count.
  var weight: Float = 1
  /// Whether all that is no person, organization or location goes without a mark.
  var lacksOthers = false
  /// Whether its sentences stand in the order of documents.
  var hasDocuments = true
  /// Whether a model marked it, and says how sure it is.
  var isSilver = false
  /// Whether its names may have small letters, as in messages.
  var isSocial = false
  /// Its licence, for the model card.
  let licence: String

  /// What trains the model that ships.
  static let training = [
    MarkedFile(
      file: "silver_news_mpnet", isSilver: true,
      licence: "articles of their publishers, no text of which is in the model; labels by a model"),
    MarkedFile(file: "gmb_train", weight: 0.3, licence: "public domain"),
    MarkedFile(file: "redocred_train", licence: "MIT; text of Wikipedia CC BY-SA"),
    MarkedFile(file: "wikigold_train", licence: "CC BY 4.0"),
    MarkedFile(file: "re3d_train", weight: 0.3, licence: "open licences of its sources"),
    MarkedFile(file: "ewt_train", lacksOthers: true, licence: "CC BY-SA 4.0"),
    MarkedFile(file: "crossner_train", hasDocuments: false, licence: "MIT"),
    MarkedFile(
      file: "btc_train", weight: 0.5, lacksOthers: true, hasDocuments: false, isSocial: true,
      licence: "CC BY 4.0"),
    MarkedFile(
      file: "wnut17_train", weight: 0.5, hasDocuments: false, isSocial: true, licence: "CC BY 4.0"),
  ]

  /// What figures rest on.
  static let measuring = [
    MarkedFile(file: "worldwide_measure_only", licence: ""),
    MarkedFile(file: "conllpp_dev_measure_only", licence: ""),
    MarkedFile(file: "wikineural_val_measure_only", hasDocuments: false, licence: ""),
    MarkedFile(file: "gmb_train", licence: ""),
    MarkedFile(file: "re3d_dev", licence: ""),
    MarkedFile(file: "wnut17_dev", hasDocuments: false, licence: ""),
  ]

  /// The sources that files name, to train with.
  ///
  /// - Throws: where a licence allows to measure with a file and nothing else, which its name says.
  static func training(_ files: [String]?) throws(TrainingError) -> [MarkedFile] {
    guard let files else { return training }
    var sources: [MarkedFile] = []
    for file in files {
      guard !file.contains("measure_only") else {
        throw TrainingError(
          message:
            "'\(safeText(file))' may measure a model, but train none that ships; leave it out",
          isUsage: true)
      }
      guard let source = training.first(where: { $0.file == file }) else {
        let names = training.map(\.file).joined(separator: ", ")
        throw TrainingError(
          message: "unknown source '\(safeText(file))'; there are \(names)", isUsage: true)
      }
      sources.append(source)
    }
    return sources
  }
}

/// A sentence whose names are marked.
struct MarkedSentence {
  var words: [String] = []
  var labels: [NameLabel] = []
  /// How sure each label is.
  var certainty: [Float] = []
}

extension MarkedSentence {
  /// Its names, by their words.
  var names: [(kind: NameLabel.Kind, range: Range<Int>)] { NameLabel.names(labels) }
}

extension MarkedFile {
  func sentences(in folder: String) throws(TrainingError) -> [MarkedSentence] {
    var sentences: [MarkedSentence] = []
    var sentence = MarkedSentence()
    for line in try TrainingFiles.lines(in: "\(folder)/ner/\(file).tsv.gz") {
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = MarkedSentence()
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      sentence.words.append(Self.word(fields[0]))
      let tag = String(fields[1])
      sentence.labels.append(label(tag, fields[0], behind: sentence.labels.last ?? .outside))
      sentence.certainty.append(fields.count > 2 ? Float(fields[2]) ?? 1 : 1)
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }

  private func label(_ tag: String, _ word: Substring, behind last: NameLabel) -> NameLabel {
    let kind: NameLabel.Kind? =
      switch tag.dropFirst(2) {
      case "PER": .person
      case "ORG": .organization
      case "LOC": .location
      case "MISC", "NORP", "EVENT", "X", "FAC", "PRODUCT": .other
      default: nil
      }
    guard let kind else { return .outside }
    if tag.hasPrefix("B") {
      // The teacher marks numbers as names too.
      if isSilver, kind == .other, word.first.map({ !$0.isUppercase }) ?? true { return .outside }
      return .begin(kind)
    }
    return last.kind == kind
      ? .inside(kind) : last.kind == nil && isSilver ? .outside : .begin(kind)
  }

  /// Undoes the marks of the Penn Treebank.
  private static func word(_ word: Substring) -> String {
    switch word {
    case "-LRB-": "("
    case "-RRB-": ")"
    case "-LSB-": "["
    case "-RSB-": "]"
    case "``", "''": "\""
    default: String(word)
    }
  }
}
