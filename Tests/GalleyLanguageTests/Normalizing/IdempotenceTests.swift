import GalleyLanguage
import Testing

@Suite struct IdempotenceTests {
  @Test(arguments: [
    "fÃ¼r Ã¢â‚¬â„¢s", "â€œxâ€ y", "Ã…lesund", "ÃƒÂ¼ber", "Â Â Â°", "&am\u{200B}p;lt;", "&#27;[0m",
  ])
  func `a second run changes nothing`(text: String) {
    let once = normalizedText(text)
    expectBytes(normalizedText(once), once)
  }

  @Test func `nor does it over random pieces of faults`() {
    for seed in UInt64(1)...1000 {
      let text = FaultyText.make(seed: seed)
      let once = normalizedText(text)
      expectBytes(normalizedText(once), once)
    }
  }

  @Test func `nor over good texts that were misread again and again`() {
    for seed in UInt64(1)...100 {
      let once = normalizedText(
        FaultyText.misread(RandomText.make(seed: seed), times: Int(seed % 4)))
      expectBytes(normalizedText(once), once)
    }
  }

  @Test(arguments: [
    "Ã", "Ã©", "&", "&amp;", "\u{1B}", "\\ud83d", "Я»", "—à", "Ã ", "Â\u{A0}", "👩\u{200D}",
    "e\u{301}",
  ])
  func `a long line takes a time that grows as it does`(piece: String) {
    let count = 64_000 / piece.utf8.count
    let (once, eightfold) = (
      String(repeating: piece, count: count / 8), String(repeating: piece, count: count)
    )
    let clock = ContinuousClock()
    var short = Duration.seconds(60)
    var long = Duration.seconds(60)
    for _ in 0..<3 {
      short = min(short, clock.measure { _ = normalizedText(once) })
      long = min(long, clock.measure { _ = normalizedText(eightfold) })
    }
    #expect(long < short * 40 + .milliseconds(200))
  }
}

/// Texts of pieces that faults are made of, the same for the same seed.
enum FaultyText {
  private static let pieces = [
    "Ã", "Â", "Ä", "Å", "â", "€", "™", "œ", "“", "”", "\u{9D}", " ", "Ð", "Ñ", "°", "±", "²", "«",
    "»",
    "…", "–", "—", "é", "à", "É", "a", "A", "b", ". ", "\u{A0}", "Г", "Р", "С", "В", "Ђ", "ё", "√",
    "©",
    "¬", "∂", "Γ", "Ç", "Ö", "├", "⌐", "\u{FFFD}", "&", "amp;", "#", "39;", "\u{200B}", "\u{1B}",
    "[31m",
    "\\ud83d", "\\ude00", "ﬁ", "Ａ", "，", "漢", "í", "ð", "½", "¸", "Ÿ", "Ĺ", "Ă", "ş", "\u{301}",
    "\n", "\u{AD}",
  ]

  static func make(seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<30).reduce(into: "") { text, _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
  }

  /// The text's UTF-8 read as Latin-1, so many times over.
  static func misread(_ text: String, times: Int) -> String {
    (0..<times).reduce(text) { text, _ in
      String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    }
  }
}
