import Glibc

/// A language, as far as a text tells it.
package struct LanguageGuess: Hashable, Sendable {
  /// A tag of BCP 47; `und` where the text is too short, or may be in several languages.
  package let code: String
  /// How sure the guess is, from 0 to 1.
  package let confidence: Double

  /// No guess.
  package static let undetermined = LanguageGuess(code: "und", confidence: 0)
}

/// The language that most of a text is in.
///
/// The same text always gives the same answer. It costs the same for every long text, since pieces of it
/// are looked at, and letter case does not matter.
package func detectedLanguage(_ text: String) -> LanguageGuess {
  let sample = LanguageSample(text)
  let all = sample.letters.reduce(0, +)
  // Code, tables of numbers and addresses are in no language.
  guard sample.otherCharacters * 5 <= all * 2,
    let script = WritingSystem.allCases.max(by: { sample[$0] < sample[$1] }),
    sample[script] * 2 > all
  else { return sample.eastAsian ?? .undetermined }
  if let guess = sample.eastAsian { return guess }
  if let code = script.soleLanguage {
    let share = Double(sample[script]) / Double(all)
    return sample[script] < 4 ? .undetermined : LanguageGuess(code: code, confidence: share)
  }
  guard sample[script] >= 12 else { return .undetermined }
  let scores = EmbeddedModel.languages.read { LanguageModel.scores(of: sample, in: script, by: $0) }
  let mayBeNames = script == .latin && sample.capitalizedWords * 2 > sample.words.count
  return scores?.best(in: script, mayBeNames: mayBeNames) ?? .undetermined
}

extension LanguageSample {
  /// Letters in a script.
  fileprivate subscript(_ script: WritingSystem) -> Int { letters[Int(script.rawValue)] }

  /// Chinese and Japanese, which share characters; nil where the text is in neither.
  fileprivate var eastAsian: LanguageGuess? {
    let (han, kana) = (self[.han], self[.kana])
    let all = letters.reduce(0, +)
    guard (han + kana) * 2 > all, otherCharacters * 5 <= all * 2 else { return nil }
    let share = Double(han + kana) / Double(all)
    if kana * 8 > han, kana >= 9 { return LanguageGuess(code: "ja", confidence: share) }
    // A few characters may be a name in either language.
    return han >= 24 ? LanguageGuess(code: "zh", confidence: share) : .undetermined
  }
}

extension LanguageModel.Scores {
  /// The language that the scores speak for, where one of them is far ahead of the others.
  ///
  /// - Parameter mayBeNames: whether so many words are capitalized that they may all be names.
  fileprivate func best(in script: WritingSystem, mayBeNames: Bool) -> LanguageGuess {
    let candidates = languages.indices.filter { UInt8(languages[$0] >> 56) == script.rawValue }
    // Among equals the first in the model's order wins.
    guard let best = candidates.max(by: { sums[$0] < sums[$1] || sums[$0] == sums[$1] && $0 > $1 })
    else { return .undetermined }
    let total = candidates.reduce(0.0) { $0 + exp(Double(sums[$1] - sums[best]) * unit) }
    let confidence = 1 / total
    // A text of names, or of words of no language, hits upon few words that are common in one.
    let isProse = Int(knownWords[best]) * 8 >= Int(words) || !mayBeNames && confidence > 0.99
    guard confidence >= 0.7, isProse else {
      return LanguageGuess(code: "und", confidence: confidence)
    }
    return LanguageGuess(code: code(of: best), confidence: confidence)
  }

  private func code(of index: Int) -> String {
    let bytes = (0..<7).map { UInt8(truncatingIfNeeded: languages[index] >> UInt64(8 * $0)) }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
