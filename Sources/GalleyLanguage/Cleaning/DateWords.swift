/// The words that pages print in dates and beside them, in small letters.
///
/// The names of months and days are those of Unicode's CLDR: as a date has them, alone, and shortened.
enum DateWords {
  /// The numbers of months by their names.
  ///
  /// Left out is `listopada`, which is October in Croatian and November in Polish.
  static let months: [String: Int] = {
    let names = [
      """
      jan january januar janvier enero janeiro gennaio januari stycznia ledna ianuarie ocak \
      января январь янв січня януари يناير जनवरी ιανουαρίου
      """,
      """
      feb february februar février febrero fevereiro febbraio februari lutego února februarie şubat \
      февраля февраль фев лютого февруари فبراير फरवरी φεβρουαρίου
      """,
      """
      mar march märz mars marzo março maart marts marca března martie mart maret \
      марта март мар березня مارس मार्च μαρτίου
      """,
      """
      apr april avril abril aprile kwietnia dubna aprilie nisan апреля апрель апр квітня април \
      أبريل إبريل ابريل अप्रैल απριλίου
      """,
      "may mai mayo maio maggio mei maj maja května mayıs мая май травня مايو मई μαΐου",
      """
      jun june juni juin junio junho giugno czerwca června iunie haziran июня июнь июн червня юни \
      يونيو जून ιουνίου
      """,
      """
      jul july juli juillet julio julho luglio lipca července iulie temmuz июля июль июл липня юли \
      يوليو जुलाई ιουλίου
      """,
      """
      aug august août agosto augustus augusti sierpnia srpna ağustos agustus августа август авг \
      серпня أغسطس اغسطس अगस्त αυγούστου
      """,
      """
      sep sept september septembre septiembre setembro settembre września září septembrie eylül \
      сентября сентябрь сен сент вересня септември سبتمبر सितंबर σεπτεμβρίου
      """,
      """
      oct october oktober okt octobre octubre outubro ottobre października října octombrie ekim \
      октября октябрь окт жовтня октомври أكتوبر اكتوبر अक्टूबर οκτωβρίου
      """,
      """
      nov november novembre noviembre novembro listopadu noiembrie kasım ноября ноябрь ноя \
      листопада ноември نوفمبر नवंबर νοεμβρίου
      """,
      """
      dec december dezember dez décembre diciembre dezembro dicembre grudnia prosince decembrie \
      aralık desember декабря декабрь дек грудня декември ديسمبر दिसंबर δεκεμβρίου
      """,
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  static let weekdays = words(
    """
    mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday \
    sun sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi \
    jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì \
    giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
    понедельник вторник среда четверг пятница суббота воскресенье \
    月 火 水 木 金 土 日 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일 \
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 \
    周一 周二 周三 周四 周五 周六 周日
    """)

  /// What stands before a date, and in Japanese and Korean behind it, too.
  static let labels = words(
    """
    published posted updated modified changed edited revised first last on at date dated \
    公開 公開日 掲載 掲載日 投稿日 配信 作成日 更新 更新日 最終更新 最終更新日 发布 发布于 发布时间 发表 发表于 发表时间 \
    時間 时间 日期 發布 發布時間 發表 發佈 发布日期 更新时间 更新時間 更新于 入力 입력 기사입력 등록 게시 승인 작성 수정 최종수정
    """
  ).union(dayFirstLabels)

  /// Those of languages in which the day is the first number of a date (CLDR, `dateFormats`).
  static let dayFirstLabels = words(
    """
    publiziert veröffentlicht erschienen aktualisiert zuletzt geändert am stand datum \
    publié publiée mis mise à jour modifié actualisé le \
    publicado publicada actualizado actualizada modificado el em atualizado atualizada data fecha \
    pubblicato aggiornato modificato il gepubliceerd geplaatst bijgewerkt laatst gewijzigd op \
    publicerad uppdaterad publisert oppdatert udgivet opdateret den opublikowano zaktualizowano \
    publikováno aktualizováno yayınlanma yayın güncelleme güncellendi tarihi diterbitkan \
    diperbarui pada опубликовано размещено дата публикации обновлено изменено опубліковано \
    оновлено نشر النشر تاريخ تحديث
    """)

  /// Whether words beside a date say that the article was changed then.
  static func tellChange(_ text: String) -> Bool {
    let text = text.lowercased()
    return changes.contains { text.contains($0) }
  }

  private static let changes = [
    "updated", "modified", "changed", "edited", "revised", "aktualisiert", "geändert", "à jour",
    "modifié", "actualisé", "actualizad", "modificad", "atualizad", "aggiornato", "modificato",
    "bijgewerkt", "gewijzigd", "uppdaterad", "oppdatert", "opdateret", "zaktualizowano",
    "aktualizováno", "güncelle", "diperbarui", "обновлено", "изменено", "оновлено", "تحديث", "更新",
    "수정",
  ]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}

extension DateWords {
  /// The words of a line.
  ///
  /// Chinese, Japanese and Korean put no spaces around a date: there a number begins a word, and what
  /// follows the day, a minute or a colon begins another one.
  static func split(_ line: String) -> [Substring] {
    let words = line.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }
    return words.flatMap { word in
      word.allSatisfy(\.isASCII) && !word.contains(":") ? [Substring(word)] : parts(of: word)
    }
  }

  private static func parts(of word: Substring.UnicodeScalarView) -> [Substring] {
    var parts: [Substring] = []
    var start = word.startIndex
    var index = start
    while index < word.endIndex {
      let next = word.index(after: index)
      if next < word.endIndex, isBorder(word[start...index], word[next]) {
        parts.append(Substring(word[start..<next]))
        start = next
      }
      index = next
    }
    parts.append(Substring(word[start...]))
    return parts
  }

  /// Whether a word ends between a scalar and the next one.
  private static func isBorder(
    _ front: Substring.UnicodeScalarView, _ next: Unicode.Scalar
  ) -> Bool {
    guard let last = front.last else { return false }
    let before = front.dropLast().last
    switch last {
    case ":", "：": return before?.isDigit == false && (next.isDigit || !next.isASCII)
    case "／", "＝", "）": return true
    case "・": return before == "文" && front.count == 2
    case "日", "일", "分", "분": return before?.isDigit == true
    default:
      let isEastern = last.value >= 0x2E80 && next.value < 0x2E80
      let isEndOfClock = last.isDigit && next.value >= 0x2E80 && front.contains(":")
      return isEastern && (next.isDigit || next == "(") || isEndOfClock || next == "／"
        || last == ")" && next.isDigit
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
