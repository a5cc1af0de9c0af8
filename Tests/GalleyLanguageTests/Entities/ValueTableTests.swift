import Galley
import Testing

@testable import GalleyLanguage

/// A text, and all values that are to be found in it, as `type slice | value`.
struct ValueCase: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]

  var testDescription: String { text }

  /// Reads lines of the form `text => value; value`, without a value where there is none to find.
  static func table(_ lines: String) -> [ValueCase] {
    lines.split(separator: "\n").map { line in
      let text = line.prefix { $0 != "=" }
      let values = line.dropFirst(text.count + 2).split(separator: ";")
      return ValueCase(
        text: trimmed(text), expected: values.map(trimmed).filter { !$0.isEmpty })
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(String(start.reversed().drop { $0 == " " }.reversed()))
  }

  /// What is found in the text, written as in the table: `5 USD`, `5..7 km`, `40 ?` where the
  /// currency is not known, `? 2020-01-01 2020-01-08` where the day is not.
  func found(published: String? = nil, language: String? = nil) -> [String] {
    let analyzed = analyzed(text)
    let context = ValueContext(published: published, language: language)
    return ValueRecognizer().values(in: analyzed, context: context).map { entity in
      let slice = String(decoding: analyzed.bytes[entity.range], as: UTF8.self)
      return "\(entity.type) \(slice) | \(ValueCase.terse(entity.value))"
    }
  }

  private static func terse(_ value: JSONValue?) -> String {
    guard case .object(let object) = value else { return brief(value) }
    if case .array(let candidates) = object["candidates"] {
      return "? " + candidates.map { brief($0) }.joined(separator: " ")
    }
    let measure = (object["currency"] ?? object["unit"]).map { " " + brief($0) }
    let amount =
      object["amount"].map { brief($0) } ?? brief(object["from"]) + ".." + brief(object["to"])
    return amount + (object["ambiguous"] == true ? " ?" : measure ?? "")
  }
}

@Suite("The table of values") struct ValueTableTests {
  @Test("has dates in words and figures", arguments: ValueCase.table(DateTable.absolute))
  func absolute(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has ranges, decades and parts of years", arguments: ValueCase.table(DateTable.spans))
  func spans(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has dates that count from a Monday", arguments: ValueCase.table(DateTable.relative))
  func relative(value: ValueCase) {
    #expect(value.found(published: "2020-03-02") == value.expected)
  }

  @Test("has times", arguments: ValueCase.table(DateTable.times))
  func times(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has what is no date", arguments: ValueCase.table(DateTable.none))
  func noDates(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has money", arguments: ValueCase.table(ValueTable.money))
  func money(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has percentages", arguments: ValueCase.table(ValueTable.percentages))
  func percentages(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has quantities", arguments: ValueCase.table(ValueTable.quantities))
  func quantities(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has ordinals and cardinals", arguments: ValueCase.table(ValueTable.numbers))
  func numbers(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has what is no amount", arguments: ValueCase.table(ValueTable.none))
  func noAmounts(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test("has three hundred cases and more")
  func size() {
    let tables = [
      DateTable.absolute, DateTable.spans, DateTable.relative, DateTable.times, DateTable.none,
      ValueTable.money, ValueTable.percentages, ValueTable.quantities, ValueTable.numbers,
      ValueTable.none,
    ]
    #expect(tables.map { ValueCase.table($0).count }.reduce(0, +) >= 300)
  }
}
