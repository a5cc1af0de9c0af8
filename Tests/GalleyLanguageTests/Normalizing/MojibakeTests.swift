import GalleyLanguage
import Testing

@Suite struct MojibakeTests {
  @Test(arguments: [
    (
      "The mayor’s bureau fÃ¼r Kultur and the cafÃ© agreed.",
      "The mayor’s bureau für Kultur and the café agreed."
    ),
    ("geÃ«erd", "geëerd"), ("CÃ¡diz", "Cádiz"), ("Ä°zmir", "İzmir"), ("VÄ«tols", "Vītols"),
    ("NIÃ‘O", "NIÑO"), ("Ã‰tat", "État"), ("RÄ«ga", "Rīga"), ("OÃ™ ET QUAND", "OÙ ET QUAND"),
    ("donâ€™t say â€œnoâ€\u{9D} for â‚¬5", "don’t say “no” for €5"), ("SÃ³ Ã³timos", "Só ótimos"),
    ("20Â°C, Â£5, 10Â 000", "20°C, £5, 10 000"), ("els Ã\u{AD}ndexs", "els índexs"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¸ Ð¼Ð¸Ñ€", "Привет и мир"), ("10Î¼s TNFÎ±", "10μs TNFα"),
    ("viá»‡t nam, nÆ°á»›c", "việt nam, nước"), ("ðŸ˜€", "😀"), ("ï»¿Start", "Start"),
    ("æ—¥æœ¬èªž", "日本語"), ("eÌ\u{81}cole", "école"), ("a ï¿½ b", "a \u{FFFD} b"),
  ])
  func `text read as Windows-1252 or Latin-1 is repaired run by run`(broken: String, right: String)
  {
    expectBytes(cleanedText(broken).text, right)
  }

  @Test(arguments: [
    ("РџСЂРёРІРµС‚, РјРёСЂ: В«РґР°В»", "Привет, мир: «да»"),
    ("cafГ© С†РІРµС‚ lвЂ™Г©tГ©", "café цвет l’été"),
    ("ZaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ…", "Zażółć gęślą"), ("espaĂąa", "españa"),
    ("Î•Î»Î»Î·Î½Î¹ÎºÎ¬", "Ελληνικά"),
    ("cafΓ© lβ€™Γ©tΓ©", "café l’été"), ("ÄŸÄ±rÄŸÄ±r Ã§ay", "ğırğır çay"),
    ("cafĆ© ā€“ Ć¼ber", "café – über"),
    ("caf√© ‚Äúnon‚Äù, l‚Äô√©t√© r√©gime", "café “non”, l’été régime"), ("al pi√πe", "al pi√πe"),
    ("–ü—Ä–∏–≤–µ—Ç", "Привет"), ("caf├⌐ donΓÇÖt g├ñrn", "café don’t gärn"),
    ("─îe┼ítina", "Čeština"),
  ])
  func `so is text read in other encodings`(broken: String, right: String) {
    expectBytes(normalizedText(broken), right)
  }

  @Test(arguments: [
    ("Ã¢â‚¬â„¢s cafÃƒÂ©", "’s café"), ("doesnÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢t", "doesn’t"),
    ("Р С—РЎР‚Р С‘РЎРЏРЎвЂљР Р…Р С•", "приятно"), ("Ă\u{83}Â©tĂ\u{83}Â©", "été"),
    ("&Atilde;&copy;t&Atilde;&copy;", "été"), ("cafÃ\u{200B}©", "café"),
  ])
  func `layers are peeled off`(broken: String, right: String) {
    expectBytes(normalizedText(broken), right)
  }

  @Test(arguments: [
    ("â€œlostâ€\u{FFFD} and â€œcutâ€ here", "“lost” and “cut” here"),
    ("cafÃ© Ã\u{FFFD}vila", "café \u{FFFD}vila"),
    ("Р\u{FFFD}РІР°РЅ", "Иван"), ("voilÃ  tout", "voilà tout"),
    ("allÃ© Ã  la mer", "allé à la mer"),
    ("ele jÃ¡ foi Ã s compras", "ele já foi às compras"),
    ("CÃ nan, GÃ¨idhlig, nÃ  fÃ cil", "Cànan, Gèidhlig, nà fàcil"),
    ("Å½iga Å traus", "Žiga Štraus"), ("Ð Ð¾Ð´, Ð´Ð°", "Род, да"), ("ä½ å¥½", "你好"), ("ðŸ˜ ", "😠"),
  ])
  func `what lost a byte is repaired as far as it tells`(broken: String, right: String) {
    expectBytes(normalizedText(broken), right)
  }

  @Test(arguments: [
    ("Hi í ½í¸\u{8D}!", "Hi 😍!"), ("Hi í\u{A0}½í¸€", "Hi 😀"), ("ðŸ‘©â€\u{8D}ðŸ‘§", "👩\u{200D}👧"),
  ])
  func `surrogates that were written as UTF-8 are joined`(broken: String, right: String) {
    expectBytes(normalizedText(broken), right)
  }
}

/// Expects the same bytes: `==` on strings doesn't tell composed from decomposed letters.
func expectBytes(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let isSame = text.utf8.elementsEqual(expected.utf8)
  #expect(isSame, "\(text.debugDescription)", sourceLocation: sourceLocation)
}
