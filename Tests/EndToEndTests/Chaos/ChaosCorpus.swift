import Foundation
import GalleyTestSupport

/// Inputs of all formats and sizes, with everything that can be wrong with a record; the same for the
/// same seed.
struct ChaosCorpus {
  private static let words = [
    "the", "council", "harbour", "said", "on", "Tuesday", "café", "naïve", "東京", "😀", "=1+1",
    "-5", "a,b", "\"quoted\"", "*bold*", "# heading", "tax", "of", "2,500", "barrels",
  ]

  private var random: SeededGenerator
  private let records: Int

  init(seed: UInt64, records: Int) {
    random = SeededGenerator(seed: seed)
    self.records = records
  }

  /// Writes the inputs into the folder `in`.
  mutating func write(to shop: borrowing Workshop, withLargeDocument isLarge: Bool) throws {
    var lines = ""
    var earlier: [String] = []
    for index in 0..<records { lines += record(index, &earlier) + "\n" }
    try shop.write(lines, to: "in/a-records.ndjson")
    let elements = (0..<records / 10).map { element in
      let text = text(words: .random(in: 1...200, using: &random))
      return json(id: "element/\(element)", text: text)
    }
    try shop.write("[" + elements.joined(separator: ",\n") + "]", to: "in/b-array.json")
    for index in 0..<records / 20 {
      try shop.write(
        text(words: .random(in: 0...300, using: &random)), to: "in/texts/\(index).txt")
    }
    try shop.write("x", to: "in/texts/one-byte.txt")
    guard isLarge else { return }
    let line = text(words: 50) + "\n"
    let count = ChaosSettings.largestDocument / line.utf8.count
    try shop.write(String(repeating: line, count: count), to: "in/large.txt")
  }

  private mutating func record(_ index: Int, _ earlier: inout [String]) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0: return "not JSON"
    case 1: return #"{"id":"twice \#(index)","id":"x","text":""}"#
    case 2: return #"{"id":"\#(max(0, index - 7))","text":"an id that is taken"}"#
    case 3: return ""
    case 4..<10 where !earlier.isEmpty:
      return json(id: "\(index)", text: earlier.randomElement(using: &random) ?? "")
    case 10..<14:
      let id = ["../../\(index)", "A \(index)", "é\(index)", String(repeating: "x", count: 300)]
      return json(
        id: (id.randomElement(using: &random) ?? "") + "-\(index)", text: text(words: 20))
    default:
      let text = text(words: .random(in: 0...120, using: &random))
      earlier.append(text)
      return json(id: "\(index)", text: text)
    }
  }

  private func json(id: String, text: String) -> String {
    let escaped = text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return #"{"id":"\#(id)","text":"\#(escaped)","metadata":{"title":"About \#(id)"}}"#
  }

  private mutating func text(words count: Int) -> String {
    (0..<count).map { index in
      let word = Self.words.randomElement(using: &random) ?? ""
      return index % 17 == 16 ? word + ".\n" : word + " "
    }.joined()
  }
}
