import Galley
import Testing

@Suite struct ConditionEvaluationTests {
  @Test(arguments: [
    // Strings, by their bytes.
    #"document.id == "news/a.txt""#, "document.metadata.language == 'en'",
    #"document.metadata.language != "EN""#, #"document.metadata.title == "Harbour \"pays\"""#,
    #"document.metadata.published >= "2026-01-01""#, #"document.metadata.published > "2026-01""#,
    #"document.metadata.published < "2026-01-28""#, #"document.metadata.published <= "2026-01-27""#,
    #"not document.metadata.title == "Harbour""#, #""Zoe\u0308" < "Zoë""#, #""é" != "e\u0301""#,
    // Measures.
    "document.text.length == 53", "document.text.words == 9", "document.entities.count == 3",
    "document.entities.person.count == 1", "document.entities.money.count == 0",
    #"document.entities["ship"].count == 1"#, "document.entities.name.count == 1",
    "document.subjects.person.count == 1", "document.subjects.location.count == 0",
    "document.teasers.count == 2", "document.teasers.headline.count == 1",
    "document.sentences.count == 2", "document.summary.sentences.count == 1",
    "document.summary.text.length == 9", "document.keywords.count == 2",
    "document.removed.count == 1", "document.annotations.quotes.count == 1",
    "document.metadata.authors.count == 2", "document.metadata.tags.count == 0",
    "document.metadata.title.words == 2",
    // Lists.
    #"document.metadata.authors contains "Ben Ng""#, #""Ben Ng" in document.metadata.authors"#,
    #"document.entities.text contains "Porto""#, #"document.entities.type contains "ship""#,
    #"document.entities.person.text contains "Zoë Fuller""#, #""e2" in document.entities.id"#,
    #"not document.entities.location.text contains "Zoë Fuller""#,
    #"document.keywords.text contains "harbour""#, #"document.removed.reason contains "share-bar""#,
    #"document.removed.stage contains "clean""#, #"document.subjects.name contains "Zoë Fuller""#,
    #"document.annotations.quotes.label contains "speech""#,
    #"document.metadata.authors == ["Zoë Fuller", "Ben Ng"]"#,
    #"document.metadata.authors != ["Ben Ng", "Zoë Fuller"]"#, "document.metadata.tags == []",
    #"document.metadata.language in ["de", "en"]"#, #"document.metadata.language not in ["de"]"#,
    "document.fields.words in [7, 8.0]",
    // Texts in texts.
    #"document.text contains "harbour""#, #"document.text contains "€2.5""#,
    #"document.text contains """#, #"document.text not contains "Harbour""#,
    "document.source contains document.source", #"document.text matches "Porto""#,
    #"document.text not matches 'Lisbon'"#,
    // Numbers, exactly.
    "document.fields.words == 8", "document.fields.words == 8.00", "document.fields.words == 80e-1",
    "document.fields.big == 9007199254740993", "document.fields.big != 9007199254740992",
    "document.fields.big > 9007199254740992.9", "document.fields.huge > 99999999999999999999",
    "document.fields.huge == 10e399", "document.fields.one == 1", "document.fields.score == 0.97",
    "document.fields.score < 0.970000000000000001", "document.fields.score > 0.5",
    "document.fields.numbers == [1, 2.50, 3]", "document.fields.numbers contains 2.5",
    "-1 < -0.5", "-0 == 0", "0 == 0e5", "-1e3 < 1e-3", "0.05 < 0.5", "1e-400 > 0", "10 > 9.99",
    "12345678901234567890123 < 12345678901234567890124",
    // JSON values.
    #"document.fields.deep.a.b == "c""#, "document.fields.deep.length == 3",
    "document.metadata.desk.count == 7", "document.metadata.desk.staff.count == 3",
    #"document.fields["odd key.é"] == "odd""#, "document.fields.live", "not document.fields.draft",
    "document.fields.draft == false", "document.fields.deep != null",
    // Logic.
    "true", "not false", "false or true", "true and true", "not (true and false)",
    "false and true or true", "true or true and false", "not false and true",
  ])
  func `what holds for an article`(text: String) throws {
    let condition = try condition(text)
    #expect(condition.holds(for: article))
    #expect(try !Condition("not (\(text))", patterns: PlainPatterns()).holds(for: article))
  }

