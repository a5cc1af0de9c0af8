/// What a name is or is not, whatever the model says.
extension NameText {
  /// Whether a name is a country of several words, such as `El Salvador`.
  func isCountry(_ name: Range<Int>) -> Bool {
    let first = pieces[name.lowerBound]
    return name.count > 1 && first.startsPhrase && first.phrase.contains(.country)
      && name.dropFirst().allSatisfy {
        pieces[$0].phrase.contains(.country) && !pieces[$0].startsPhrase
      }
      && (name.upperBound == pieces.count || pieces[name.upperBound].phrase.isEmpty
        || pieces[name.upperBound].startsPhrase)
  }

  /// Whether a word begins a sentence or stands in a headline, and neither the gazetteer nor a dictionary
  /// knows it.
  func isUnknown(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.position == .weak && piece.form == .initial && piece.classes.isEmpty
      && piece.end - piece.start > 4
  }

  /// Whether all that a name of a person holds is titles, such as `Pope` or `Prime Minister`, and the
  /// article has nobody of that name; or it begins with a small word, such as `In February`.
  func isNoPerson(_ name: Range<Int>) -> Bool {
    let first = pieces[name.lowerBound]
    if first.position == .weak, first.classes.contains(.function), name.count > 1,
      first.classes.isDisjoint(with: [.given, .title])
    {
      return true
    }
    return name.allSatisfy { pieces[$0].classes.contains(.title) || pieces[$0].form == .mark }
      && !(evidence[first.word]?.cues.contains(.behindGivenName) ?? false)
  }
}
