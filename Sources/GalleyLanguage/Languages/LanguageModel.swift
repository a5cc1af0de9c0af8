/// How much each fragment of a word speaks for each language, as galley-train found it.
///
/// After the signature come, little-endian: how many languages there are, the logarithm of the number of
/// buckets, what a weight of one is worth in millionths; for each language seven bytes of its code and one
/// of its script; where each bucket begins, and the end; the buckets. A bucket holds the fragments whose
/// hashes begin alike: the hash's last 16 bits, a count, and so many pairs of a language and a weight.
package enum LanguageModel {
  package static let signature: [UInt8] = Array("GalleyL1".utf8)

  /// What the words of a sample say.
  struct Scores {
    /// By language.
    var sums: [Int32]
    /// Words that are themselves fragments which speak for the language, by language.
    var knownWords: [Int32]
    var words: Int32 = 0
    /// What a weight of one is worth.
    let unit: Double
    /// Code and script of the languages.
    let languages: [UInt64]
  }

  /// - Returns: nil where the bytes are no model.
  static func scores(
    of sample: LanguageSample, in script: WritingSystem, by bytes: Span<UInt8>
  ) -> Scores? {
    guard let layout = Layout(bytes) else { return nil }
    var scores = Scores(
      sums: Array(repeating: 0, count: layout.languages),
      knownWords: Array(repeating: 0, count: layout.languages), unit: layout.unit,
      languages: (0..<layout.languages).map { layout.language($0, in: bytes) })
    sample.forEachWord(in: script) { word in
      scores.words += 1
      var isWhole = true
      WordFragments.forEach(of: word) { hash in
        layout.add(hash, isWhole: isWhole, to: &scores, in: bytes)
        isWhole = false
      }
    }
    return scores
  }
}

/// Where the parts of a model are.
private struct Layout {
  let languages: Int
  let unit: Double
  private let bucketBits: UInt32
  private let buckets: Int
  private let items: Int

  init?(_ bytes: Span<UInt8>) {
    var reader = ModelReader()
    guard reader.starts(bytes, with: LanguageModel.signature),
      let languages = reader.count(bytes, in: 1...255), let bits = reader.count(bytes, in: 1...20),
      let unit = reader.word(bytes)
    else { return nil }
    self.languages = languages
    self.unit = Double(unit) / 1_000_000
    bucketBits = UInt32(bits)
    buckets = LanguageModel.signature.count + 12 + languages * 8
    items = buckets + (1 << bits + 1) * 4
    guard items <= bytes.count else { return nil }
  }

  func language(_ index: Int, in bytes: Span<UInt8>) -> UInt64 {
    let start = LanguageModel.signature.count + 12 + index * 8
    return (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
  }

  private func start(of bucket: Int, in bytes: Span<UInt8>) -> Int {
    let place = buckets + bucket * 4
    let low = Int(bytes[place]) | Int(bytes[place + 1]) << 8
    return items + (low | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24)
  }

  func add(
    _ hash: UInt32, isWhole: Bool, to scores: inout LanguageModel.Scores, in bytes: Span<UInt8>
  ) {
    let bucket = Int(hash >> (32 - bucketBits))
    var place = start(of: bucket, in: bytes)
    let end = start(of: bucket + 1, in: bytes)
    while place + 3 <= end {
      let print = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
      let next = place + 3 + 2 * Int(bytes[place + 2])
      guard print == hash & 0xFFFF else {
        place = next
        continue
      }
      for pair in stride(from: place + 3, to: min(next, end), by: 2) {
        let language = Int(bytes[pair])
        let weight = Int32(Int8(bitPattern: bytes[pair + 1]))
        scores.sums[language] += weight
        if isWhole, weight > 0 { scores.knownWords[language] += 1 }
      }
      return
    }
  }
}
