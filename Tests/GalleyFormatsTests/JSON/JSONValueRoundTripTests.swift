import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

struct JSONValueRoundTripTests {
  @Test(arguments: [
    "9007199254740993", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
    "9223372036854775808", "-9223372036854775809", "1234567890123456789012", "0.1", "1e400", "-0",
    "0", "1.0", "-0.0", "1E5", "1e+5", "0e0", "123456789012345678901234567890.5", "1.10",
  ])
  func numbersKeepTheirDigits(_ digits: String) throws {
    #expect(try JSONWriter().text(of: value(digits)) == digits)
  }

  @Test func numbersThatFitAreIntegers() throws {
    #expect(try value("9223372036854775807") == .integer(.max))
    #expect(try value("-9223372036854775808") == .integer(.min))
    #expect(try value("-0").integer == nil)
    #expect(try value("1.0").number == 1)
  }

  @Test(arguments: [
    0.1, 0.97, 1, -1, 0, 1.5, 12345.6789, 1e-4, 1e-5, 1e22, Double.leastNonzeroMagnitude,
    1.7976931348623157e308, 0.3,
    2.0 / 3, -0.25, 99_999_999_999.9999, 1e11, 123.4567, 100.0001, 0.00015,
  ])
  func doublesAreWrittenInTheFewestDigitsThatGiveThemAgain(_ number: Double) throws {
    #expect(try JSONWriter().text(of: .double(number)) == number.description)
  }

  @Test func randomDoublesAreWrittenAsTheStandardLibraryDoes() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let digits = Int.random(in: 0...12, using: &random)
      let whole = Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &random))
      let number = (0..<digits).reduce(whole) { value, _ in value / 10 }
      #expect(try JSONWriter().text(of: .double(number)) == number.description)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func numbersThatAreNotFiniteAreRefusedByName(_ number: Double) {
    let value: JSONValue = ["scores": [1, ["deep": .array([.double(0.5), .double(number)])]]]
    var buffer = ByteBuffer()
    buffer.append("before")
    let error = #expect(throws: JSONError.self) { try JSONWriter().write(value, to: &buffer) }
    #expect(error?.kind == .notFinite)
    #expect(error?.message == "'scores[1].deep[1]' is a number that is not finite")
    #expect(String(decoding: buffer.array, as: UTF8.self) == "before")
  }

  @Test func nestingThatNoReaderTakesIsNotWritten() throws {
    var value = JSONValue.array([])
    for _ in 0..<127 { value = .array([value]) }
    #expect(valueError(try JSONWriter().text(of: value)) == nil)
    let error = #expect(throws: JSONError.self) { try JSONWriter().text(of: .array([value])) }
    #expect(error?.kind == .nesting)
  }

  @Test func onlyWhatMustBeEscapedIs() throws {
    var expected = "\""
    var text = ""
    for code in UInt32(0)..<0x100 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      text.unicodeScalars.append(scalar)
      switch scalar {
      case "\"", "\\": expected += "\\\(scalar)"
      case "\n": expected += "\\n"
      case "\t": expected += "\\t"
      case "\r": expected += "\\r"
      case "\u{8}": expected += "\\b"
      case "\u{C}": expected += "\\f"
      case "\u{0}"..."\u{F}": expected += "\\u000" + String(code, radix: 16)
      case "\u{10}"..."\u{1F}": expected += "\\u00" + String(code, radix: 16)
      default: expected.unicodeScalars.append(scalar)
      }
    }
    #expect(try JSONWriter().text(of: .string(text)) == expected + "\"")
    #expect(try value(expected + "\"") == .string(text))
  }

  @Test(arguments: 0..<20)
  func escapesAtEveryPlaceOfAWordComeBack(_ padding: Int) throws {
    for piece in ["\"", "\\", "\n", "\u{0}", "\u{1F}", "é", "\u{2028}", "\u{85}", "😀", "a"] {
      for count in 1...20 {
        let text =
          String(repeating: "x", count: padding) + String(repeating: piece, count: count) + "y"
        #expect(try value(JSONWriter().text(of: .string(text))) == .string(text))
      }
    }
  }

  @Test func anyEscapeIsRead() throws {
    #expect(
      try value(#""\"\\\/\b\f\n\r\t\u0041\u00e9\u00E9\u4e2D\ud83d\ude00\u0000""#)
        == .string("\"\\/\u{8}\u{C}\n\r\tA\u{E9}\u{E9}中😀\u{0}"))
  }

  @Test(arguments: [
    (#""\ud83d""#, "\u{FFFD}", 1), (#""\ude00""#, "\u{FFFD}", 1), (#""\udc80x""#, "\u{FFFD}x", 1),
    (#""\ud83dx""#, "\u{FFFD}x", 1), (#""\ud83d\n""#, "\u{FFFD}\n", 1),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀", 1), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}", 2),
    (#""\ud83d\u0041""#, "\u{FFFD}A", 1), (#""😀\ud83d""#, "😀\u{FFFD}", 1),
  ])
  func halfASurrogatePairIsReplacedAndCounted(_ text: String, _ expected: String, _ count: Int)
    throws
  {
    var reader = JSONReader()
    #expect(try reader.read(text) == .string(expected))
    #expect(reader.replacedSurrogates == count)
  }

  @Test func valuesComeBackAsTheyWere() throws {
    let text = #"{"b":{},"a":[],"n":null,"é":[true,false,""],"":{"x":[{"y":1.0}]}}"#
    #expect(try JSONWriter().text(of: value(text)) == text)
  }
}
