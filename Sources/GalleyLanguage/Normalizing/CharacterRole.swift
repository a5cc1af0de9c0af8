/// What a character does in a text, as far as that tells written from misread text.
///
/// UTF-8 read in another encoding puts characters beside each other that nobody writes there, such
/// as a letter before a currency sign. `isOdd` knows such pairs; it knows no language.
enum CharacterRole: UInt8 {
  /// Nothing is known about it.
  case other
  case blank
  case noBreakSpace
  case softHyphen
  case digit
  case plainSmall
  case plainCapital
  /// Latin letters beyond ASCII.
  case accentedSmall
  case accentedCapital
  /// œ and Œ, which stand between plain letters.
  case ligature
  case cyrillicSmall
  case cyrillicCapital
  case greekSmall
  case greekCapital
  /// Stands in front of words, never right behind one.
  case opening
  /// Quotation marks that open in one language and close in another.
  case quote
  case dash
  /// Dots in a row or in mid-line.
  case dots
  /// Stands right behind words and numbers.
  case mark
  case currency
  case fraction
  /// Stands in front of numbers or between them.
  case mathematics
  /// Stands alone, if it is written at all.
  case strange
  case box
  case control
}

extension CharacterRole {
  init(_ scalar: UInt32) {
    self = scalar < UInt32(Self.table.count) ? Self.table[Int(scalar)] : Self.rare(scalar)
  }

  private static func rare(_ scalar: UInt32) -> CharacterRole {
    switch scalar {
    case 0x1E00...0x1EFF: .accentedSmall
    case 0xF8FF: .strange
    default: .other
    }
  }

  private static let table: [CharacterRole] = {
    var table = [CharacterRole](repeating: .other, count: 0x2600)
    func set(_ role: CharacterRole, _ scalars: ClosedRange<Int>) {
      for scalar in scalars { table[scalar] = role }
    }
    for scalar in Int(0xC0)...0x24F { table[scalar] = letter(scalar, .accentedSmall) }
    for scalar in 0x386...0x3CE { table[scalar] = letter(scalar, .greekSmall) }
    for scalar in 0x400...0x52F { table[scalar] = letter(scalar, .cyrillicSmall) }
    set(.plainSmall, 0x61...0x7A)
    set(.plainCapital, 0x41...0x5A)
    set(.digit, 0x30...0x39)
    set(.box, 0x2500...0x259F)
    set(.control, 0x80...0x9F)
    for (role, signs) in signs {
      for sign in signs.unicodeScalars { table[Int(sign.value)] = role }
    }
    return table
  }()

  private static func letter(_ scalar: Int, _ small: CharacterRole) -> CharacterRole {
    guard Unicode.Scalar(scalar)?.properties.isUppercase ?? false else { return small }
    switch small {
    case .greekSmall: return .greekCapital
    case .cyrillicSmall: return .cyrillicCapital
    default: return .accentedCapital
    }
  }

  private static let signs: [(CharacterRole, String)] = [
    (.blank, " \n\t\r"), (.noBreakSpace, "\u{A0}"),
    (.softHyphen, "\u{AD}"), (.ligature, "œŒ"), (.opening, "„‚¡¿"), (.quote, "“”‘’«»‹›"),
    (.dash, "–—―"), (.dots, "…·•"), (.other, "π"), (.mark, "°ºª¹²³™®©†‡´"), (.currency, "€£¥¢₧"),
    (.fraction, "¼½¾"), (.mathematics, "∂∑∏∫∆∞≈≠≤≥±×÷⁄≡∩µ"),
    (.strange, "√¬¤¦¨¯¸ƒˆ˜ˇ˘˙˚˝˛‰§¶◊⌐⌠⌡΄΅"),
  ]
}

extension CharacterRole {
  var isAccented: Bool { self == .accentedSmall || self == .accentedCapital || self == .ligature }
  var isLatin: Bool { isAccented || self == .plainSmall || self == .plainCapital }
  var isCyrillic: Bool { self == .cyrillicSmall || self == .cyrillicCapital }
  var isGreek: Bool { self == .greekSmall || self == .greekCapital }
  /// Whether it is a letter beyond ASCII.
  var isUpperLetter: Bool { isAccented || isCyrillic || isGreek }
  var isLetter: Bool { isLatin || isCyrillic || isGreek }
  var isSmall: Bool {
    self == .plainSmall || self == .accentedSmall || self == .cyrillicSmall || self == .greekSmall
  }
  var isCapital: Bool {
    self == .plainCapital || self == .accentedCapital || self == .cyrillicCapital
      || self == .greekCapital
  }
  var isPunctuation: Bool {
    self == .quote || self == .dash || self == .dots || self == .opening
  }
  /// Whether a word or a number may end with it.
  var mayEndWord: Bool { self == .quote || self == .dash || self == .dots || self == .mark }

  /// Whether nobody writes this right before `next`.
  func isOdd(before next: CharacterRole) -> Bool {
    if self == .control || next == .control { return true }
    if isLetter, next.isLetter { return isOddLetter(before: next) }
    switch (self, next) {
    case (.strange, .dots): return true
    case (_, .strange) where isUpperLetter || isSign || self == .opening: return true
    case (.strange, _) where next.isUpperLetter || next.isSign || next == .opening: return true
    case (_, .box): return isLetter || isSign || self == .digit
    case (.box, _): return next.isUpperLetter || next.isSign || next == .opening
    case (.opening, .mark), (.opening, .fraction): return true
    case (_, .currency), (_, .fraction), (_, .mathematics), (_, .opening):
      return isUpperLetter || (self == .mark && next != .mathematics)
    case (.currency, _), (.fraction, _): return next.isUpperLetter || next == .mark
    case (.mathematics, _): return next.isUpperLetter || next == .mark || next == .dots
    default: return false
    }
  }

  private var isSign: Bool {
    self == .mark || self == .currency || self == .fraction || self == .mathematics
      || self == .strange
  }

  private func isOddLetter(before next: CharacterRole) -> Bool {
    if isCyrillic != next.isCyrillic || isGreek != next.isGreek { return true }
    if self == .ligature || next == .ligature { return isAccented && next.isAccented }
    return isSmall && next == .accentedCapital
  }
}
