/// What no name of a person is, whatever the model says.
extension NameText {
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