  @Test(arguments: [
    "document.text == null", "null == document.text", "not document.text != null",
    "document.metadata == null", "document.summary == null", "document.fields == null",
    "document.annotations == null", "document.annotations.quotes == null",
    "document.fields.a.b.c == null", "document.entities == null",
    // A count of what is absent is absent, not 0.
    "document.entities.count == null", "not document.entities.count == 0",
    "not document.entities.count < 1", "document.text.length == null",
    "document.entities.person.count == null", "document.metadata.tags.count == null",
    // Nothing is before or behind what is absent.
    "not document.fields.a < 1", "not document.fields.a >= 1", #"not document.fields.a <= "z""#,
    "not document.fields.a <= document.fields.b",
    "document.fields.a == document.fields.b", "document.metadata.language != \"en\"",
    #"not document.metadata.language in ["en"]"#, #"document.metadata.language in ["en", null]"#,
    #"document.metadata.language not in ["en"]"#, #"not "a" in document.metadata.tags"#,
    #"not document.text contains """#, #"not document.text matches """#,
    "not document.text contains document.text", "not document.fields.draft",
  ])
  func `what is absent compares as absent`(text: String) throws {
    #expect(try condition(text).holds(for: bare))
  }

  @Test(arguments: [
    "not document.fields.words == \"8\"", "document.fields.words != \"8\"",
    "not document.fields.words < \"9\"", "not document.fields.words >= \"1\"",
    "not document.fields.live == 1", "not document.fields.live", "not document.fields.words",
    "not document.fields.deep == document.fields.deep", "document.fields.nothing == null",
    "not document.fields.words contains 8", "not 8 in document.fields.words",
    "not document.fields.words matches \"8\"", "not document.fields.numbers contains \"1\"",
    "document.fields.words.length == null", "document.fields.words.count == null",
    "document.fields.numbers.length == null", "document.fields.not-a-number != null",
    "not document.fields.not-a-number == document.fields.not-a-number",
    "not document.fields.not-a-number >= 0", "not document.fields.deep < 1",
    "document.fields.deep.count == null", "document.fields.numbers != document.fields.words",
  ])
  func `values of different types are never equal, and in no order`(text: String) throws {
    var document = article
    document.fields["live"] = "true"
    #expect(try condition(text).holds(for: document))
  }

  @Test func `a present and empty part is there`() throws {
    var document = bare
    document.entities = []
    #expect(try condition("document.entities.count == 0").holds(for: document))
    #expect(try condition("document.entities.person.count == 0").holds(for: document))
    #expect(try condition("document.entities != null").holds(for: document))
    document.text = ""
    #expect(try condition("document.text.length == 0").holds(for: document))
  }

  @Test func `a search for a text takes time linear in both`() throws {
    let half = String(repeating: "a", count: 100_000)
    var document = Document(id: "a", text: half + half)
    document.fields["needle"] = .string(half + "b")
    #expect(try !condition("document.text contains document.fields.needle").holds(for: document))
    document.text += "b"
    #expect(try condition("document.text contains document.fields.needle").holds(for: document))
    let written = try condition("document.text contains \"" + half.prefix(30_000) + "b\"")
    #expect(written.holds(for: document))
  }

  @Test func `lists in lists are compared in time linear in both`() throws {
    var document = Document(id: "a")
    document.fields["lists"] = .array(Array(repeating: .array([]), count: 50_000))
    document.fields["list"] = .array(Array(repeating: 1, count: 50_000))
    #expect(
      try !condition("document.fields.lists contains document.fields.list").holds(for: document))
    #expect(try condition("document.fields.lists contains []").holds(for: document))
    #expect(try condition("document.fields.list == document.fields.list").holds(for: document))
  }

  @Test(arguments: ["aab", "abab", "abcabd", "aaaa", "b", "é", "ab\0", ""])
  func `texts are found where they are`(needle: String) throws {
    for start in ["", "a", "ab", "aa", "abcabcab", "aba", "ae\u{301}"] {
      for tail in ["", "a", "b", "ab"] {
        let text = start + needle + tail
        for cut in [text, String(text.unicodeScalars.dropLast()), start] {
          let document = Document(id: "a", text: cut)
          let bytes = Array(cut.utf8)
          let isThere = (0...bytes.count).contains { bytes[$0...].starts(with: needle.utf8) }
          var quoted = needle.replacing("\0", with: "\\u0000")
          quoted = "document.text contains \"\(quoted)\""
          #expect(try condition(quoted).holds(for: document) == isThere, "\(cut)")
        }
      }
    }
  }
}
