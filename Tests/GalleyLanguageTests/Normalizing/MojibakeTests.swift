import GalleyLanguage
import Testing

@Suite struct MojibakeTests {
  @Test(arguments: [
    (
      "The mayor’s bureau fÃ¼r Kultur and the cafÃ© agreed.",
      "The mayor’s bureau für Kultur and the café agreed."
    ),
    ("geÃ«erd", "geëerd"), ("CÃ¡diz", "Cádiz"), ("Ä°zmir", "İzmir"), ("VÄ«tols", "Vītols"),
    ("NIÃ‘O", "NIÑO"), ("Ã‰tat", "État"), ("voilÃ  tout", "voilà tout"),
    ("donâ€™t say â€œnoâ€\u{9D} for â‚¬5", "don’t say “no” for €5"),
    ("20Â°C, Â£5, 10Â 000", "20°C, £5, 10 000"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¸ Ð¼Ð¸Ñ€", "Привет и мир"),
    ("viá»‡t nam", "việt nam"), ("ðŸ˜€", "😀"), ("ï»¿Start", "Start"),
    ("Ã¢â‚¬â„¢s cafÃƒÂ©", "’s café"),
  ])
  func `text read in the wrong encoding is repaired run by run`(broken: String, right: String) {
    expectBytes(cleanedText(broken).text, right)
  }

  @Test(arguments: [
    "«Non»", "¡Hola!", "20 °C", "São", "ÃO", "“AMANHÃ”", "PÅ”", "“liberté…”", "«CAFÉ»", "“MENÜ”",
    "Spaß“", "Ä–Ö", "Ångström", "5 Å–7 Å", "naïve", "à la carte", "¿Qué? ¡Ñandú!", "Þór og Æsir",
  ])
  func `good text stays byte for byte`(text: String) {
    expectBytes(normalizedText(text), text)
  }

  @Test(arguments: ["fÃ¼r Ã¢â‚¬â„¢s", "â€œxâ€ y", "Ã…lesund", "ÃƒÂ¼ber", "Â Â Â°"])
  func `a second run changes nothing`(text: String) {
    let once = normalizedText(text)
    expectBytes(normalizedText(once), once)
  }
}

/// Expects the same bytes: `==` on strings doesn't tell composed from decomposed letters.
func expectBytes(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let isSame = text.utf8.elementsEqual(expected.utf8)
  #expect(isSame, "\(text.debugDescription)", sourceLocation: sourceLocation)
}
