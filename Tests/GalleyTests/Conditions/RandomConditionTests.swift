import Galley
import Testing

/// Makes texts that look like conditions; the same ones for the same seed.
private struct ConditionSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  private mutating func one(of texts: [String]) -> String { texts[number(below: texts.count)] }

  private static let paths = [
    "document.id", "document.source", "document.html", "document.text", "document.text.length",
    "document.text.words", "document.metadata", "document.metadata.language",
    "document.metadata.tags", "document.metadata.authors.count", "document.metadata.desk.count",
    "document.metadata.desk.staff", "document.entities", "document.entities.count",
    "document.entities.person.count", "document.entities.text", "document.entities['ship'].text",
    "document.keywords.text", "document.summary", "document.summary.text.words",
    "document.annotations.quotes.label", "document.fields.words", "document.fields.big",
    "document.fields.huge", "document.fields.score", "document.fields.draft",
    "document.fields.deep",
    "document.fields.deep.a.b", "document.fields.numbers", "document.fields.not-a-number",
    "document.fields['odd key.é']", "document.teasers.headline", "document.sentences.count",
  ]
  private static let literals = [
    "null", "true", "false", "0", "-1", "8", "9007199254740993", "1e400", "-0.0", "0.97",
    "1e-999999",
    "\"\"", "\"en\"", "'Porto'", "\"\\u0000\\\"\"", "[]", "[1, \"a\", null]", "[[1], [\"Porto\"]]",
  ]
  private static let operators = [
    "==", "!=", "<", "<=", ">", ">=", "in", "not in", "contains", "not contains", "matches",
  ]

  mutating func condition(depth: Int = 0) -> String {
    switch number(below: depth > 4 ? 3 : 8) {
    case 0, 1, 2: return comparison()
    case 3: return "not " + condition(depth: depth + 1)
    case 4: return "(" + condition(depth: depth + 1) + ")"
    case 5: return condition(depth: depth + 1) + " and " + condition(depth: depth + 1)
    case 6: return condition(depth: depth + 1) + " or " + condition(depth: depth + 1)
    default: return one(of: ["true", "false", "document.fields.draft", "document.fields.words"])
    }
  }

  private mutating func comparison() -> String {
    value() + " " + one(of: Self.operators) + " " + value()
  }

  private mutating func value() -> String {
    number(below: 3) == 0 ? one(of: Self.literals) : one(of: Self.paths)
  }

  /// The text with a few bytes changed, left out or doubled.
  mutating func damaged(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...number(below: 3) where !bytes.isEmpty {
      let index = number(below: bytes.count)
      switch number(below: 3) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(bytes[number(below: bytes.count)], at: index)
      default: bytes[index] = UInt8(number(below: 256))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct RandomConditionTests {
  @Test(arguments: 0..<8)
  func `whatever is written, it is read or refused at a place, and evaluated`(
    seed: Int
  ) throws {
    var source = ConditionSource(seed: UInt64(seed))
    var accepted = 0
    for _ in 0..<1_500 {
      let text = source.condition()
      for written in [text, source.damaged(text)] {
        do throws(Diagnostic) {
          let condition = try Condition(written, patterns: PlainPatterns())
          accepted += 1
          let form = condition.description
          let again = try Condition(form, patterns: PlainPatterns())
          #expect(again == condition && again.description == form, "\(written)")
          for document in [article, bare] {
            #expect(again.holds(for: document) == condition.holds(for: document), "\(written)")
            if condition.holds(for: document) {
              let parts = condition.ensuredParts
              #expect(parts.allSatisfy { document.has($0) }, "\(written)")
            }
          }
          let negated = try Condition("not (\(form))", patterns: PlainPatterns())
          #expect(negated.holds(for: article) != condition.holds(for: article), "\(written)")
        } catch {
          let place = try #require(error.place, "\(written)")
          #expect(place.start.column <= written.unicodeScalars.count + 1, "\(written)")
          #expect(
            written.contains("\u{FFFD}") || !error.message.contains("\u{FFFD}"), "\(written)")
        }
      }
    }
    #expect(accepted > 200)
  }
}
