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
