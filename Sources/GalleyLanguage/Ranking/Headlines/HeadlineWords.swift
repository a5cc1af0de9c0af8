/// Words by which a sentence is shortened to a headline.
enum HeadlineWords {
  /// Words that open a phrase in front of the main clause.
  static let openings: Set<String> = [
    "about", "according", "after", "also", "although", "amid", "as", "at", "because", "before",
    "but", "by", "during", "earlier", "following", "for", "from", "given", "however,", "in", "last",
    "later,", "meanwhile,", "moreover,", "on", "over", "since", "speaking", "to", "under", "until",
    "when", "while", "with", "yesterday,",
  ]

  /// Words that name the source of what a sentence says.
  static let sources: Set<String> = [
    "according", "added", "adding", "announced", "claimed", "confirmed", "reported", "reports",
    "said", "saying", "says", "stated", "told", "tweeted", "wrote",
  ]

  /// Words that join a clause on to the main one.
  static let joints: Set<String> = [
    "after", "although", "and", "as", "because", "before", "but", "despite", "during", "following",
    "if", "since", "so", "that", "though", "unless", "until", "when", "where", "which", "while",
    "who", "whose",
  ]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// A word in small letters without the marks that are written on it.
  static func bare(_ word: Substring) -> String {
    var bare = word[...]
    while let last = bare.last, !last.isLetter, !last.isNumber { bare.removeLast() }
    while let first = bare.first, !first.isLetter, !first.isNumber { bare.removeFirst() }
    return bare.lowercased()
  }
}
