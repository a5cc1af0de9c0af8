import Galley
import GalleyFormats
import Testing

struct JSONReaderTests {
  @Test func readsEveryKindOfValue() throws {
    var reader = JSONReader()
    let value = try reader.read(#" {"a":[1,-2.50,true,false,null,"x\u00e9"],"b":{}} "#)
    let expected: JSONValue = [
      "a": [1, .decimal(try decimal("-2.50")), true, false, .null, "x\u{E9}"], "b": [:],
    ]
    #expect(value == expected)
  }

  private func decimal(_ digits: String) throws -> JSONDecimal {
    var reader = JSONReader()
    guard case .decimal(let decimal) = try reader.read(digits) else {
      throw JSONError(.syntax, at: 0, digits)
    }
    return decimal
  }
}
