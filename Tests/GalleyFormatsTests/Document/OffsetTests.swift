import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

struct OffsetTests {
  /// A composed and a decomposed é, an emoji, a flag of two scalars, a family joined by joiners.
  private static let text = "😀\u{E9}e\u{301}🇵🇰 Taxila 👩‍👧 中\n."

  @Test func scalarsCountAsPythonDoes() throws {
    // In Python: text.index("Taxila") is 7.
    let json = try JSONWriter().text(of: .string(Self.text))
    let decoded = try read(
      #"{"text":\#(json),"entities":[{"text":"Taxila","type":"location","start":7,"end":13}]}"#)
    let entity = try #require(decoded.document.entities.first)
    #expect(decoded.document.slice(entity.range) == "Taxila")
    #expect(entity.range == 18..<24)
  }

  @Test(arguments: [
    (OffsetUnit.scalars, 7, 13), (.utf8, 18, 24), (.utf16, 10, 16),
  ])
  func offsetsAreWrittenInTheUnitAskedFor(_ unit: OffsetUnit, _ start: Int, _ end: Int) throws {
    var document = Document(id: "a", text: Self.text)
    document.entities = [Entity(type: .location, range: 18..<24)]
    let json = try written(document, offsets: unit)
    #expect(json.contains(#"{"text":"Taxila","type":"location","start":\#(start),"end":\#(end)}"#))
    #expect(try read(json, offsets: unit).document.entities == document.entities)
  }

  @Test(arguments: OffsetUnit.allCases)
  func everyRangeOfATextComesBack(_ unit: OffsetUnit) throws {
    for repeats in [1, 9] {
      let text = String(repeating: Self.text, count: repeats)
      let borders = text.unicodeScalars.indices.map {
        text.utf8.distance(from: text.startIndex, to: $0)
      }
      var document = Document(id: "a", text: text)
      var random = SeededGenerator(seed: 3)
      document.annotations["all"] = (0..<400).map { _ in
        let ends =
          [borders.randomElement(using: &random) ?? 0, text.utf8.count]
          + [borders.randomElement(using: &random) ?? 0]
        return Annotation(range: (ends.min() ?? 0)..<(ends.sorted()[1]))
      }
      let decoded = try read(written(document, offsets: unit), offsets: unit)
      #expect(decoded.document.annotations == document.annotations)
    }
  }

  @Test func scalarOffsetsAgreeWithTheStandardLibrary() throws {
    let text = String(repeating: Self.text + " plain words between them ", count: 12)
    var document = Document(id: "a", text: text)
    let borders = text.unicodeScalars.indices.map {
      text.utf8.distance(from: text.startIndex, to: $0)
    }
    document.sentences = borders.map { $0..<$0 }
    let json = try value(written(document))
    let starts = json.object?["sentences"]?.array?.map { $0.object?["start"]?.integer }
    #expect(starts == Array(borders.indices))
    document.remove(.sentences)
    document.sentences = borders.reversed().map { $0..<$0 }
    let utf16 = try value(written(document, offsets: .utf16)).object?["sentences"]?.array
    let expected = text.unicodeScalars.indices.reversed().map {
      text.utf16.distance(from: text.startIndex, to: $0)
    }
    #expect(utf16?.map { $0.object?["start"]?.integer } == expected)
  }

  @Test(arguments: [
    (
      #"{"type":"x","start":0,"end":9}"#,
      "entities[1]: the range 0..<9 doesn't slice the text, which ends at 4"
    ),
    (#"{"type":"x","start":3,"end":2}"#, "entities[1]: the range 3..<2 is none"),
    (#"{"type":"x","start":-1,"end":2}"#, "entities[1]: the range -1..<2 is none"),
    (
      #"{"type":"x","start":1,"end":3,"text":"ab"}"#,
      "entities[1]: its text is 'ab', but its range holds 'éa'"
    ),
    (
      #"{"type":"x","start":1,"end":2,"text":"e\u0301"}"#,
      "entities[1]: its text is 'e\u{301}', but its range holds 'é'"
    ),
  ])
  func aRangeThatDoesNotSliceTheTextFailsTheRecord(_ entity: String, _ message: String) {
    let good = #"{"type":"x","start":0,"end":4,"text":"😀éab"}"#
    for record in [
      #"{"text":"😀éab","entities":[\#(good),\#(entity)]}"#,
      #"{"entities":[\#(good),\#(entity)],"text":"😀\u00e9ab"}"#,
    ] {
      let error = readingError(record)
      #expect(error?.kind == .offsets)
      #expect(error?.message == message)
    }
  }

  @Test func rangesWithoutATextFailTheRecord() {
    let error = readingError(#"{"html":"<p>","sentences":[{"start":0,"end":1}]}"#)
    #expect(
      error?.message == "sentences[0]: the range 0..<1 doesn't slice the text, which ends at 0")
    #expect(
      readingError(#"{"sentences":[{"start":9223372036854775807,"end":9223372036854775807}]}"#)
        != nil)
  }

  @Test(arguments: [(0..<2, "0..<2"), (1..<6, "1..<6"), (3..<99, "3..<99"), (-1..<0, "-1..<0")])
  func aRangeThatCutsACharacterIsNotWritten(_ range: Range<Int>, _ shown: String) throws {
    var document = Document(id: "a", text: "😀é")
    document.entities = [Entity(type: .person, range: 0..<4), Entity(type: .person, range: range)]
    let error = #expect(throws: JSONError.self) { try written(document) }
    #expect(error?.kind == .offsets)
    #expect(
      error?.message
        == "entities[1]: the range \(shown) is outside the text of 6 bytes, or cuts a character")
    for unit in OffsetUnit.allCases {
      #expect(throws: JSONError.self) { try written(document, offsets: unit) }
    }
  }

  @Test func scoresThatAreNotFiniteAreNamed() throws {
    var document = Document(id: "a", text: "ab")
    document.entities = [Entity(type: .person, range: 0..<1, score: .nan)]
    #expect(
      throws: JSONError(.notFinite, at: 0, "'entities[0].score' is a number that is not finite")
    ) {
      try written(document)
    }
    document.entities = []
    document.fields["m"] = ["x": [1, .double(.infinity)]]
    #expect(throws: JSONError(.notFinite, at: 0, "'fields.m.x[1]' is a number that is not finite"))
    {
      try written(document)
    }
    document.fields = JSONObject()
    document.metadata["y"] = .double(.nan)
    #expect(throws: JSONError(.notFinite, at: 0, "'metadata.y' is a number that is not finite")) {
      try written(document)
    }
  }

  @Test func aDocumentThatFailsLeavesNothingBehind() throws {
    var document = Document(id: "a", text: "ab")
    var buffer = ByteBuffer()
    try DocumentWriter().write(document, to: &buffer)
    let before = buffer.array
    document.sentences = [0..<7]
    #expect(throws: JSONError.self) { try DocumentWriter().write(document, to: &buffer) }
    #expect(buffer.array == before)
  }

  @Test func onlyThePartsAskedForAreWritten() throws {
    var document = Document(id: "a", text: "ab")
    document.source = "s"
    document.sentences = [0..<2]
    document.fields["x"] = 1
    #expect(
      try written(document, parts: [.text, .fields]) == #"{"id":"a","text":"ab","fields":{"x":1}}"#)
    #expect(try written(document, parts: []) == #"{"id":"a"}"#)
    #expect(WrittenParts(name: "entities") == .entities)
    #expect(WrittenParts(name: "id") == nil)
  }
}
