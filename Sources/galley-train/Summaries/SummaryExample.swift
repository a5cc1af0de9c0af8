import Galley
import GalleyLanguage

/// An article's summaries of three sentences, each with what it is worth.
///
/// Long articles give some of their sentences only: the first ones and some by chance.
struct SummaryExample {
  /// The features of the sentences, one row each.
  var features: [[Double]]
  let triples: [SummaryTriple]
  let weight: Int

  private static let leading = 8
  private static let sampled = 8

  /// - Returns: nil where there is nothing to choose.
  init?(_ data: SummaryData, _ random: inout RandomNumbers) {
    let example = RankedExample(data.text, data.analysis, title: data.title)
    let sentences = Self.sample(example.ranges.count, &random)
    guard sentences.count > 3 else { return nil }
    features = sentences.map { Array(example.features(of: $0)) }
    let bytes = Array(data.text.utf8)
    let words = sentences.map {
      Rouge.words(of: String(decoding: bytes[example.ranges[$0]], as: UTF8.self))
    }
    let overlap = ReferenceOverlap(words, data.reference)
    var triples: [SummaryTriple] = []
    for third in sentences.indices {
      for second in 0..<third {
        for first in 0..<second {
          let places = [first, second, third]
          let likeness =
            example.cosine(sentences[first], sentences[second])
            + example.cosine(sentences[first], sentences[third])
            + example.cosine(sentences[second], sentences[third])
          triples.append(
            SummaryTriple(places: places, likeness: likeness, reward: overlap.reward(places)))
        }
      }
    }
    self.triples = triples
    weight = data.weight
  }

  private static func sample(_ count: Int, _ random: inout RandomNumbers) -> [Int] {
    var rest = Array(leading..<max(leading, count))
    rest.shuffle(using: &random)
    return Array(0..<min(leading, count)) + rest.prefix(sampled).sorted()
  }
}

/// Three sentences as a summary.
struct SummaryTriple {
  let places: [Int]
  /// The sum of the cosines of all pairs.
  let likeness: Double
  /// ROUGE-1 and ROUGE-2, together.
  let reward: Double
}

/// How often sentences use the reference's words and pairs of words.
private struct ReferenceOverlap {
  private let ones: [[Int]]
  private let pairs: [[Int]]
  private let lengths: [Int]
  private let wanted: (ones: [Int], pairs: [Int])

  init(_ sentences: [[String]], _ reference: [String]) {
    let joined = { (words: [String]) in zip(words, words.dropFirst()).map { "\($0) \($1)" } }
    let one = Self.table(sentences, reference)
    let two = Self.table(sentences.map(joined), joined(reference))
    ones = one.rows
    pairs = two.rows
    wanted = (one.wanted, two.wanted)
    lengths = sentences.map(\.count)
  }

  /// A column for each wording of the reference.
  private static func table(
    _ sentences: [[String]], _ reference: [String]
  ) -> (rows: [[Int]], wanted: [Int]) {
    var columns: [String: Int] = [:]
    var wanted: [Int] = []
    for word in reference {
      let column = columns[word] ?? wanted.count
      if column == wanted.count {
        columns[word] = column
        wanted.append(0)
      }
      wanted[column] += 1
    }
    let rows = sentences.map { sentence in
      var row = wanted.map { _ in 0 }
      for word in sentence { if let column = columns[word] { row[column] += 1 } }
      return row
    }
    return (rows, wanted)
  }

  func reward(_ places: [Int]) -> Double {
    let length = places.reduce(0) { $0 + lengths[$1] }
    return Self.score(ones, places, wanted.ones, length: length)
      + Self.score(pairs, places, wanted.pairs, length: length - places.count)
  }

  private static func score(
    _ rows: [[Int]], _ places: [Int], _ wanted: [Int], length: Int
  ) -> Double {
    var shared = 0
    for column in wanted.indices {
      shared += min(wanted[column], places.reduce(0) { $0 + rows[$1][column] })
    }
    let total = length + wanted.reduce(0, +)
    return total > 0 ? 2 * Double(shared) / Double(total) : 0
  }
}
