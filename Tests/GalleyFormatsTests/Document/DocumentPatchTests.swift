import Galley
import GalleyFormats
import Testing

struct DocumentPatchTests {
  private func document() -> Document {
    var document = Document(id: "a", text: "😀 Taxila")
    document.entities = [Entity(type: .location, range: 5..<11)]
    document.metadata.title = "Old"
    document.metadata["own"] = 1
    document.fields = JSONObject([("a", 1), ("b", .null)])
    var annotations = Annotations()
    annotations["quotes"] = [Annotation(range: 0..<4)]
    document.annotations = annotations
    return document
  }

  private func patched(
    _ changes: String, writes: [Part]? = nil, offsets: OffsetUnit = .scalars
  ) throws(JSONError) -> Document {
    var document = document()
    var patch = DocumentPatch(writes: writes, offsets: offsets)
    try patch.apply(changes.utf8Span.span, to: &document)
    return document
  }

  private func refusal(_ changes: String, writes: [Part]? = nil) -> String? {
    do throws(JSONError) {
      _ = try patched(changes, writes: writes)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func nothingChangesByAnEmptyPatch() throws {
    let same = try patched("{}")
    #expect(same.entities == document().entities && same.fields == document().fields)
  }

  @Test func objectsAreMergedAndNullsRemove() throws {
    let changed = try patched(
      """
      {"metadata": {"title": null, "language": "en", "own": null},
       "fields": {"a": null, "c": [1, null]}, "annotations": {"quotes": null, "names": []}}
      """)
    #expect(changed.metadata.values == JSONObject([("language", "en")]))
    #expect(changed.fields == JSONObject([("b", .null), ("c", .array([1, .null]))]))
    #expect(changed.annotations.names == ["names"])
  }

  @Test func textComesFirstWhereverItStands() throws {
    let changed = try patched(
      #"{"entities": [{"text": "É", "type": "person", "start": 1, "end": 2}], "text": "aÉ"}"#)
    #expect(changed.text == "aÉ")
    #expect(changed.entities.map(\.range) == [1..<3])
    #expect(changed.annotations.names.isEmpty, "they stood on the old text")
  }

  @Test(arguments: [(OffsetUnit.scalars, 2), (.utf8, 5), (.utf16, 3)])
  func rangesCountWhatIsSaid(_ unit: OffsetUnit, _ start: Int) throws {
    let changes = #"{"sentences": [{"start": \#(start), "end": \#(start + 6)}]}"#
    #expect(try patched(changes, offsets: unit).sentences == [5..<11])
  }

  @Test func entitiesAreBroughtIntoTextOrder() throws {
    let changed = try patched(
      """
      {"entities": [{"type": "location", "start": 2, "end": 8}, {"type": "work", "start": 0, "end": 1}]}
      """)
    #expect(changed.entities.map(\.range) == [0..<4, 5..<11])
  }

  @Test func aPartCanBeRemoved() throws {
    let changed = try patched(#"{"entities": null, "fields": null}"#)
    #expect(!changed.has(.entities) && changed.fields.isEmpty)
    let bare = try patched(#"{"text": null}"#)
    #expect(!bare.has(.text) && !bare.has(.entities))
  }

  @Test func whatIsWrongIsNamed() {
    #expect(refusal(#"{"id": "b"}"#) == "a document's id can't be changed")
    #expect(refusal(#"{"entitis": []}"#) == "a document has no part 'entitis'")
    #expect(refusal(#"{"entities": 3}"#) == "'entities' has another shape than a document's")
    #expect(refusal(#"{"metadata": {"title": 3}}"#) == "'metadata.title' can't hold a number")
    #expect(refusal(#"{"text": "a", "text": "b"}"#) == "the key 'text' is there twice")
    #expect(refusal("[]") == "the changes are no object")
    #expect(
      refusal(#"{"sentences": [{"start": 3, "end": 90}]}"#)?.contains("doesn't slice") == true)
    #expect(refusal(#"{"sentences": [{"start": 3, "end": 2}]}"#)?.contains("is none") == true)
    #expect(
      refusal(#"{"entities": [{"text": "Taxil", "type": "work", "start": 2, "end": 8}]}"#)?
        .contains("its range holds") == true)
  }

  @Test func onlyDeclaredPartsChange() throws {
    let writes: [Part] = [.field("words", .integer), .annotations("names"), .summary]
    #expect(try patched(#"{"fields": {"words": 3}}"#, writes: writes).fields["words"] == 3)
    #expect(try patched(#"{"fields": null}"#, writes: writes).fields == document().fields)
    for (changes, name) in [
      (#"{"text": "x"}"#, "text"), (#"{"fields": {"other": 1}}"#, "fields.other"),
      (#"{"annotations": {"quotes": null}}"#, "annotations.quotes"),
      (#"{"annotations": {"quotes": []}}"#, "annotations.quotes"),
    ] {
      #expect(
        refusal(changes, writes: writes) == "'\(name)' is not declared among what is written")
    }
    #expect(
      refusal(#"{"fields": {"words": 1.5}}"#, writes: writes)
        == "'fields.words' is declared as integer, and can't hold a number")
  }

  @Test func aRefusedPatchChangesNothing() {
    var document = document()
    var patch = DocumentPatch(writes: nil, offsets: .scalars)
    let changes = #"{"text": "new", "sentences": [{"start": 0, "end": 9}]}"#
    #expect(throws: JSONError.self) {
      try patch.apply(changes.utf8Span.span, to: &document)
    }
    #expect(document.text == "😀 Taxila")
  }

  @Test func halvesOfSurrogatePairsAreCounted() throws {
    var document = document()
    var patch = DocumentPatch(writes: nil, offsets: .scalars)
    let changes = #"{"fields": {"c": "\udc80"}}"#
    #expect(try patch.apply(changes.utf8Span.span, to: &document) == 1)
    #expect(document.fields["c"] == "\u{FFFD}")
  }
}
