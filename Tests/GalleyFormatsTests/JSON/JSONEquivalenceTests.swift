import Galley
import GalleyFormats
import Testing

struct JSONEquivalenceTests {
  @Test(arguments: [
    ("1", "1.0"), ("100", "1e2"), ("0.10", "0.1"), ("-0", "0"),
    ("18446744073709551616", "18446744073709551616.0"),
    (#"{"a":1,"b":[2]}"#, #"{"b":[2.0],"a":1}"#), (#"{"a":null,"b":1}"#, #"{"b":1}"#),
    (#"[{"a":null}]"#, "[{}]"), (#""a""#, #""\u0061""#),
  ])
  func meansTheSame(_ left: String, _ right: String) throws {
    #expect(try value(left).isEquivalent(to: value(right)))
    #expect(try value(right).isEquivalent(to: value(left)))
  }

  @Test(arguments: [
    ("1", "\"1\""), ("9007199254740993", "9007199254740992.0"), ("[1,2]", "[2,1]"), ("[]", "null"),
    ("true", "1"), (#"{"a":1}"#, #"{"a":1,"b":0}"#), ("\"caf\u{E9}\"", "\"cafe\u{301}\""),
    ("[null]", "[]"),
  ])
  func isAnotherThing(_ left: String, _ right: String) throws {
    #expect(try !value(left).isEquivalent(to: value(right)))
    #expect(try !value(right).isEquivalent(to: value(left)))
  }

  private func value(_ text: String) throws -> JSONValue {
    var reader = JSONReader()
    return try reader.read(text)
  }
}
