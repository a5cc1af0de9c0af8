import Foundation

/// Articles of known make-up outside the package, and variants of them.
enum TeaserVariants {
  struct Article {
    var byline: String?
    var body: [String]
    var teasers: [(headline: String, excerpt: String)]
    /// Interface lines behind the rest.
    var tail: [String]
  }

  private static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  private static let sampleFile = shared.appending(path: "examples/article-with-teasers.txt")
  private static let corpusFile = shared.appending(path: "data/extraction/teasers_dev.jsonl.gz")

  static var areThere: Bool {
    [sampleFile, corpusFile].allSatisfy { FileManager.default.isReadableFile(atPath: $0.path) }
  }

  /// A byline, ten paragraphs and six teasers.
  static func sample() throws -> Article {
    let lines = try String(contentsOf: sampleFile, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    return Article(
      byline: lines[0], body: Array(lines[1...10]),
      teasers: stride(from: 11, to: 23, by: 2).map { (lines[$0], lines[$0 + 1]) }, tail: [])
  }

  static func corpus() throws -> [Article] {
    try unpacked(corpusFile).split(separator: 0x0A).map { try article(Data($0)) }
  }

  private struct Record: Decodable {
    struct Teaser: Decodable {
      let headline: String?
      let excerpt: String?
    }

    let text: String
    let labels: [String]
    let teasers: [Teaser]
  }

  private static func article(_ data: Data) throws -> Article {
    let record = try JSONDecoder().decode(Record.self, from: data)
    let lines = Array(zip(record.text.components(separatedBy: "\n"), record.labels))
    let lastTeaser = lines.lastIndex { $0.1 == "headline" || $0.1 == "excerpt" } ?? -1
    let lastBody = lines.lastIndex { $0.1 == "body" } ?? -1
    let tail = lines.indices.filter { $0 > max(lastTeaser, lastBody) && lines[$0].1 == "other" }
    return Article(
      byline: lines.first { $0.1 == "byline" }?.0, body: lines.filter { $0.1 == "body" }.map(\.0),
      teasers: record.teasers.compactMap { teaser in
        guard let headline = teaser.headline, let excerpt = teaser.excerpt else { return nil }
        return (headline, excerpt)
      }, tail: lastTeaser >= 0 ? tail.map { lines[$0].0 } : [])
  }
}

extension TeaserVariants.Article {
  /// Another text with the same body: excerpts cut elsewhere, teasers in another order and place,
  /// other numbers of them, with or without byline and heading.
  func variant(using random: inout some RandomNumberGenerator) -> String {
    let length = Int.random(in: 60...240, using: &random)
    let count = Bool.random(using: &random) ? teasers.count : Int.random(in: 0...3, using: &random)
    let chosen = teasers.shuffled(using: &random).prefix(count)
    var blocks: [[String]] = chosen.map { teaser in
      [teaser.headline, String(teaser.excerpt.unicodeScalars.prefix(length))]
    }
    var lines = body
    if body.count > 3, Int.random(in: 0..<3, using: &random) == 0, let block = blocks.popLast() {
      lines.insert(
        contentsOf: ["Also read:"] + block, at: Int.random(in: 1..<body.count, using: &random))
    }
    if !blocks.isEmpty, Bool.random(using: &random) {
      lines.append(
        ["Related", "Read more", "You may also like"].randomElement(using: &random) ?? "")
    }
    lines += blocks.flatMap { $0 }
    if !blocks.isEmpty, Bool.random(using: &random) { lines += tail }
    if let byline, Bool.random(using: &random) { lines.insert(byline, at: 0) }
    return lines.joined(separator: "\n")
  }
}
