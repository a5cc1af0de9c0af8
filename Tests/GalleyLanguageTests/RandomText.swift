/// Texts of random scalars, the same for the same seed.
enum RandomText {
  private static let pieces = [
    " ", "  ", "\n", "\r\n", "\u{A0}", "\u{200C}", "\u{200D}", "\u{AD}", "\u{2028}", "\u{301}",
    ".", ",", "'s", "’", "’s", "-", "–", "\"", "(", ")", "&", "@", "://", "/", "$", "₹", "€", "%",
    "A", "b", "Z", "é", "É", "ß", "Ж", "漢", "元", "ا", "क", "👩", "👩\u{200D}👧", "🇧🇩", "\u{1F600}",
    "0", "7", "12", "1,000", "2.5", "2021", "٣", "½", "May", "March", "the", "of", "Mr", "General",
    "Ana", "Cruz", "Oslo", "India", "HIT", "U.S", "million", "crore", "kg", "per cent", "Monday",
    "Ministry of", "Inc", "last", "in", "to", "from", "www.", "http", "ago", "days",
  ]

  static func make(seed: UInt64, pieces count: Int = 60) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
      if state >> 20 & 3 == 0 { text += " " }
    }
    return text
  }

  /// Whether a scalar may stand outside every token.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
      || scalar.properties.generalCategory == .control
  }
}
