import Testing

/// Sentences in languages besides English, which the splitter isn't told.
@Suite struct OtherLanguagesTests {
  @Test(
    arguments: [
      "Am 3. Oktober 1990 war es so weit.¦ Die 1. Bundesliga startet am 5. Mai.¦ Es gilt ab 1. August.",
      "In der 90. Minute fiel das Tor.¦ Am Montag, 4. September, gewann der 1. FC zum 1. Mal.",
      "Er wurde 3.¦ Der Trainer war froh.¦ Sie kam am 5.¦ Er blieb.",
      "Vom 3. bis 5. Juni ist Markt.¦ Bayern ist auf Platz 3.¦ Bremen folgt.",
      "I am 30.¦ Ann is 25.¦ He came on May 3.¦ October was cold.¦ She was second of 3.¦ April came.",
    ])
  func `an ordinal of German ends no sentence`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "Der Preis liegt bei 5 Mio. Euro.¦ Es kostet 3 Mrd.¦ Das ist viel.¦ Er wohnt in der Hauptstr. 5.",
      "El Sr. Ruiz vive en EE. UU.¦ La ley es buena.¦ Las FF. AA. llegaron.¦ Viene de EE. UU. hoy.",
      "Il sig. Rossi e il dott. Verdi parlano.¦ Mele, pere, ecc.¦ Poi basta.¦ L'avv. Bianchi parla.",
      "Dhr. Jansen zag mevr. De Boer.¦ Hij kreeg 5 mln. euro.¦ Zie blz. 5.¦ Klaar.",
      "Это стоило 5 млн. руб. в год.¦ Он жил на ул. Ленина.¦ Цена 5 руб.¦ Компания выросла.",
      "Это было в 2019 г.¦ Она ушла.¦ Мэр г. Москвы остался.",
      "Kl. 5 gick han.¦ Det var t.ex. Anna, m.m.¦ Sedan kom hon.",
      "Mieszka przy ul. Długiej od godz. 5.¦ Było to w 1990 r.¦ Potem wyszli.",
      "MM. Dupont et Durand sont là.¦ Voir p. ej. Madrid y Sto. Domingo.",
      "ড. ইউনূস বললেন।¦ মো. রহিম এলেন।", "डॉ. राम आए।¦ वे गए।",
      "Dr. med. Müller kam 50 v. Chr. Geburt.",
      "Město, např. Praha, leží zde.¦ Buku dll.¦ Dia pergi.",
      "Le prix av. J.-C. est bas.¦ Il est parti à 5 h.¦ Il pleut.",
    ])
  func `abbreviations are known without the language`(_ marked: String) { check(marked) }

  @Test func `an abbreviation of another language is none in capitals`() {
    check("Their numbers are KL.¦ Ten men came from the UL.¦ Bob left.")
  }

  @Test(
    arguments: [
      "Ποιος είναι;¦ Ο δήμαρχος έφυγε.¦ «Τι θέλει;»¦ Τίποτα.", "Ο Νίκος; ρώτησε η Άννα.",
      "Τι θέλει\u{37E}¦ Τίποτα.", "It rained; Ann left.",
    ])
  func `a semicolon asks in Greek`(_ marked: String) { check(marked) }

  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedSentences(marked)
    #expect(sentences(of: expected.text) == expected.sentences, sourceLocation: sourceLocation)
  }
}
