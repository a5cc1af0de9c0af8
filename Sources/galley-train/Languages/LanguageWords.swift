import GalleyFormats
import GalleyLanguage
import Glibc

/// The words of a language, each with its share of all words.
struct LanguageWords {
  /// A tag of BCP 47.
  let code: String
  let script: WritingSystem
  let words: [(scalars: ArraySlice<UInt32>, share: Double)]
  /// The share of all words up to each one.
  private let sums: [Double]

  /// The languages in a folder of word lists that share their script with others, by their code.
  static func all(in folder: String) throws(TrainingError) -> [LanguageWords] {
    guard let stream = unsafe opendir(folder) else {
      throw TrainingError(message: "can't read \(safeText(folder)); name its folder with --data")
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".tsv") { names.append(name) }
    }
    var languages: [LanguageWords] = []
    for name in names.sorted() {
      let text = try TrainingFiles.text(in: folder + "/" + name)
      languages += LanguageWords(code: String(name.dropLast(4)), text).map { [$0] } ?? []
    }
    return languages
  }

  /// - Parameter list: a word and its share a line, with a tab between them.
  private init?(code: String, _ list: String) {
    var byScript: [WritingSystem: [(ArraySlice<UInt32>, Double)]] = [:]
    for line in list.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let share = Double(columns[1]) else { continue }
      // As in texts, a word ends at an apostrophe.
      let sample = LanguageSample(String(columns[0]))
      for script in Self.sharedScripts {
        sample.forEachWord(in: script) { byScript[script, default: []].append(($0, share)) }
      }
    }
    func weight(_ script: WritingSystem) -> Double {
      byScript[script, default: []].reduce(0) { $0 + $1.1 }
    }
    guard let script = Self.sharedScripts.max(by: { weight($0) < weight($1) }),
      weight(script) > 0.3
    else { return nil }
    self.code = code
    self.script = script
    let total = weight(script)
    words = byScript[script, default: []].map { ($0.0, $0.1 / total) }
    var sum = 0.0
    sums = words.map { word in
      sum += word.share
      return sum
    }
  }

  /// The index of the word at a place from 0 to 1, where each takes the room of its share.
  func word(at place: Double) -> Int {
    var (low, high) = (0, words.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let sharedScripts: [WritingSystem] = [
    .latin, .cyrillic, .arabic, .devanagari, .bengali,
  ]
}
