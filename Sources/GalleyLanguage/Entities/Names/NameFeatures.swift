/// What the model looks at in each piece of a text, as numbers: hashes of what is asked and of the answer.
///
/// The first number of each feature says what is asked. Any but the same number for the same question
/// needs a model that was trained anew.
package struct NameFeatures {
  private let text: NameText
  /// Of how many pieces a run may be to be known as a whole.
  private static let longestPhrase = 12

  package init(_ text: NameText) { self.text = text }

  /// Adds the features of a piece.
  ///
  /// - Parameter sentence: the pieces of its sentence.
  package func append(_ index: Int, in sentence: Range<Int>, to list: inout FeatureSink) {
    let window = Window(text, index, sentence)
    words(window, &list)
    letters(window, &list)
    classes(window, &list)
    if window.here.isCapitalised || text.runOfPiece[index] >= 0 {
      run(index, sentence, window, &list)
      evidence(index, window, &list)
    }
  }

  /// A piece and the two before and behind it.
  struct Window {
    let farBefore: NamePiece
    let before: NamePiece
    let here: NamePiece
    let behind: NamePiece
    let farBehind: NamePiece

    init(_ text: borrowing NameText, _ index: Int, _ sentence: Range<Int>) {
      func piece(_ index: Int) -> NamePiece {
        sentence.contains(index) ? text.pieces[index] : .edge
      }
      farBefore = piece(index - 2)
      before = piece(index - 1)
      here = text.pieces[index]
      behind = piece(index + 1)
      farBehind = piece(index + 2)
    }
  }

  private func words(_ at: Window, _ list: inout FeatureSink) {
    list.addLexical(1, at.here.word)
    list.addLexical(2, at.before.word)
    list.addLexical(3, at.behind.word)
    list.addLexical(4, at.farBefore.word)
    list.addLexical(5, at.farBehind.word)
    list.addLexical(6, at.before.word, at.here.word)
    list.addLexical(7, at.here.word, at.behind.word)
    let form = UInt32(at.here.form.rawValue)
    list.addLexical(8, at.here.word, form)
    list.addLexical(9, at.before.word, form)
    list.addLexical(10, at.behind.word, form)
    list.addLexical(11, at.farBefore.word, at.before.word, form)
    list.addLexical(12, at.behind.word, at.farBehind.word, form)
  }

  private func letters(_ at: Window, _ list: inout FeatureSink) {
    let here = at.here
    if here.form != .mark {
      let form = UInt32(here.form.rawValue)
      if here.prefixes.0 != 0 { list.addLexical(20, here.prefixes.0) }
      if here.prefixes.1 != 0 { list.addLexical(21, here.prefixes.1) }
      if here.prefixes.2 != 0 { list.addLexical(22, here.prefixes.2) }
      list.addLexical(23, here.suffixes.0, form)
      if here.suffixes.1 != 0 { list.addLexical(24, here.suffixes.1) }
      if here.suffixes.2 != 0 { list.addLexical(25, here.suffixes.2) }
      if here.suffixes.3 != 0 { list.addLexical(26, here.suffixes.3) }
    }
    list.add(27, at.before.suffixes.2)
    list.add(28, at.behind.suffixes.2)
    list.add(30, here.shape)
    list.add(31, at.before.shape, here.shape)
    list.add(32, here.shape, at.behind.shape)
    list.add(33, at.before.shape, here.shape, at.behind.shape)
    list.add(34, at.forms)
    list.add(35, UInt32(here.form.rawValue) << 4 | UInt32(here.position.rawValue))
  }

  private func classes(_ at: Window, _ list: inout FeatureSink) {
    let (before, here, behind) = (at.before.classes, at.here.classes, at.behind.classes)
    let form = UInt32(at.here.form.rawValue)
    list.add(40, here.rawValue, form)
    list.add(41, before.rawValue, form)
    list.add(42, behind.rawValue, form)
    list.add(43, before.rawValue, here.rawValue)
    list.add(44, here.rawValue, behind.rawValue)
    var bits = here.rawValue
    while bits != 0 {
      list.add(45, UInt32(bits.trailingZeroBitCount), form)
      bits &= bits - 1
    }
    if !at.here.phrase.isEmpty {
      list.add(46, at.here.phrase.rawValue, at.here.startsPhrase ? 1 : 0)
      list.add(47, at.here.phrase.rawValue, at.here.startsPhrase ? 1 : 0, at.before.word)
      var bits = at.here.phrase.rawValue
      while bits != 0 {
        list.add(49, UInt32(bits.trailingZeroBitCount), at.here.startsPhrase ? 1 : 0)
        bits &= bits - 1
      }
    }
    if !at.behind.phrase.isEmpty, at.behind.startsPhrase {
      list.add(48, at.behind.phrase.rawValue, form)
    }
  }

  private func run(
    _ index: Int, _ sentence: Range<Int>, _ at: Window, _ list: inout FeatureSink
  ) {
    let number = text.runOfPiece[index]
    guard number >= 0 else { return }
    let run = text.runs[Int(number)]
    let pieces = run.pieces
    let (first, last) = (text.pieces[pieces.lowerBound], text.pieces[pieces.upperBound - 1])
    let before =
      pieces.lowerBound > sentence.lowerBound ? text.pieces[pieces.lowerBound - 1] : .edge
    let behind = pieces.upperBound < sentence.upperBound ? text.pieces[pieces.upperBound] : .edge
    let place =
      UInt32(min(index - pieces.lowerBound, 4)) << 4
      | UInt32(min(pieces.upperBound - 1 - index, 4))
    list.add(50, place, run.isPlain ? 1 : 0)
    list.addLexical(51, last.word, place)
    list.addLexical(52, first.word, place)
    list.add(53, before.word, place)
    list.add(54, behind.word, place)
    list.add(55, run.classes.rawValue, place)
    list.add(56, before.classes.rawValue, place)
    list.add(57, behind.classes.rawValue, place)
    // Else each piece would read a long run anew.
    if (2...Self.longestPhrase).contains(pieces.count) {
      var phrase: UInt32 = 0
      for piece in pieces {
        phrase = (phrase ^ text.pieces[piece].word) &* 0x85EB_CA6B
        phrase ^= phrase >> 15
      }
      list.addLexical(58, phrase, place)
      list.add(59, first.classes.rawValue, last.classes.rawValue, place)
    }
  }

  private func evidence(_ index: Int, _ at: Window, _ list: inout FeatureSink) {
    guard let entry = text.evidence[at.here.word] else { return }
    let form = UInt32(at.here.form.rawValue)
    let position = UInt32(at.here.position.rawValue)
    list.add(60, UInt32(entry.small) << 4 | UInt32(entry.capital), form, position)
    var bits = entry.cues.rawValue
    list.add(61, bits, form)
    while bits != 0 {
      list.add(62, UInt32(bits.trailingZeroBitCount), form)
      bits &= bits - 1
    }
    if entry.run >= 0, entry.run != text.runOfPiece[index] {
      other(text.runs[Int(entry.run)], Int(entry.piece), &list)
    }
    if at.here.form == .capitals || at.here.form == .shouted,
      let long = text.evidence.longForm(of: at.here.word)
    {
      let pieces = text.runs[long].pieces
      list.addLexical(70, text.pieces[pieces.upperBound - 1].word)
      list.addLexical(71, text.pieces[pieces.lowerBound].word)
      list.add(72, text.runs[long].classes.rawValue)
      list.add(73, 1)
    }
  }

  /// The longest run in the article that has this word too.
  private func other(_ run: CapitalRun, _ piece: Int, _ list: inout FeatureSink) {
    let pieces = run.pieces
    let place =
      UInt32(min(piece - pieces.lowerBound, 4)) << 4
      | UInt32(min(pieces.upperBound - 1 - piece, 4))
    list.add(63, place)
    list.addLexical(64, text.pieces[pieces.upperBound - 1].word, place)
    list.addLexical(65, text.pieces[pieces.lowerBound].word, place)
    list.add(66, run.classes.rawValue, place)
    list.add(67, text.pieces[pieces.lowerBound].classes.rawValue, place)
    if pieces.lowerBound > 0 {
      list.add(68, text.pieces[pieces.lowerBound - 1].word, place)
      list.add(69, text.pieces[pieces.lowerBound - 1].classes.rawValue, place)
    }
  }
}

extension NameFeatures.Window {
  /// What the letters of all five look like.
  fileprivate var forms: UInt32 {
    var forms = UInt32(here.position.rawValue)
    for piece in [farBefore, before, here, behind, farBehind] {
      forms = forms << 4 | UInt32(piece.form.rawValue)
    }
    return forms
  }
}
