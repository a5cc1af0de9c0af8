import GalleyLanguage

/// The bytes of a model of languages, as `LanguageModel` reads them.
///
/// - Parameter rows: fragments by their hashes, which rise, with languages and weights.
func languageModelFile(
  languages: [(code: String, script: WritingSystem)], unit: Double,
  rows: [(hash: UInt32, weights: [(language: Int, weight: Int8)])]
) -> [UInt8] {
  let bits: UInt32 = 13
  var file = LanguageModel.signature
  file.append(words: [UInt32(languages.count), bits, UInt32((unit * 1_000_000).rounded())])
  for (code, script) in languages {
    // A script of its own in the code, as in sr-Latn, is not told to users.
    let name = Array(code.prefix { $0 != "-" }.utf8.prefix(7))
    file += name + [UInt8](repeating: 0, count: 7 - name.count) + [script.rawValue]
  }
  var items: [UInt8] = []
  var next = 0
  for bucket in 0..<(1 << bits) {
    file.append(words: [UInt32(items.count)])
    while next < rows.count, Int(rows[next].hash >> (32 - bits)) == bucket {
      let row = rows[next]
      items += [UInt8(row.hash & 0xFF), UInt8(row.hash >> 8 & 0xFF), UInt8(row.weights.count)]
      for pair in row.weights { items += [UInt8(pair.language), UInt8(bitPattern: pair.weight)] }
      next += 1
    }
  }
  file.append(words: [UInt32(items.count)])
  return file + items
}
