import Galley

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

  /// Whether a name is a number alone, `XVII`, or a quarter of a year.
  func isNoName(_ name: Range<Int>) -> Bool {
    let first = pieces[name.lowerBound]
    return name.count == 1 && first.form == .capitals && Self.numbers.contains(first.name)
  }

  /// Roman numerals of several letters up to 39, and quarters; `MI` or `CD` may be names.
  private static let numbers: Set<WordHash> = {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    let romans = ["", "x", "xx", "xxx"].flatMap { ten in ones.map { ten + $0 } }
    return Set((romans.filter { $0.count > 1 } + ["q1", "q2", "q3", "q4"]).map { WordHash($0) })
  }()

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

extension AnalyzedText {
  /// Whether a name is what somebody is called online, such as `@KarlRoe` or `Karl_Roe`.
  func isHandle(_ name: Range<Int>) -> Bool {
    let at = UInt8(ascii: "@")
    return name.lowerBound > 0 && bytes[name.lowerBound - 1] == at
      || bytes[name].contains { $0 == at || $0 == UInt8(ascii: "_") }
  }
}
