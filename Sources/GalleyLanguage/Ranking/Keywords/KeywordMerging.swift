import Galley

extension KeywordCandidates {
  /// Merges what names one thing, and leaves out what is mostly part of a longer candidate.
  ///
  /// A surname goes with the one full name that ends in it; a mention of a known name with its longest
  /// form.
  mutating func merge(_ mentions: [KeywordMention], _ bytes: Span<UInt8>) -> [KeywordCandidate] {
    var isLeftOut = all.map(\.isTorn)
    for (short, long) in aliases(of: mentions, bytes) where all[short].names * 2 >= all[short].uses
    {
      absorb(short, into: long)
      isLeftOut[short] = true
    }
    for candidate in all where candidate.stems.count > 1 {
      for part in parts(of: candidate) where candidate.uses * 2 >= all[part].uses {
        isLeftOut[part] = true
      }
    }
    return all.indices.filter { !isLeftOut[$0] }.map { all[$0] }
  }

  /// The places of shorter names, and of the one longer name that each stands for.
  private func aliases(
    of mentions: [KeywordMention], _ bytes: Span<UInt8>
  ) -> [(short: Int, long: Int)] {
    var found: [Int: Int] = [:]
    var isAmbiguous = Set<Int>()
    for (long, candidate) in all.enumerated() where candidate.isFullName {
      guard let short = place(of: candidate.stems.suffix(1)) else { continue }
      let known = found[short] ?? long
      if !areForms(known, long) { isAmbiguous.insert(short) }
      found[short] = all[long].uses > all[known].uses ? long : known
    }
    found = found.filter { !isAmbiguous.contains($0.key) }
    for mention in mentions where mention.kind == .name {
      guard let name = mention.name else { continue }
      let own = KeywordWords.stems(of: bytes.string(mention.range))
      let full = KeywordWords.stems(of: name)
      if own != full, let short = place(of: own[...]), let long = place(of: full[...]) {
        found[short] = long
      }
    }
    return found.sorted { $0.key < $1.key }.filter { found[$0.value] == nil }
      .map { ($0.key, $0.value) }
  }

  /// Whether one name ends with the other, as those with and without a title do.
  private func areForms(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (all[left].stems, all[right].stems)
    let shared = min(left.count, right.count)
    return left.suffix(shared) == right.suffix(shared)
  }

  /// The places of the candidates that are parts of another.
  private func parts(of candidate: KeywordCandidate) -> [Int] {
    let stems = candidate.stems
    var places: [Int] = []
    for start in stems.indices {
      for end in start + 1...stems.count where end - start < stems.count {
        if let place = place(of: stems[start..<end]) { places.append(place) }
      }
    }
    return places
  }
}
