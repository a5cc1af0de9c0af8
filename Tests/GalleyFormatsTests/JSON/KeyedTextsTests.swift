import GalleyFormats
import Testing

@Suite struct KeyedTextsTests {
  private func read(_ record: String) throws(JSONError) -> [String] {
    var texts = KeyedTexts(["name", "id", "aliases"])
    let bytes = Array(record.utf8)
    try texts.read(bytes.span)
    func text(_ range: Range<Int>) -> String {
      String(decoding: texts.bytes[range], as: UTF8.self)
    }
    return texts.values.map { value in
      switch value {
      case .absent: "-"
      case .text(let range): text(range)
      case .list(let items): texts.items[items].map(text).joined(separator: "|")
      case .other(let offset): "other at \(offset)"
      }
    }
  }

  @Test func `texts, numbers and lists are read, and other keys passed over`() throws {
    #expect(
      try read(
        #"{"x": [{"name": 1}], "id": 1.10, "name": "Łódź \"\u00e9\n", "aliases": ["a", "\u0062"]}"#)
        == ["Łódź \"é\n", "1.10", "a|b"])
    #expect(try read(#" {"n\u0061me": "a", "id": null} "#) == ["a", "-", "-"])
    #expect(
      try read(#"{"name": true, "id": {}, "aliases": ["a", 1]}"#) == [
        "other at 9", "other at 21", "other at 42",
      ])
    #expect(try read("{}") == ["-", "-", "-"])
  }

  @Test(arguments: [
    (#"{"name": "a", "name": "b"}"#, JSONError.Kind.duplicateKey), (#"{"name": "a""#, .syntax),
    (#"{"name": "a"} x"#, .syntax), (#"["name"]"#, .notAnObject), (#"{"x": [}"#, .syntax),
  ])
  func `what is wrong with the JSON is an error`(record: String, kind: JSONError.Kind) {
    let error = #expect(throws: JSONError.self) { try read(record) }
    #expect(error?.kind == kind)
  }
}
