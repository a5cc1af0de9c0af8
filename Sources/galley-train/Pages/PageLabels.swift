import GalleyLanguage

/// Which blocks of a page are of its article's body.
struct PageLabels {
  /// The share of each block's tokens that stand in the body among the same tokens.
  let shares: [Float]
  /// How many tokens each has.
  let counts: [Int]

  init(_ texts: [String], body shingles: Set<[Substring]>) {
    var tokens: [Substring] = []
    var owners: [Int] = []
    for (block, text) in texts.enumerated() {
      for token in Shingles(text).tokens {
        tokens.append(token)
        owners.append(block)
      }
    }
    var isHit = [Bool](repeating: false, count: tokens.count)
    for start in tokens.indices.dropLast(Shingles.length - 1) {
      let range = start..<start + Shingles.length
      guard shingles.contains(Array(tokens[range])) else { continue }
      for index in range { isHit[index] = true }
    }
    var hits = [Int](repeating: 0, count: texts.count)
    var counts = hits
    for (owner, isHit) in zip(owners, isHit) {
      counts[owner] += 1
      if isHit { hits[owner] += 1 }
    }
    self.counts = counts
    shares = zip(hits, counts).map { $1 == 0 ? 0 : Float($0) / Float($1) }
  }
}
