import Galley

/// The words and phrases of a text that may be keywords, in the order of their first use.
///
/// They are single words, names (words with capitals side by side) and phrases that come twice.
struct KeywordCandidates {
  private(set) var all: [KeywordCandidate] = []
  private let words: [KeywordWord]
  private let mostWords: Int
  private var places: [UInt64: Int] = [:]
  /// How often each run of words comes, by `key`.
  private var counts: [UInt64: Int] = [:]

  init(_ bytes: Span<UInt8>, _ words: KeywordWords, mostWords: Int) {
    self.words = words.all
    self.mostWords = mostWords
    forEachRun { candidates, run in candidates.count(run) }
    forEachRun { candidates, run in candidates.collect(run, bytes) }
    counts = [:]
  }

  /// How often the text uses a word, by its stem.
  func uses(of stem: UInt64) -> Int {
    places[Self.key([stem])].map { all[$0].uses } ?? 0
  }

  /// The place of the candidate of these stems.
  func place(of stems: ArraySlice<UInt64>) -> Int? { places[Self.key(stems)] }

  /// Adds the uses of a shorter form of a name to those of the name.
  mutating func absorb(_ short: Int, into long: Int) { all[long].absorb(all[short]) }

  private mutating func forEachRun(_ body: (inout Self, Range<Int>) -> Void) {
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end].joins { end += 1 }
      body(&self, start..<end)
      start = end
    }
  }

  private mutating func count(_ run: Range<Int>) {
    for start in run {
      for end in start + 1..<min(start + mostWords, run.upperBound) + 1 where end > start + 1 {
        if isPhrase(start..<end) { counts[key(start..<end), default: 0] += 1 }
      }
    }
  }

  private mutating func collect(_ run: Range<Int>, _ bytes: Span<UInt8>) {
    let names = names(in: run)
    for start in run {
      if words[start].standsAlone { add(start..<start + 1, of: run, names, bytes) }
      for end in start + 1..<min(start + mostWords, run.upperBound) + 1 where end > start + 1 {
        let phrase = start..<end
        let isName = names.contains(phrase)
        guard isName || isPhrase(phrase), !names.contains(where: { $0.isTorn(by: phrase) }) else {
          continue
        }
        if isName || counts[key(phrase), default: 0] > 1 { add(phrase, of: run, names, bytes) }
      }
    }
  }

  /// The names among the words of a run, whatever their length.
  private func names(in run: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = run.lowerBound
    while start < run.upperBound {
      var end = start
      if let mention = words[start].mention {
        while end < run.upperBound, words[end].mention == mention { end += 1 }
        names.append(start..<end)
      } else {
        while end < run.upperBound, words[end].mention == nil,
          words[end].isName || end > start && words[end].isLink
        { end += 1 }
        names += parts(of: start..<end)
      }
      start = max(end, start + 1)
    }
    return names
  }

  /// The names in words with capitals side by side: what stands before the last title and what stands
  /// behind it (`Northtown Chief Judge Ada Berg`), without links at the end.
  private func parts(of name: Range<Int>) -> [Range<Int>] {
    var name = name.dropFirst(titles(before: name))
    while let last = name.last, words[last].isLink { name = name.dropLast() }
    guard !name.isEmpty else { return [] }
    guard name.count > 3,
      let title = name.dropLast(2).last(where: { words[$0].role == .title }),
      !words[title + 1].isLink
    else { return [name] }
    var head = name.lowerBound..<title + 1
    let titles = head.reversed().prefix { words[$0].role == .title }.count
    if titles > 1, titles < head.count { head = head.dropLast(titles) }
    return [head, title + 1..<name.upperBound]
  }

  /// How many titles stand before a full name.
  private func titles(before name: Range<Int>) -> Int {
    let count = name.prefix { words[$0].role == .title && words[$0].isName }.count
    let rest = name.dropFirst(count)
    guard rest.count > 1, let first = rest.first, !words[first].isLink else { return 0 }
    return count
  }

  /// Whether the words can be a phrase.
  private func isPhrase(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].begins, words[range.upperBound - 1].ends,
      titles(before: range) == 0, !repeats(range)
    else { return false }
    return range.allSatisfy { words[$0].isName || words[$0].isLink }
      || range.allSatisfy { !words[$0].isLink }
  }

  /// Whether a word follows itself, as in "river river"; but a name may: `Baden Baden`.
  private func repeats(_ range: Range<Int>) -> Bool {
    if range.count == 2, words[range.lowerBound].isName { return false }
    return range.dropLast().contains { words[$0].stem == words[$0 + 1].stem }
  }

  private mutating func add(
    _ range: Range<Int>, of run: Range<Int>, _ names: [Range<Int>], _ bytes: Span<UInt8>
  ) {
    let key = key(range)
    let place = places[key] ?? all.count
    if place == all.count {
      places[key] = place
      all.append(KeywordCandidate(stems: words[range].map(\.stem)))
    }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    all[place].add(
      bytes, first.range.lowerBound..<last.range.upperBound, in: first.sentence,
      isName: range.allSatisfy { words[$0].isName || words[$0].isLink },
      isWhole: range == run || names.contains(range),
      part: names.first { $0.isTorn(by: range) }.map { part(range, of: $0) })
  }

  /// What a part of a name is beside, where it begins or ends the name.
  private func part(_ range: Range<Int>, of name: Range<Int>) -> KeywordCandidate.Part {
    if range.lowerBound == name.lowerBound { return .end(beside: words[range.upperBound].stem) }
    if range.upperBound == name.upperBound { return .end(beside: words[range.lowerBound - 1].stem) }
    return .middle
  }

  private func key(_ range: Range<Int>) -> UInt64 { Self.key(words[range].lazy.map(\.stem)) }

  /// A hash of the stems in their order.
  private static func key(_ stems: some Sequence<UInt64>) -> UInt64 {
    stems.reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
  }
}

extension Range<Int> {
  /// Whether the other range takes a part of this one and leaves a part.
  fileprivate func isTorn(by other: Range<Int>) -> Bool {
    overlaps(other) && !(other.lowerBound <= lowerBound && upperBound <= other.upperBound)
  }
}
