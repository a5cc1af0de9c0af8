/// Ranks sentences by how densely words that matter stand together.
///
/// As published by Luhn, "The Automatic Creation of Literature Abstracts", IBM Journal 2 (1958):
/// words that the text uses often, function words left out, are significant. A cluster of a sentence
/// is bracketed by significant words with no more than four others between them, and is worth the
/// square of its significant words over its length; a sentence is worth its best cluster.
enum Luhn {
  private static let longestGap = 4
  /// How often a text uses a word that is significant, at least.
  private static let leastUses = 2

  /// The scores of the sentences; the best is 1.
  static func scores(of story: Story) -> [Double] {
    let isSignificant = significance(of: story)
    let scores = story.candidates.map { score(of: isSignificant[$0.words.whole]) }
    guard let best = scores.max(), best > 0 else { return scores.map { _ in 1 } }
    return scores.map { $0 / best }
  }

  /// Which of the story's words are significant.
  private static func significance(of story: Story) -> [Bool] {
    let numbers = NumberedWords(story.words.whole).numbers
    var uses = [Int](repeating: 0, count: numbers.count)
    for candidate in story.candidates {
      for place in candidate.words.whole { uses[Int(numbers[place])] += 1 }
    }
    return zip(numbers, story.words.whole).map { number, word in
      uses[Int(number)] >= leastUses && !StopWords.contains(word)
    }
  }

  private static func score(of isSignificant: ArraySlice<Bool>) -> Double {
    var best = 0.0
    var cluster: (start: Int, end: Int, count: Int)?
    for index in isSignificant.indices where isSignificant[index] {
      if let open = cluster, index - open.end <= longestGap + 1 {
        cluster = (open.start, index, open.count + 1)
      } else {
        cluster = (index, index, 1)
      }
      if let open = cluster {
        let count = Double(open.count)
        best = max(best, count * count / Double(open.end - open.start + 1))
      }
    }
    return best
  }
}
