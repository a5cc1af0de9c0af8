import GalleyLanguage
import Testing

/// Text that looks like a fault in part, and is none.
@Suite struct GoodTextTests {
  @Test(arguments: [
    "«Non»", "¡Hola!", "20 °C", "São", "ÃO", "“AMANHÔ", "PÅ”", "“liberté…”", "«CAFÉ»", "“MENÜ”",
    "Spaß“", "Ä–Ö", "Ångström", "5 Å–7 Å", "5 Å³", "naïve", "à la carte", "¿Qué? ¡Ñandú!",
    "Þór og Æsir",
    "«está acá»—dijo", "“está”…", "«Liberté\u{A0}»", "«\u{A0}été\u{A0}»", "l’été, d’État", "José†",
    "SELKÄ, EDELLÄ",
    "ZBLÍŽENÍ, ZVLÁŠŤ, NIČÍŽ", "PODRÓŻ, ŁÓDŹ, KOŃ", "ORĂŞELE. Ăştia", "AÇIĞI, İŞ",
    "ÇELIK, Ç’PRODHON",
    "Å være, Å gjøre", "Nghĩa Việt Á Đông", "FÁÁÁ…", "Ä…Ä…Ä…",
  ])
  func `Latin letters with accents stay`(text: String) {
    expectBytes(normalizedText(text), text)
  }

  @Test(arguments: [
    "Ні, ці люди. Її! Її… Ёлка. «АВ»", "СССР–США, ТАСС©", "ТІРІ, РІДНІ, ТРЁХ", "Різдво, €Відмінити",
    "КамАЗ»",
    "№ 5, Р№5", "Ђорђе, Његош, Ћуприја: „ЏЕП“", "Ό,τι, ΆΛΦΑ, «ΕΛΛΆΔΑ», ή…", "€ΜΆΙΟΣ",
    "µm, Ωm, Δx, kΓ",
  ])
  func `other scripts stay`(text: String) {
    expectBytes(normalizedText(text), text)
  }

  @Test(arguments: [
    "(-1/2)! = √π", "∆°", "√2 ≈ 1.41, ≈£5, 2×½, ±½°", "a ¬b ∧ c", "OK :( ¬´ ):", "( o¬ô )",
    "5½” × 3″ ™ ®",
    "├──┤ ┌─┐ │x│", "├┤a┼┐a┼┐", "¯\\_(ツ)_/¯", "NICIODATĂ™", "MÄ£ÄM", "There are Ã’s", "—à savoir—",
    "“é”, ‘à’, »öl«",
    "C:\\ude00\\u00e9", "R&D, AT&T, a&b", "A\u{327}",
  ])
  func `formulas, drawings, faces and signs stay`(text: String) {
    expectBytes(normalizedText(text), text)
  }
}
