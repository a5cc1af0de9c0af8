import Galley
import GalleyLanguage
import Testing

private let story = """
  The plant opened on a wet morning in front of some two hundred guests, and the mayor, who had \
  fought for it for eleven years, cut the ribbon with a pair of borrowed scissors.
  """

@Suite struct BylineTests {
  @Test(arguments: [
    ("Post by : Ana Cruz", "Ana Cruz", ["Ana Cruz"]),
    ("Posted by Ana Cruz", "Ana Cruz", ["Ana Cruz"]),
    ("By Ana Cruz and Bo Dahl", "Ana Cruz and Bo Dahl", ["Ana Cruz", "Bo Dahl"]),
    (
      "By ANA CRUZ, Bo O'Dahl & Li Po", "ANA CRUZ, Bo O'Dahl & Li Po",
      ["ANA CRUZ", "Bo O'Dahl", "Li Po"]
    ),
    ("Written by Ana de la Cruz, Staff Writer", "Ana de la Cruz", ["Ana de la Cruz"]),
    ("By Mia Olsen | Email the author | molsen@example.org", "Mia Olsen", ["Mia Olsen"]),
    ("By Ana Cruz | Example Daily News", "Ana Cruz", ["Ana Cruz"]),
    ("By Rita Link, MS, RD", "Rita Link", ["Rita Link"]),
    ("BY: Seán Dee", "Seán Dee", ["Seán Dee"]), ("By Reuters", "Reuters", []),
    ("By Ana Cruz in Lisbon", "Ana Cruz", ["Ana Cruz"]),
  ])
  func `the byline moves into names and people`(line: String, names: String, people: [String]) {
    let cleaned = cleanedText("\(line)\n\(story)")
    #expect(cleaned.text == story)
    #expect(cleaned.byline == names)
    #expect(cleaned.authors == people)
  }

  @Test(arguments: [
    "By noon, the rain had stopped.", "By the numbers", "By Popular Demand", "By Land And Sea",
    "By Tuesday", "Written in haste", "Posted at the gate", "Von Trapp Returns Home",
  ])
  func `other lines that start like one stay`(line: String) {
    let cleaned = cleanedText("\(line)\n\(story)")
    #expect(cleaned.text == "\(line)\n\(story)")
    #expect(cleaned.byline == nil)
  }

  @Test func `a byline below the story's start belongs to something else`() {
    let text = "\(story)\n\(story)\nBy Per Lind"
    #expect(cleanedText(text).text == text)
  }

  @Test(arguments: [
    ("By Ana Cruz | 3 November 2025", "2025-11-03"), ("By Ana Cruz | Nov. 3, 2025", "2025-11-03"),
    ("By Ana Cruz - Monday, November 3, 2025 4:05 pm GMT", "2025-11-03T16:05Z"),
    ("By Ana Cruz | 2025-11-03T10:00:00+05:30", "2025-11-03T10:00:00+05:30"),
    ("By Ana Cruz | 17/6/2021", "2021-06-17"), ("By Ana Cruz | 6/17/2021", "2021-06-17"),
    ("Von Ana Cruz publiziert am 25. September 2018", "2018-09-25"),
    ("By Ana Cruz | November 2025", "2025-11"),
  ])
  func `a date beside it becomes ISO 8601 with the precision printed`(line: String, date: String) {
    let cleaned = cleanedText("\(line)\n\(story)")
    #expect(cleaned.published == date)
    #expect(cleaned.byline == "Ana Cruz")
    #expect(cleaned.text == story)
  }

  @Test func `a date that may be two days is left out`() {
    let cleaned = cleanedText("By Ana Cruz | 3/7/2021\n\(story)")
    #expect(cleaned.published == nil)
    #expect(cleaned.byline == "Ana Cruz")
  }

  @Test func `dates on lines of their own are published and modified`() {
    let cleaned = cleanedText("Published Nov 3, 2025 | Updated: Nov 4, 2025\n\(story)")
    #expect(cleaned.published == "2025-11-03")
    #expect(cleaned.modified == "2025-11-04")
    #expect(cleaned.text == story)
  }

  @Test(arguments: [
    ("Last modified on March 5, 2024", "2024-03-05"), ("Обновлено 5 марта 2024 г.", "2024-03-05"),
    ("更新：2024年3月5日 10:30", "2024-03-05T10:30"), ("Mis à jour le 05/03/2024", "2024-03-05"),
  ])
  func `a line that says a change gives the day of it`(line: String, date: String) {
    let cleaned = cleanedText("\(line)\n\(story)")
    #expect(cleaned.modified == date)
    #expect(cleaned.published == nil)
    #expect(cleaned.text == story)
  }

  private static let french =
    "Le conseil a adopté de nouvelles règles pour les cyclistes, qui entreront en vigueur en mai."

  @Test(arguments: [
    ("Par Jean Dupont", french, "Jean Dupont"),
    (
      "Por Maria Silva",
      "A câmara aprovou novas regras para os ciclistas, que não entram em vigor antes de maio.",
      "Maria Silva"
    ),
    (
      "Автор: Иван Петров",
      "Городской совет принял новые правила для велосипедистов, которые вступят в силу в мае.",
      "Иван Петров"
    ),
    ("记者 李明", "市议会批准了骑自行车者的新规则，五月起生效。", "李明"), ("山田太郎記者", "市議会は新しい規則を承認した。", "山田太郎"),
    ("홍길동 기자", "시의회가 새로운 규칙을 승인했다.", "홍길동"),
  ])
  func `bylines are known in other languages`(line: String, body: String, name: String) {
    let cleaned = cleanedText("\(line)\n\(body)")
    #expect(cleaned.authors == [name])
    #expect(cleaned.byline == name)
    #expect(cleaned.text == body)
  }

  @Test(arguments: [
    ("Par Jean Dupont", story), ("Par exemple", french), ("Par Avion", french),
    ("Von Haus zu Haus", "Der Stadtrat hat neue Regeln für den Radverkehr beschlossen."),
    ("记者调查", "市议会批准了骑自行车者的新规则，五月起生效。"), ("기자 회견", "시의회가 새로운 규칙을 승인했다."),
  ])
  func `lines of other languages that begin like one stay`(line: String, body: String) {
    #expect(cleanedText("\(line)\n\(body)").text == "\(line)\n\(body)")
  }

  @Test(arguments: [
    ("DHAKA, Nov 3 (Reuters) – ", "DHAKA, Nov 3 (Reuters)"), ("NEW YORK (AP) — ", "NEW YORK (AP)"),
    ("NORTHTOWN, May 7, 2024 -- ", "NORTHTOWN, May 7, 2024"), ("Lisbon (AFP) - ", "Lisbon (AFP)"),
    ("SANTA FE, N.M. — ", "SANTA FE, N.M."),
  ])
  func `the dateline is noted, and taken on demand`(start: String, dateline: String) {
    let text = start + story
    let noted = cleanedText(text)
    #expect(noted.dateline == dateline)
    #expect(noted.text == text)
    var options = CleaningOptions()
    options.dateline = .take
    let taken = cleanedText(text, options)
    #expect(taken.dateline == dateline)
    #expect(taken.text == story)
  }

  @Test(arguments: ["The mill — ", "Q: Junior - ", "BREAKING — ", "Mr. Berg - "])
  func `what looks like a dateline and is none is left alone`(start: String) {
    #expect(cleanedText(start + story).dateline == nil)
  }
}
