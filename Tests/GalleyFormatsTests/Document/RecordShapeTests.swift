import Galley
import GalleyFormats
import Testing

struct RecordShapeTests {
  @Test(arguments: [
    ("[1,2]", "an array", 0), ("7", "a number", 0), (" null", "null", 1), (#""x""#, "a string", 0),
    ("true", "a boolean", 0),
  ])
  func aRecordThatIsNoObjectSaysWhatItIs(_ record: String, _ kind: String, _ offset: Int) {
    let error = readingError(record)
    #expect(error?.kind == .notAnObject)
    #expect(error?.message == "expected an object, found \(kind)")
    #expect(error?.offset == offset)
  }

  @Test(arguments: ["", "[1,", "hello", "{", "{\"id\":1}}"])
  func aRecordThatIsNotEvenJSONIsASyntaxError(_ record: String) {
    #expect(readingError(record)?.kind == .syntax)
  }

  @Test func anIDMayBeAStringOrANumberOrAbsent() throws {
    #expect(try read(#"{"id":"a"}"#).document.id == "a")
    #expect(try read(#"{"id":17}"#).document.id == "17")
    #expect(try read(#"{"id":1.50}"#).document.id == "1.50")
    #expect(try read(#"{"id":123456789012345678901234567890}"#).document.id.count == 30)
    for record in ["{}", #"{"id":null}"#] {
      let decoded = try read(record)
      #expect(decoded.document.id == "default")
      #expect(!decoded.hasOwnID)
    }
    #expect(try read(#"{"id":""}"#).hasOwnID)
  }

  @Test(arguments: [
    (#"{"id":true}"#, "the key 'id' holds a boolean, not a string or a number", 6),
    (#"{"id":["a"]}"#, "the key 'id' holds an array, not a string or a number", 6),
    (#"{"text":7}"#, "the key 'text' holds a number, not a string", 8),
    (#"{"a":1, "html": {"x":1}}"#, "the key 'html' holds an object, not a string", 16),
  ])
  func theKeysThatDecideCannotBeOfAnotherKind(_ record: String, _ message: String, _ offset: Int) {
    let error = readingError(record)
    #expect(error?.kind == .wrongKind)
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }

  @Test(arguments: [
    ("source", "7"), ("source", #"["a"]"#), ("metadata", #""x""#), ("teasers", #"["a"]"#),
    ("teasers", #"[{"headline":"h","more":1}]"#), ("sentences", #"["a"]"#),
    ("sentences", #"[{"start":0}]"#), ("sentences", #"[{"start":0,"end":0,"label":"x"}]"#),
    ("entities", #"[{"text":"a","label":"ORG","start":0,"end":1}]"#),
    ("entities", #"{"person":["a"]}"#), ("entities", #"[{"type":"x","start":"0","end":1}]"#),
    ("entities", #"[{"type":"x","start":0.0,"end":1}]"#),
    ("entities", #"[{"type":"x","start":0,"end":0,"score":0.12345678901234567891}]"#),
    ("entities", #"[{"type":"x","start":0,"end":0,"score":1e400}]"#),
    ("entities", #"[{"type":"x","start":-1,"end":0,"extra":0}]"#),
    ("subjects", #"[{"id":"a"}]"#), ("summary", #""in short""#), ("summary", #"{"text":["a"]}"#),
    ("keywords", #"["a","b"]"#), ("keywords", #"[{"text":"a","start":0}]"#),
    ("keywords", #""a, b""#),
    ("removed", #"[{"text":"x"}]"#), ("annotations", "[]"), ("annotations", #"{"a":[{"at":1}]}"#),
    ("fields", "[1]"), ("quarantine", #""yes""#),
  ])
  func aKnownKeyOfAnotherShapeIsKeptWhole(_ key: String, _ json: String) throws {
    let decoded = try read(#"{"id":"a","text":"","\#(key)":\#(json),"other":1}"#)
    let expected = #"{"id":"a","text":"","fields":{"\#(key)":\#(json),"other":1}}"#
    #expect(try written(decoded.document) == expected)
    #expect(decoded.notes == (key == "quarantine" ? [] : [.keptInFields(key: key)]))
    #expect(decoded.quarantine == nil)
  }

  @Test func metadataOfAnotherShapeIsKeptKeyByKey() throws {
    let decoded = try read(
      #"{"id":"a","metadata":{"mood":[1],"title":7,"tags":"a, b","language":"en","#
        + #""authors":["A",1],"url":null}}"#)
    #expect(
      try written(decoded.document)
        == #"{"id":"a","metadata":{"language":"en","mood":[1]},"#
        + #""fields":{"metadata":{"title":7,"tags":"a, b","authors":["A",1]}}}"#)
    let keys = ["metadata.title", "metadata.tags", "metadata.authors"]
    #expect(decoded.notes == keys.map { .keptInFields(key: $0) })
  }

  @Test func metadataIsWrittenInItsOrder() throws {
    let record =
      #"{"id":"a","metadata":{"z":1,"url":"u","a":2,"authors":[],"title":"t","tags":["x"]}}"#
    let expected =
      #"{"id":"a","metadata":{"title":"t","authors":[],"url":"u","tags":["x"],"z":1,"a":2}}"#
    #expect(try rewritten(record) == expected)
  }

  @Test func nullsCountAsAbsent() throws {
    let keys = [
      "id", "source", "html", "text", "metadata", "teasers", "sentences", "entities", "subjects",
      "summary", "keywords", "removed", "annotations", "fields", "quarantine",
    ]
    let nulls = keys.map { "\"\($0)\":null" }.joined(separator: ",")
    #expect(try rewritten("{\(nulls)}") == #"{"id":"default"}"#)
    #expect(
      try rewritten(#"{"teasers":[{"headline":null,"excerpt":"e"}],"mine":null}"#)
        == #"{"id":"default","teasers":[{"excerpt":"e"}],"fields":{"mine":null}}"#)
  }

  @Test func partsThatArePresentAndEmptyStaySo() throws {
    let record =
      #"{"id":"a","text":"","teasers":[],"sentences":[],"entities":[],"subjects":[],"#
      + #""summary":{"text":"","sentences":[]},"keywords":[],"removed":[],"annotations":{}}"#
    #expect(try rewritten(record) == record)
  }

  @Test(arguments: [
    #"{"keywords":["a"],"fields":{"keywords":1}}"#, #"{"fields":{"x":1},"x":2}"#,
    #"{"x":2,"fields":{"x":1}}"#, #"{"fields":{"metadata":1},"metadata":{"title":2}}"#,
    #"{"metadata":{"title":2},"fields":{"metadata":1}}"#,
    #"{"fields":[1],"x":1,"metadata":1,"#
      + #""summary":"s","keywords":"k","text":"","annotations":[],"removed":1,"y":{},"#
      + #""subjects":1,"fie\u006cds":{}}"#,
  ])
  func aNameTwiceInFieldsFailsTheRecord(_ record: String) {
    let kind = readingError(record)?.kind
    #expect(kind == .nameTaken || kind == .duplicateKey)
  }

  @Test(arguments: [
    #"{"id":1,"id":2}"#, #"{"x":1,"x":2}"#, #"{"text":"","te\u0078t":""}"#,
    #"{"id":null,"id":1}"#, #"{"metadata":{"title":"a","title":"b"}}"#,
    #"{"metadata":{"x":1,"x":2}}"#, #"{"fields":{"x":1,"x":2}}"#,
    #"{"entities":[{"type":"a","type":"b"}]}"#, #"{"keywords":[{"k":1,"k":1}]}"#,
    #"{"annotations":{"a":[],"\u0061":[]}}"#, #"{"annotations":{"a":null,"a":[]}}"#,
    #"{"x":[{"y":{"z":1,"z":1}}]}"#, #"{"fields":{"a":1},"fields":{"b":1}}"#,
  ])
  func aKeyTwiceFailsTheRecordAtAnyDepth(_ record: String) {
    #expect(readingError(record)?.kind == .duplicateKey)
  }

  @Test func theMarkOfAnEarlierRunIsTakenOff() throws {
    let decoded = try read(
      #"{"id":"a","quarantine":{"stage":"clean","message":"m","attempts":1},"text":"t"}"#)
    #expect(decoded.quarantine?["message"] == "m")
    #expect(try written(decoded.document) == #"{"id":"a","text":"t"}"#)
  }

  @Test func halfASurrogatePairIsReplacedAndNotedOnce() throws {
    let decoded = try read(#"{"id":"a","text":"x\ud83d","\udc80":"\udc80","keywords":["\udc80"]}"#)
    #expect(decoded.document.text == "x\u{FFFD}")
    #expect(decoded.notes == [.keptInFields(key: "keywords"), .replacedSurrogates(4)])
  }

  @Test func numbersInFieldsKeepTheirDigits() throws {
    let record =
      #"{"id":"a","fields":{"a":9007199254740993,"b":18446744073709551615,"c":1e400,"d":-0,"#
      + #""e":1.0,"f":0.1,"g":1234567890123456789012,"h":-9223372036854775808,"i":null,"j":[],"#
      + #""k":{},"l":""}}"#
    #expect(try rewritten(record) == record)
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\r", "\u{FEFF}", "\u{0}"])
  func separatorsInsideAStringAreText(_ separator: String) throws {
    let text = "a\(separator)b"
    let json = try JSONWriter().text(of: .string(text))
    #expect(try read("{\"text\":\(json)}").document.text == text)
    let code = String(text.unicodeScalars.dropFirst().first?.value ?? 0, radix: 16)
    let escape = "\\u" + String(repeating: "0", count: 4 - code.count) + code
    #expect(try read("{\"text\":\"a\(escape)b\"}").document.text == text)
  }

  /// The start of a record with a value that nests, and how many arrays fit into it.
  @Test(arguments: [
    (#"{"fields":{"x":"#, "}}", 126), (#"{"x":"#, "}", 126), (#"{"keywords":"#, "}", 126),
    (#"{"metadata":{"title":"#, "}}", 125), (#"{"metadata":{"x":"#, "}}", 126),
  ])
  func whatNestsAsDeepAsIsReadCanBeWritten(_ start: String, _ end: String, _ depth: Int) throws {
    func record(_ depth: Int) -> String {
      start + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + end
    }
    let json = try rewritten(record(depth))
    #expect(json.contains("[[[["))
    #expect(try rewritten(json) == json)
    #expect(readingError(record(depth + 1))?.kind == .nesting)
  }

  @Test func manyLayersOfAnnotationsTakeNoTime() throws {
    let layers = (0..<20_000).map { "\"l\($0)\":[]" }.joined(separator: ",")
    let decoded = try read("{\"text\":\"\",\"annotations\":{\(layers)}}")
    #expect(decoded.notes == [.keptInFields(key: "annotations")])
    #expect(decoded.document.fields["annotations"]?.object?.count == 20_000)
  }
}
