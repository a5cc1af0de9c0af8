/// Where names begin and end by rules that hold without exception.
extension NameText {
  /// A name without what is never part of one, and its kind: who is a `Mr` is a person.
  func trimmed(
    _ name: Range<Int>, of kind: NameLabel.Kind
  ) -> (pieces: Range<Int>, kind: NameLabel.Kind) {
    let named = withoutStop(name)
    guard let titled = withoutTitles(named) else {
      return (kind == .person ? withoutSmallWords(named) : named, kind)
    }
    return (titled, .person)
  }

  /// What stands behind a title that only people have; nil where none leads.
  private func withoutTitles(_ name: Range<Int>) -> Range<Int>? {
    guard Self.courtesyTitles.contains(pieces[name.lowerBound].name) else { return nil }
    var start = name.lowerBound + 1
    while start < name.upperBound - 1,
      pieces[start].form == .mark || pieces[start].classes.contains(.title)
    {
      start += 1
    }
    return start < name.upperBound ? start..<name.upperBound : nil
  }

  /// `war` in `Ana Cruz war`, but neither `bin` nor the `ul` that hyphens tie.
  private func isSmallWord(_ index: Int) -> Bool {
    pieces[index].form == .lower && !pieces[index].isTied && !pieces[index].classes.contains(.link)
  }

  /// The longest part of a person's name between words in small letters that join none.
  ///
  /// A name all in small letters stays as it is.
  private func withoutSmallWords(_ name: Range<Int>) -> Range<Int> {
    var longest = name.lowerBound..<name.lowerBound
    var start = name.lowerBound
    for index in name where isSmallWord(index) {
      if index - start > longest.count { longest = start..<index }
      start = index + 1
    }
    if start == name.lowerBound { return name }
    if name.upperBound - start > longest.count { longest = start..<name.upperBound }
    return longest.contains { pieces[$0].isCapitalised } ? longest : name
  }

  /// A name without the full stop behind it, unless a short form has it.
  private func withoutStop(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 1, pieces[name.upperBound - 1].name == NameText.dot else { return name }
    let last = pieces[name.upperBound - 2]
    if last.form == .letter || Self.shortForms.contains(last.name) { return name }
    return name.lowerBound..<name.upperBound - 1
  }

  private static let shortForms = Set(
    ["inc", "ltd", "co", "corp", "jr", "sr", "bros", "pvt", "plc", "llc"].map { WordHash($0) })
}
