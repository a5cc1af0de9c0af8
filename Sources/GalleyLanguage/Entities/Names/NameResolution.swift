import Galley

/// Settles what the doubtful names of an article are by the mentions that show it better.
struct NameResolution {
  private let scan: NameScan
  private let candidates: [NameCandidate]
  private var phrases: WordTable<EntityType>
  private var personWords: WordTable<Bool>

  init(scan: NameScan, candidates: [NameCandidate]) {
    self.scan = scan
    self.candidates = candidates
    phrases = WordTable(capacity: candidates.count)
    personWords = WordTable(capacity: candidates.count * 2)
    for evidence in [NameCandidate.Evidence.strong, .form] {
      for candidate in candidates where candidate.evidence == evidence { learn(candidate) }
    }
    for candidate in candidates where candidate.evidence == .weak { learnPhrase(candidate) }
  }

  private mutating func learn(_ candidate: NameCandidate) {
    learnPhrase(candidate)
    guard candidate.type == .person, candidate.tokens.count > 1 else { return }
    for token in candidate.tokens where scan.isCapitalised(token) && !scan.isInitial(token) {
      personWords.update(scan.text.words[token]) { _ in true }
    }
  }

  private mutating func learnPhrase(_ candidate: NameCandidate) {
    guard let type = candidate.type else { return }
    phrases.update(scan.phrase(candidate.tokens)) { $0 ?? type }
  }

  /// The names that something tells the type of.
  func entities() -> [Entity] {
    candidates.compactMap { candidate in
      guard let type = type(of: candidate) else { return nil }
      return Entity(type: type, range: scan.text.byteRange(of: candidate.tokens))
    }
  }

  private func type(of candidate: NameCandidate) -> EntityType? {
    if candidate.evidence == .strong { return candidate.type }
    if candidate.tokens.count == 1, isPersonWord(candidate) { return .person }
    if candidate.evidence == .form { return candidate.type }
    return phrases[scan.phrase(candidate.tokens)] ?? candidate.type ?? fallback(candidate)
  }

  private func isPersonWord(_ candidate: NameCandidate) -> Bool {
    let kind = scan.classes[candidate.tokens.lowerBound]
    return personWords[scan.text.words[candidate.tokens.lowerBound]] != nil
      && kind.isDisjoint(with: [.country, .nationality])
  }

  /// What two or three capitalised words are when nothing tells: a person more often than not.
  private func fallback(_ candidate: NameCandidate) -> EntityType? {
    let words = candidate.tokens.filter { scan.isCapitalised($0) }
    let isPlain = words.contains {
      !scan.classes[$0].isDisjoint(with: [.common, .generic, .country, .place])
        || scan.isInCapitals($0) || scan.positions[$0] != .strong && $0 != words.first
    }
    return (2...3).contains(words.count) && !isPlain ? .person : nil
  }
}
