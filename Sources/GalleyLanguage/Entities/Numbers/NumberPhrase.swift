import Galley

/// A number in figures or words with the powers of ten behind it: `3 lakh crore`, `forty million`.
struct NumberPhrase {
  /// Nil where the number is in words.
  var written: WrittenNumber?
  var inWords = 0
  /// The sum of the powers of ten behind the number.
  var power = 0
  var tokens: Range<Int>

  func value(dotGroups: Bool = false) -> ExactNumber? {
    let base =
      written.map { $0.value(dotGroups: dotGroups && power == 0) } ?? ExactNumber(UInt128(inWords))
    return base?.scaled(by: power)
  }

  /// Whether the number has the form of a year.
  var mayBeYear: Bool { power == 0 && written?.digitCount == 4 && written?.plain != nil }

  /// Whether the number shows by its form that it is an amount rather than a count or a year.
  var isLarge: Bool { power >= 3 || written?.isGrouped == true }
}

extension ValueScan {
  /// The number that starts at a token.
  ///
  /// - Parameter letters: whether `k`, `m`, `b` and `t` right behind figures are powers of ten, as
  ///   they are behind a currency's sign.
  func numberPhrase(at token: Int, letters: Bool = false) -> NumberPhrase? {
    guard token < text.tokens.count else { return nil }
    if let written = written(at: token) {
      var phrase = NumberPhrase(written: written, tokens: token..<token + 1)
      readScales(into: &phrase, letters: letters)
      return phrase
    }
    guard var phrase = spokenNumber(at: token).map(withHalf) ?? halfScale(at: token) else {
      return articleScale(at: token)
    }
    readScales(into: &phrase, letters: false)
    return phrase
  }

  /// `a million`.
  private func articleScale(at token: Int) -> NumberPhrase? {
    guard case .keyword(.article) = meanings[token], case .scale = meaning(at: token + 1),
      text.tokens[token].range.count < 3, !isPartTaken(of: token)
    else { return nil }
    var phrase = NumberPhrase(inWords: 1, tokens: token..<token + 1)
    readScales(into: &phrase, letters: false)
    return phrase
  }

  func readScales(into phrase: inout NumberPhrase, letters: Bool) {
    // No currency needs more than a trillion crore.
    while phrase.power < 20, let (power, next) = scale(after: phrase, letters: letters) {
      phrase.power += power
      phrase.tokens = phrase.tokens.lowerBound..<next
    }
  }

  private func scale(after phrase: NumberPhrase, letters: Bool) -> (Int, Int)? {
    let token = phrase.tokens.upperBound
    guard text.continues(at: token) else { return nil }
    switch meanings[token] {
    case .scale(let power): return (power, token + 1)
    case .shortScale(let power) where phrase.written != nil && phrase.power == 0:
      return (power, token + 1)
    default: break
    }
    if isTightDash(at: token), case .scale(let power) = meaning(at: token + 1) {
      return (power, token + 2)
    }
    guard letters, phrase.power == 0, text.isAdjacent(token), text.tokens[token].range.count == 1
    else { return nil }
    return letterScale(text.bytes[Int(text.tokens[token].start)]).map { ($0, token + 1) }
  }

  func letterScale(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "k"): 3
    case UInt8(ascii: "m"): 6
    case UInt8(ascii: "b"): 9
    case UInt8(ascii: "t"): 12
    default: nil
    }
  }
}
