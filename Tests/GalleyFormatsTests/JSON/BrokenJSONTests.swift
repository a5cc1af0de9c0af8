import GalleyFormats
import Testing

/// A text that breaks JSON's grammar, and what the reader says about it.
struct BrokenJSON: Sendable, CustomTestStringConvertible {
  let text: String
  let offset: Int
  let message: String

  init(_ text: String, _ offset: Int, _ message: String) {
    self.text = text
    self.offset = offset
    self.message = message
  }

  var testDescription: String { text }
}

struct BrokenJSONTests {
  @Test(arguments: [
    BrokenJSON("", 0, "expected a value, found the end"),
    BrokenJSON("  ", 2, "expected a value, found the end"),
    BrokenJSON("nul", 3, "expected a value, found the end"),
    BrokenJSON("nulL", 0, "expected a value, found 'n'"),
    BrokenJSON("True", 0, "expected a value, found 'T'"),
    BrokenJSON("NaN", 0, "expected a value, found 'N'"),
    BrokenJSON("Infinity", 0, "expected a value, found 'I'"),
    BrokenJSON("-Infinity", 1, "expected a digit, found 'I'"),
    BrokenJSON("'a'", 0, "expected a value, found '''"),
    BrokenJSON("[1,]", 3, "expected a value, found ']'"),
    BrokenJSON("[,1]", 1, "expected a value, found ','"),
    BrokenJSON("[1 2]", 3, "expected ',' or ']', found '2'"),
    BrokenJSON("[1", 2, "expected ',' or ']', found the end"),
    BrokenJSON("[", 1, "expected a value, found the end"),
    BrokenJSON("[1}", 2, "expected ',' or ']', found '}'"),
    BrokenJSON(#"{"a":1,}"#, 7, "expected a key in quotes, found '}'"),
    BrokenJSON(#"{"a" 1}"#, 5, "expected ':', found '1'"),
    BrokenJSON(#"{"a":}"#, 5, "expected a value, found '}'"),
    BrokenJSON(#"{"a":1 "b":2}"#, 7, "expected ',' or '}', found '\"'"),
    BrokenJSON("{a:1}", 1, "expected a key in quotes, found 'a'"),
    BrokenJSON(#"{"a":1"#, 6, "expected ',' or '}', found the end"),
    BrokenJSON("{", 1, "expected a key in quotes, found the end"),
    BrokenJSON("01", 0, "a number can't start with 0 and another digit"),
    BrokenJSON("-01", 1, "a number can't start with 0 and another digit"),
    BrokenJSON("1.2.3", 3, "expected nothing more, found '.'"),
    BrokenJSON("1.", 2, "expected a digit behind the point, found the end"),
    BrokenJSON(".5", 0, "expected a value, found '.'"),
    BrokenJSON("+1", 0, "expected a value, found '+'"),
    BrokenJSON("1e", 2, "expected a digit of the exponent, found the end"),
    BrokenJSON("1e+x", 3, "expected a digit of the exponent, found 'x'"),
    BrokenJSON("-", 1, "expected a digit, found the end"),
    BrokenJSON("0x10", 1, "expected nothing more, found 'x'"),
    BrokenJSON("1 2", 2, "expected nothing more, found '2'"),
    BrokenJSON("{}{}", 2, "expected nothing more, found '{'"),
    BrokenJSON(#""abc"#, 4, "expected '\"', found the end"),
    BrokenJSON(#""abc\""#, 6, "expected '\"', found the end"),
    BrokenJSON(#""abc\"#, 5, "expected '\"', found the end"),
    BrokenJSON(#""\x""#, 1, "no escape is written as a backslash and 'x'"),
    BrokenJSON(#""\é""#, 1, "no escape is written as a backslash and 'é'"),
    BrokenJSON(#""\u12""#, 5, "expected four hexadecimal digits behind \\u, found '\"'"),
    BrokenJSON(#""\u12g4""#, 5, "expected four hexadecimal digits behind \\u, found 'g'"),
    BrokenJSON(
      "\"a\nb\"", 2,
      "expected an escape such as \\n, found the control character '\\u{A}'"),
    BrokenJSON(
      "\"\u{1B}\"", 1,
      "expected an escape such as \\n, found the control character '\\u{1B}'"),
    BrokenJSON("\u{A0}1", 0, "expected a value, found '\u{A0}'"),
    BrokenJSON("\u{202E}1", 0, "expected a value, found '\\u{202E}'"),
    BrokenJSON("[1] // done", 4, "expected nothing more, found '/'"),
  ])
  func saysWhereAndWhat(_ broken: BrokenJSON) {
    let error = valueError(broken.text)
    #expect(error?.kind == .syntax)
    #expect(error?.offset == broken.offset)
    #expect(error?.message == broken.message)
  }

  @Test func everyCutOfARecordIsAnError() throws {
    let whole = #"{"id":"a\u00e9","n":[1,-2.5e3,true,null,{"k":"v"}],"s":""} "#
    let bytes = Array(whole.utf8)
    _ = try value(whole)
    for end in 0..<bytes.count - 1 {
      #expect(valueError(Array(bytes[..<end])) != nil, "cut at \(end)")
    }
  }

  @Test(arguments: [#"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, #"{"\u0061":1,"a":2}"#])
  func aKeyTwiceIsAnError(_ text: String) {
    let error = valueError(text)
    #expect(error?.kind == .duplicateKey)
    #expect(error?.offset == 7 || error?.offset == 12)
    #expect(error?.message == "the key 'a' is there twice")
    #expect(valueError("[[{\"b\":\(text)}]]")?.kind == .duplicateKey)
  }

  @Test func keysThatOnlyLookAlikeAreTwoKeys() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    #expect(try JSONWriter().text(of: value(text)) == text)
  }

  @Test func aKeyTwiceAmongThousandsIsFound() {
    let members = (0..<5000).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(valueError("{\(members)}") == nil)
    for key in ["k3", "k15", "k16", "k4321"] {
      let error = valueError("{\(members),\"\(key)\":0}")
      #expect(error?.message == "the key '\(key)' is there twice")
    }
  }

  @Test func nestingStopsAt128() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(valueError(nested(128)) == nil)
    #expect(valueError(nested(129))?.kind == .nesting)
    #expect(valueError(nested(129))?.offset == 128)
    #expect(valueError(String(repeating: "{\"a\":", count: 100_000))?.kind == .nesting)
  }

  @Test func bytesThatAreNotUTF8AreAnErrorAtTheirPlace() {
    let bytes: [UInt8] = Array(#"{"é":"ab"#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
    let error = valueError(bytes)
    #expect(error?.kind == .notUTF8)
    #expect(error?.offset == 9)
    #expect(error?.message == "bytes that are not UTF-8, the first is 0xC3")
  }

  @Test func everyUnpairedByteIsAnErrorInEveryString() {
    for byte in UInt8(0x80)...0xFF {
      for text in [#"{"a":"x"}"#, #"{"x":"b"}"#, #"{"a":"\n x"}"#, #"{"\tx":"b"}"#] {
        let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "x") ? byte : $0 }
        #expect(valueError(bytes)?.kind == .notUTF8)
      }
    }
  }

  @Test func messagesStayShort() {
    let key = String(repeating: "k", count: 100_000)
    let error = valueError("{\"\(key)\":1,\"\(key)\":2}")
    #expect((error?.message.count ?? 0) < 120)
  }
}
