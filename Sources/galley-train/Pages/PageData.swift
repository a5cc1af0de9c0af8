import Galley
import GalleyFormats
import GalleyLanguage

/// A page with its article's body as people marked it.
struct PageData {
  let html: String
  let body: String
  /// Words and the like in a row, four at a time.
  let shingles: Set<[Substring]>

  init(html: String, body: String) {
    self.html = html
    self.body = body
    shingles = Set(Shingles(body).all)
  }

  static func all(in folder: String) throws(TrainingError) -> [PageData] {
    try TrainingFiles.objects(in: folder + "/extraction/pages_dev.jsonl.gz").compactMap { object in
      guard case .string(let html)? = object["html"],
        case .string(let body)? = object["articleBody"]
      else { return nil }
      return PageData(html: html, body: body)
    }
  }
}

/// Four tokens in a row, as the benchmark that the data is from compares texts.
struct Shingles {
  static let length = 4

  let tokens: [Substring]

  init(_ text: String) {
    tokens = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// A shorter text is one shingle.
  var all: [[Substring]] {
    guard tokens.count >= Self.length else { return tokens.isEmpty ? [] : [tokens] }
    return (0...tokens.count - Self.length).map { Array(tokens[$0..<$0 + Self.length]) }
  }
}

/// How much of a body was found, and how much else.
struct Overlap {
  let precision: Double
  let recall: Double
  let isExact: Bool

  init(found: String, body: String) {
    var counts: [[Substring]: Int] = [:]
    let wanted = Shingles(body).all
    for shingle in wanted { counts[shingle, default: 0] += 1 }
    let shingles = Shingles(found).all
    var hits = 0
    for shingle in shingles {
      guard let left = counts[shingle], left > 0 else { continue }
      counts[shingle] = left - 1
      hits += 1
    }
    precision = shingles.isEmpty ? 0 : Double(hits) / Double(shingles.count)
    recall = wanted.isEmpty ? 0 : Double(hits) / Double(wanted.count)
    isExact = hits == shingles.count && hits == wanted.count && hits > 0
  }
}
