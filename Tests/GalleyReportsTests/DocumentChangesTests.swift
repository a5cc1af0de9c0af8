import Galley
import GalleyFormats
import GalleyReports
import Testing

struct DocumentChangesTests {
  private func changes(_ old: String, _ new: String) throws -> DocumentChanges {
    var reader = JSONReader()
    let (before, after) = (try reader.read(old), try reader.read(new))
    return DocumentChanges(from: try #require(before.object), to: try #require(after.object))
  }

  private func lines(_ old: String, _ new: String) throws -> [String] {
    ChangeText(usesColour: false, mostLines: 20).lines(of: try changes(old, new))
  }

  @Test func partsAreNamedAsUsersWriteThemAndInTheirOrder() throws {
    let parts = try changes(
      #"{"id":"a","fields":{"words":1,"kept":1},"text":"a","metadata":{"title":"T"},"mine":1}"#,
      #"{"id":"b","text":"b","metadata":{"section":"S"},"fields":{"words":2,"kept":1.0},"mine":2}"#
    ).parts
    #expect(
      parts.map(\.name) == ["text", "metadata.title", "metadata.section", "fields.words", "mine"])
  }

  @Test func whatMeansTheSameIsNoChange() throws {
    #expect(
      try changes(#"{"fields":{"n":1,"m":2},"text":null}"#, #"{"fields":{"m":2.0,"n":1}}"#).isEmpty)
  }

  @Test func removedLinesHaveTheirReasons() throws {
    #expect(
      try lines(
        #"{"text":"Share this\nAd\nThe boats sail on Monday.\nA Headline"}"#,
        #"{"text":"The boats sail on Friday.","removed":[{"text":"Share this","reason":"share-bar"}],"teasers":[{"headline":"A Headline"}]}"#
      ) == [
        "text: 3 lines removed, 1 changed", "  - Share this (share-bar)", "  - Ad",
        "  ~ The boats sail on [-Monday.-] {+Friday.+}", "  - A Headline (teaser)",
        "teasers: 1 added", "  + A Headline", "removed: 1 added", "  + Share this (share-bar)",
      ])
  }

  @Test func whiteSpaceAloneIsCounted() throws {
    #expect(
      try lines(
        #"{"text":"One line.\r\n\r\nAnother line.\r\n"}"#, #"{"text":"One line.\nAnother line."}"#)
        == [
          "text: 1 line removed, 2 changed",
          "  ~ 1 blank line removed, 2 lines with other white space",
        ])
  }

  @Test func entitiesAreGroupedByType() throws {
    let old =
      #"{"entities":[{"text":"Gaia","type":"location","start":1},{"text":"Ann","type":"person","start":9}]}"#
    let new =
      #"{"entities":[{"text":"Ann","type":"person","start":2},{"text":"Bo","type":"person","start":8},{"text":"€5","type":"money"}]}"#
    #expect(
      try lines(old, new) == [
        "entities: 1 removed, 2 added, 1 moved", "  - location 1: Gaia", "  + person 1: Bo",
        "  + money 1: €5",
      ])
  }

  @Test func anItemThatIsStillThereSaysWhatChanged() throws {
    #expect(
      try lines(
        #"{"entities":[{"text":"HIT","type":"organization","id":"e1"}]}"#,
        #"{"entities":[{"text":"HIT","type":"organization","id":"e2","name":"Heavy Industries"}]}"#)
        == [
          "entities: 1 changed", "  ~ 1 with another name",
          #"      "HIT": name nothing → "Heavy Industries""#,
        ])
  }

  @Test func aSummaryShowsItsSentences() throws {
    #expect(
      try lines(
        #"{"summary":{"text":"A. B.","method":"lead","sentences":[{"text":"A.","start":0},{"text":"B.","start":3,"score":0.5}]}}"#,
        #"{"summary":{"text":"A. C.","method":"ranked","sentences":[{"text":"A.","start":0},{"text":"C.","start":6,"score":0.875}]}}"#
      ) == [
        "summary: 1 sentence removed, 1 added, ranked", "  - 0.50  B.", "  + 0.88  C.",
        #"  method: "lead" → "ranked""#,
      ])
    #expect(
      try lines(
        #"{"summary":{"text":"The old words."}}"#, #"{"summary":{"text":"The new words."}}"#)
        == ["summary: changed", "  text: 1 line changed", "    ~ The [-old-] {+new+} words."])
  }

  @Test func annotationsAreShownWithTheirText() throws {
    #expect(
      try lines(
        #"{"text":"é say"}"#,
        #"{"text":"é say","annotations":{"quotes":[{"start":2,"end":5,"label":"verb"}]}}"#)
        == ["annotations.quotes: 1 added", "  + say (verb)"])
  }

  @Test func listsOfAnotherShapeAreValues() throws {
    #expect(
      try lines(#"{"keywords":["a"]}"#, #"{"keywords":["b"]}"#) == [#"keywords: ["a"] → ["b"]"#])
    #expect(try lines(#"{"text":7}"#, #"{"text":"b"}"#) == [#"text: 7 → "b""#])
  }

  @Test func whatComesFromOutsideIsSafeToShow() throws {
    let shown = try lines(
      "{\"text\":\"a\",\"\\u001b[31m\":1}",
      "{\"text\":\"\\u001b[2Jb\",\"metadata\":{\"title\":\"\\u202e\"},\"teasers\":[{\"headline\":\"\\u0007\"}]}"
    ).joined()
    #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test func totalsCountDocumentsByPart() throws {
    var totals = ComparisonTotals()
    (totals.oldCount, totals.newCount, totals.removed, totals.added) = (1200, 1201, 0, 1)
    totals.count(
      try changes(#"{"text":"a","fields":{"words":1}}"#, #"{"text":"b","fields":{"words":2}}"#))
    totals.count(try changes(#"{"text":"a"}"#, #"{"text":"b","entities":[]}"#))
    #expect(
      totals.text == """
        1,200 documents before, 1,201 now: 2 changed, 1 only in the new output
          text 2, entities 1, fields.words 1

        """)
  }
}
