import Testing

@Suite struct ConditionTests {
  private static let pipeline = """
    galley: 1
    name: chosen
    stages:
      - word-count:
        when: document.metadata.language == "en"
      - filter:
          keep: |
            document.fields.words != null
            or document.text matches "(?i)^une\\\\b"
          reason: foreign
      - export

    """.replacing("\\\\b", with: "\\b")

  private static let input = """
    {"id":"a","text":"Two words.","metadata":{"language":"en"}}
    {"id":"b","text":"Une page.","metadata":{"language":"fr"}}
    {"id":"c","text":"Zwei Worte.","metadata":{"language":"de"}}
    {"id":"d","text":"None."}

    """

  @Test func conditionsChooseAmongDocuments() async throws {
    let shop = try Workshop(["galley.yaml": Self.pipeline])
    let ended = try await shop.galley("run", "-", input: Self.input)
    #expect(ended.code == 0)
    let lines = ended.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""fields":{"words":2}"#) == true)
    #expect(lines.last?.hasPrefix(#"{"id":"b""#) == true)
    #expect(lines.last?.contains("fields") == false)
    #expect(ended.errors.contains("foreign"))
  }

  @Test func brokenConditionsAreRefusedAtTheirPlace() async throws {
    let broken = Self.pipeline.replacing(#"== "en""#, with: #"= "en""#)
      .replacing("^une", with: "^(une")
    let shop = try Workshop(["galley.yaml": broken])
    let ended = try await shop.galley("check")
    #expect(ended.code == 2)
    #expect(ended.output.contains("galley.yaml:5:38: error: '=' means nothing here; write '=='"))
    #expect(ended.output.contains("galley.yaml:9:35: error: a '(' in the pattern is never closed"))
  }
}
