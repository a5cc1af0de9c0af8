/// A word of a sentence, as it is written and without its marks.
struct HeadlineWord {
  var text: Substring
  let bare: String

  init(_ text: Substring) {
    self.text = text
    bare = HeadlineWords.bare(text)
  }

  /// With a mark that stood behind the word behind it.
  func adding(_ marks: Substring) -> HeadlineWord { HeadlineWord(Substring(String(text) + marks)) }

  var isCapital: Bool { text.first { $0.isLetter || $0.isNumber }?.isUppercase == true }
  var startsNumber: Bool { bare.first?.isNumber == true }
  var endsWithComma: Bool { text.last == "," || text.hasSuffix(",”") || text.hasSuffix(",\"") }
  var endsClause: Bool { text.last.map { ",;:.!?".contains($0) } ?? false }
  var isDash: Bool { text.allSatisfy { "–—-".contains($0) } }
  var isParticiple: Bool {
    bare.count > 4 && bare.hasSuffix("ing") && !isCapital && !Self.nouns.contains(bare)
  }

  private static let nouns = HeadlineWords.set("nothing something anything everything during")
}
