/// Texts of random words, the same for the same seed, and changed ones.
enum NewsText {
  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let syllables = [
    "ba", "den", "for", "gal", "hus", "in", "ka", "lo", "mer", "nor", "os", "per", "ri", "sten",
    "tur", "ve",
  ]

  private static func word(_ generator: inout Generator) -> String {
    (0...generator.next(below: 3)).map { _ in syllables[generator.next(below: syllables.count)] }
      .joined()
  }

  static func make(seed: UInt64, words count: Int) -> String {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    return (0..<count).map { _ in word(&generator) }.joined(separator: " ")
  }

  /// The text with some words replaced.
  static func edited(_ text: String, seed: UInt64, spots: Int) -> String {
    var generator = Generator(state: seed &* 0xD134_2543_DE82_EF95 &+ 7)
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<spots { words[generator.next(below: words.count)] = word(&generator) + "x" }
    return words.joined(separator: " ")
  }

  /// The Jaccard index of the runs of five words, counted out.
  static func likeness(_ one: String, _ other: String) -> Double {
    let (left, right) = (shingles(one), shingles(other))
    return Double(left.intersection(right).count) / Double(left.union(right).count)
  }

  private static func shingles(_ text: String) -> Set<[Substring]> {
    let words = text.split(separator: " ")
    if words.count < 5 { return [words] }
    return Set((0...words.count - 5).map { Array(words[$0..<$0 + 5]) })
  }
}
