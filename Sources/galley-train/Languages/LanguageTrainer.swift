import GalleyLanguage
import Glibc

/// Finds what fragments of words say about languages.
///
/// It begins with how much commoner a fragment is in a language than in none (naive Bayes), for the
/// fragments that say most. Then short texts are drawn from the words of each language, and the weights
/// are moved so that its own language is likelier (logistic regression by stochastic gradient).
struct LanguageTrainer {
  private typealias Weights = [(language: Int, weight: Float)]

  private static let fragmentsALanguage = 800
  /// The share of a fragment that speaks for no language.
  private static let floor = 3e-6
  /// What the logarithm of a share counts for at first; low, since the fragments of a word say the same.
  private static let firstWeight: Float = 0.15
  /// Weights nearer to zero are left out of the model; the largest one is 127.
  private static let leastWeight: Int8 = 3
  private static let passes = 6
  private static let textsAPass = 3000

  private let languages: [LanguageWords]
  /// The hashes of the fragments that have weights.
  private let fragments: [UInt32]
  /// By fragment; those of other languages are zero.
  private var weights: [Weights]
  /// Those fragments of each word of each language.
  private let fragmentsOfWords: [[[Int]]]

  init(_ languages: [LanguageWords]) {
    self.languages = languages
    let shares = languages.map(Self.shares)
    let fragments = Self.choose(shares, languages)
    weights = fragments.map { hash in
      languages.indices.compactMap { language in
        guard let share = shares[language][hash], share > Self.floor * 2 else { return nil }
        return (language, Float(log(share / Self.floor)) * Self.firstWeight)
      }
    }
    let indices = Dictionary(uniqueKeysWithValues: zip(fragments, fragments.indices))
    fragmentsOfWords = languages.map { language in
      language.words.map { word in
        var found: [Int] = []
        WordFragments.forEach(of: word.scalars) {
          if let index = indices[$0] { found.append(index) }
        }
        return found
      }
    }
    self.fragments = fragments
  }

  /// The share of each fragment among those of a language.
  private static func shares(_ language: LanguageWords) -> [UInt32: Double] {
    var shares: [UInt32: Double] = [:]
    var total = 0.0
    for (word, share) in language.words {
      WordFragments.forEach(of: word) { hash in
        shares[hash, default: 0] += share
        total += share
      }
    }
    return shares.mapValues { $0 / total }
  }

  /// The fragments that tell each language best from the others of its script.
  private static func choose(
    _ shares: [[UInt32: Double]], _ languages: [LanguageWords]
  ) -> [UInt32] {
    var chosen: Set<UInt32> = []
    for (index, language) in languages.enumerated() {
      let others = languages.indices.filter { languages[$0].script == language.script }
      let gains = shares[index].map { hash, share in
        let mean = others.reduce(0) { $0 + (shares[$1][hash] ?? floor) } / Double(others.count)
        return (hash: hash, gain: share * abs(log(share / mean)))
      }
      let best = gains.sorted { ($1.gain, $0.hash) < ($0.gain, $1.hash) }
      chosen.formUnion(best.prefix(fragmentsALanguage).map(\.hash))
    }
    return chosen.sorted()
  }

  /// Moves the weights.
  mutating func train() {
    var random = RandomNumbers(state: 1)
    for pass in 0..<Self.passes {
      let rate = Float(0.05) / Float(1 + pass)
      var loss = 0.0
      for _ in 0..<Self.textsAPass {
        for language in languages.indices {
          let text = draw(language, &random)
          loss += learn(text, of: language, rate: rate)
        }
      }
      let mean = loss / Double(Self.textsAPass * languages.count)
      Training.say("pass \(pass + 1): loss \((mean * 10_000).rounded() / 10_000)")
    }
  }

  /// The fragments of a text of some words of a language.
  private func draw(_ language: Int, _ random: inout RandomNumbers) -> [Int] {
    (0..<(2 + random.next() % 9)).flatMap { _ in
      fragmentsOfWords[language][languages[language].word(at: random.share())]
    }
  }

  /// Takes one step for one text.
  ///
  /// - Returns: how unlikely its language was, as a negative logarithm.
  private mutating func learn(_ text: [Int], of language: Int, rate: Float) -> Double {
    var scores = [Float](repeating: 0, count: languages.count)
    for fragment in text {
      for (language, weight) in weights[fragment] { scores[language] += weight }
    }
    let script = languages[language].script
    let rivals = languages.indices.filter { languages[$0].script == script }
    let best = rivals.map { scores[$0] }.max() ?? 0
    let total = rivals.reduce(Float(0)) { $0 + exp(scores[$1] - best) }
    var steps = [Float](repeating: 0, count: languages.count)
    for rival in rivals {
      steps[rival] = rate * ((rival == language ? 1 : 0) - exp(scores[rival] - best) / total)
    }
    for fragment in text {
      for index in weights[fragment].indices {
        weights[fragment][index].weight += steps[weights[fragment][index].language]
      }
    }
    return -Double(scores[language] - best - log(total))
  }

  /// The model as it is read.
  func model() -> [UInt8] {
    let largest = weights.joined().reduce(Float(0)) { max($0, abs($1.weight)) }
    let unit = largest / 127
    let rows = zip(fragments, weights).map { hash, weights in
      let pairs = weights.map { ($0.language, Int8(($0.weight / unit).rounded())) }
      return (hash, pairs.filter { abs($0.1) >= Self.leastWeight })
    }
    return languageModelFile(
      languages: languages.map { ($0.code, $0.script) }, unit: Double(unit),
      rows: rows.filter { !$0.1.isEmpty })
  }
}
