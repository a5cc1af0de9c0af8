import GalleyFormats
import Testing

struct JSONArrayFramingTests {
  private static let array = Array(
    "\u{FEFF} [ {\"a\":\"]},\\\"[é\\\\\"},{\"b\":[1,{\"c\":\"😀\"}]} ,7, \"x,y\" ,null,[],-1.5e3]\n "
      .utf8)

  @Test func findsEveryElement() throws {
    let found = try elements(Self.array, chunk: 1000)
    #expect(
      found.map(\.text) == [
        #"{"a":"]},\"[é\\"}"#, #"{"b":[1,{"c":"😀"}]}"#, "7", #""x,y""#, "null", "[]", "-1.5e3",
      ])
    #expect(found.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    #expect(found.first?.offset == 6)
  }

  @Test func chunksOfAnySizeGiveTheSame() throws {
    let whole = try elements(Self.array, chunk: 1000)
    for chunk in 1...Self.array.count {
      #expect(try elements(Self.array, chunk: chunk) == whole, "chunks of \(chunk)")
    }
  }

  @Test(arguments: [1, 4, 1000])
  func aFileWithOneValueIsOneRecord(_ chunk: Int) throws {
    var framing = JSONArrayFraming()
    let file = Array(" \n{\"a\":[1]}\n".utf8)
    let found = try frames(file, chunk: chunk) { (bytes, position, isLast) throws(JSONError) in
      try framing.next(bytes, at: &position, isLast: isLast)
    }
    #expect(found.map(\.text) == ["{\"a\":[1]}\n"])
    #expect(!framing.isArray)
    #expect(try elements(Array("7".utf8), chunk: chunk).map(\.text) == ["7"])
  }

  @Test(arguments: ["[]", " [ ]", "[]\n"])
  func anEmptyArrayHasNone(_ file: String) throws {
    #expect(try elements(Array(file.utf8), chunk: 1).isEmpty)
  }

  @Test(arguments: [
    ("", 0, "expected a value, found the end"), ("[", 1, "expected a value, found the end"),
    ("[1,]", 3, "expected a value, found ']'"), ("[,1]", 1, "expected a value, found ','"),
    ("[{} {}]", 4, "expected ',' or ']', found '{'"), ("[1", 2, ""),
    ("[{}", 3, "expected ',' or ']', found the end"),
    ("[{},", 4, "expected a value, found the end"),
    ("[1] 2", 4, "expected nothing more, found '2'"), ("[{}}", 3, "expected ',' or ']', found '}'"),
  ])
  func whatIsWrongBetweenElementsHasAPlace(_ file: String, _ offset: Int, _ message: String) {
    for chunk in [1, 1000] {
      do throws(JSONError) {
        _ = try elements(Array(file.utf8), chunk: chunk)
        #expect(message.isEmpty)
      } catch {
        #expect(error.message == message)
        #expect(error.offset == offset)
      }
    }
  }

  @Test func aBrokenElementDoesNotTakeTheNextWithIt() throws {
    let found = try elements(Array(#"[{"a":},{"b":[}],{"c":1x},nul,{"d":1}]"#.utf8), chunk: 3)
    #expect(found.last?.text == #"{"d":1}"#)
    #expect(found.map { readingError($0.text ?? "") == nil }.count { $0 } == 1)
  }

  @Test(arguments: [1, 5, 64, 10_000])
  func anElementOverTheLimitIsDroppedAlone(_ chunk: Int) throws {
    let long = "\"" + String(repeating: "y", count: 200) + "\""
    let found = try elements(Array("[1, \(long) ,{\"a\":2}]".utf8), chunk: chunk, limit: 100)
    #expect(found.map(\.text) == ["1", nil, #"{"a":2}"#])
    #expect(found.map(\.byteCount) == [1, 202, 7])
    #expect(found.map(\.offset) == [1, 4, 208])
  }
}
