import Testing

@testable import GalleyLanguage

struct LanguageDetectionTests {
  @Test(
    arguments: [
      (
        "en",
        "The council has agreed on new rules for cyclists, and they will come into force in May."
      ),
      (
        "de",
        "Der Stadtrat hat neue Regeln für den Radverkehr beschlossen, die im Mai in Kraft treten."
      ),
      (
        "fr",
        "Le conseil a adopté de nouvelles règles pour les cyclistes, qui entreront en vigueur en mai."
      ),
      (
        "es",
        "El ayuntamiento ha aprobado nuevas normas para los ciclistas que entrarán en vigor en mayo."
      ),
      (
        "pt",
        "A câmara aprovou novas regras para os ciclistas, que não entram em vigor antes de maio."
      ),
      (
        "it",
        "Il consiglio ha approvato nuove regole per i ciclisti, che entreranno in vigore a maggio."
      ),
      (
        "nl",
        "De gemeenteraad heeft nieuwe regels voor fietsers aangenomen die in mei van kracht worden."
      ),
      (
        "sv",
        "Kommunen har beslutat om nya regler för cyklister, och de börjar gälla i maj nästa år."
      ),
      (
        "pl", "Rada miasta przyjęła nowe przepisy dla rowerzystów, które zaczną obowiązywać w maju."
      ),
      ("cs", "Zastupitelstvo schválilo nová pravidla pro cyklisty, která začnou platit v květnu."),
      (
        "hu",
        "A képviselő-testület új szabályokat fogadott el a kerékpárosok számára, és májusban lép életbe."
      ),
      (
        "tr",
        "Belediye meclisi bisikletliler için yeni kurallar kabul etti ve bu kurallar mayısta başlayacak."
      ),
      (
        "fi",
        "Valtuusto on hyväksynyt pyöräilijöille uudet säännöt, jotka tulevat voimaan toukokuussa."
      ),
      (
        "id",
        "Dewan kota telah menyetujui aturan baru bagi pesepeda yang akan berlaku pada bulan Mei."
      ),
      ("vi", "Hội đồng thành phố đã thông qua các quy định mới cho người đi xe đạp từ tháng Năm."),
      (
        "ru",
        "Городской совет принял новые правила для велосипедистов, которые вступят в силу в мае."
      ),
      ("uk", "Міська рада ухвалила нові правила для велосипедистів, які почнуть діяти у травні."),
      (
        "bg", "Общинският съвет прие нови правила за велосипедистите, които влизат в сила през май."
      ),
      ("ar", "وافق المجلس على قواعد جديدة لراكبي الدراجات التي ستدخل حيز التنفيذ في شهر مايو."),
      ("fa", "شورای شهر قوانین جدیدی را برای دوچرخه‌سواران تصویب کرد که از ماه مه اجرا می‌شود."),
      (
        "ur",
        "شہر کی کونسل نے سائیکل سواروں کے لیے نئے قوانین کی منظوری دی ہے جو مئی سے نافذ ہوں گے۔"
      ),
      ("hi", "नगर परिषद ने साइकिल चालकों के लिए नए नियमों को मंजूरी दी है और वे मई में लागू होंगे।"),
      ("el", "Το δημοτικό συμβούλιο ενέκρινε νέους κανόνες."), ("he", "המועצה אישרה כללים חדשים."),
      ("th", "สภาเมืองอนุมัติกฎใหม่สำหรับนักปั่นจักรยาน"), ("ko", "시의회가 새로운 규칙을 승인했다."),
      ("ja", "市議会は自転車に関する新しい規則を承認した。"), ("zh", "市议会批准了骑自行车者的新规则，五月起生效。"),
      ("ka", "საბჭომ დაამტკიცა ახალი წესები."), ("ta", "நகர சபை புதிய விதிகளை அங்கீகரித்தது."),
    ])
  func aSentenceTellsItsLanguage(_ code: String, _ text: String) {
    #expect(detectedLanguage(text).code == code, "\(detectedLanguage(text))")
  }

  @Test(
    arguments: [
      "", "Good day", "Nice work", "Guten Tag", "OK", "Reuters", "東京", "John Smith", "München",
      "12 345 678.90 2021-03-04 +49 30 123456", "Photo: Getty Images",
      "Real Madrid 3 - 1 Barcelona",
      "for (int i = 0; i < count; i++) { total += values[i]; }",
      "https://www.example.org/news/2024/05/article-title.html", "😀😀😀😀 🎉🎉🎉🎉",
      "Wien, Berlin, Paris, Roma, Madrid, Lisboa, London",
      "Maria Garcia Lopez, Angela Merkel, Barack Obama",
    ])
  func whatTellsNothingIsUndetermined(_ text: String) {
    #expect(detectedLanguage(text).code == "und", "\(detectedLanguage(text))")
  }

  /// Field report L89.
  @Test func theSameTextAlwaysHasTheSameAnswer() {
    let text = "THE MAYOR OPENED A NEW BRIDGE TODAY! GREAT."
    let first = detectedLanguage(text)
    #expect(first.code == "en")
    for _ in 0..<99 { #expect(detectedLanguage(text) == first) }
    #expect(detectedLanguage(text.lowercased()) == first)
  }

  @Test func aForeignQuotationAtTheStartDoesNotDecide() {
    let quotation = "„Wir haben lange darauf gewartet, dass diese Brücke endlich eröffnet wird.“ "
    let story =
      "The bridge was opened on Monday, and many people had come to see it with their own eyes. "
    #expect(detectedLanguage(quotation + String(repeating: story, count: 4)).code == "en")
    #expect(
      detectedLanguage(
        String(repeating: quotation, count: 20) + String(repeating: story, count: 100)
      ).code == "en")
  }

  @Test func aLongTextIsSeenWhereverItIs() {
    let chinese = "市议会批准了骑自行车者的新规则，五月起生效。"
    #expect(detectedLanguage(String(repeating: chinese, count: 500)).code == "zh")
    let thai = "สภาเมืองอนุมัติกฎใหม่สำหรับนักปั่นจักรยาน"
    #expect(detectedLanguage(String(repeating: thai, count: 500)).code == "th")
    let word = String(repeating: "a", count: 1_000_000)
    #expect(detectedLanguage(word).code == "und")
  }

  @Test func serbianHasTwoScripts() {
    let cyrillic =
      "Градско веће је усвојило нова правила за бициклисте која ступају на снагу у мају."
    #expect(detectedLanguage(cyrillic).code == "sr")
  }

  @Test func brokenModelsAreNone() {
    let sample = LanguageSample("some words")
    let broken: [[UInt8]] = [
      [], Array("GalleyL1".utf8), LanguageModel.signature + [1, 0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0],
    ]
    for bytes in broken {
      #expect(LanguageModel.scores(of: sample, in: .latin, by: bytes.span) == nil)
    }
  }
}
