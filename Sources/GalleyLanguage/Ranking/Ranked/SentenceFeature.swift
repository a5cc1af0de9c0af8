/// What the model of summaries looks at in a sentence; numbers of about 0 to 1 each.
package enum SentenceFeature: Int, CaseIterable {
  /// Whether it is the first of the story, and the second.
  case first
  case second
  /// Minus the logarithm of its place among the sentences, and of the words before it.
  case place
  case wordsBefore
  /// Its place as a share of the story.
  case share
  /// Whether it has fewer than 8 words, fewer than 12, more than 45.
  case veryShort
  case short
  case veryLong
  /// How many sentences use its words: the mean and the sum of logarithms.
  case frequency
  case mass
  /// The share of its words that are new in the story.
  case novelty
  /// How much of the title it says.
  case title
  /// The share of words with a capital behind the first.
  case names
  /// Whether it speaks of something named before it.
  case dangling
  /// Whether it joins on to the sentence before it.
  case connected
  case question

  /// How many there are.
  static let count = allCases.count
}
