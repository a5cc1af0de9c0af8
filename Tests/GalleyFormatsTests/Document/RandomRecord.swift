import Galley
import GalleyTestSupport

/// Makes records of random documents, written in random ways: any order of keys, any escape, any
/// white space.
struct RandomRecord {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  // Without U+FEFF, which Foundation drops at the start of a string.
  private static let pieces = [
    "a", "the ", "Taxila", "é", "e\u{301}", "中文", "😀", "🇵🇰", "👩‍👧", "\"", "\\", "/", "\n", "\t",
    "\r", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{10FFFF}", " said ", ".\n",
    "ß",
  ]

  mutating func record() -> JSONValue {
    let text = self.text(upTo: 200)
    let scalars = Array(text.unicodeScalars)
    var object = JSONObject()
    object["id"] = .string(self.text(upTo: 3))
    object["text"] = .string(text)
    object["metadata"] = [
      "title": .string(self.text(upTo: 5)), "tags": [.string(self.text(upTo: 2))],
    ]
    object["entities"] = .array((0..<40).map { _ in entity(scalars) })
    object["sentences"] = .array((0..<9).map { _ in .object(range(scalars.count)) })
    object["teasers"] = [["headline": .string(self.text(upTo: 4)), "truncated": true]]
    object["keywords"] = [["text": .string(self.text(upTo: 4)), "score": 0.5]]
    object["removed"] = [["text": .string(self.text(upTo: 9)), "reason": "r", "line": 3]]
    object["annotations"] = ["q": [.object(range(scalars.count))]]
    object["fields"] = ["own": value(depth: 0)]
    object["unknown"] = value(depth: 0)
    return .object(object)
  }

  private mutating func entity(_ scalars: [Unicode.Scalar]) -> JSONValue {
    var entity = range(scalars.count)
    let (start, end) = (entity["start"]?.integer ?? 0, entity["end"]?.integer ?? 0)
    var slice = ""
    slice.unicodeScalars.append(contentsOf: scalars[start..<end])
    entity["text"] = .string(slice)
    entity["type"] = "person"
    entity["score"] = .double(Double(Int.random(in: 0...1000, using: &random)) / 1000)
    entity["value"] = value(depth: 2)
    return .object(entity)
  }

  private mutating func range(_ count: Int) -> JSONObject {
    let ends = [Int.random(in: 0...count, using: &random), .random(in: 0...count, using: &random)]
    return JSONObject([
      ("start", .integer(ends[0] < ends[1] ? ends[0] : ends[1])),
      ("end", .integer(ends[0] < ends[1] ? ends[1] : ends[0])),
    ])
  }

  private mutating func text(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: depth > 3 ? 2...6 : 0...6, using: &random) {
    case 0: return .array((0..<3).map { _ in value(depth: depth + 1) })
    case 1:
      return .object(
        JSONObject((0..<3).map { ("\($0)" + text(upTo: 2), value(depth: depth + 1)) }))
    case 2: return .integer(Int.random(in: -1000...1000, using: &random))
    case 3: return .boolean(Bool.random(using: &random))
    case 4: return .double(Double(Int.random(in: 1...1_000_000, using: &random)) / 128)
    default: return .string(text(upTo: 9))
    }
  }
}

// The many ways to write a value.
extension RandomRecord {
  mutating func scrambled(_ value: JSONValue) -> String {
    space() + bare(value) + space()
  }

  private mutating func bare(_ value: JSONValue) -> String {
    switch value {
    case .array(let values):
      "[" + values.map { scrambled($0) }.joined(separator: ",") + "]"
    case .object(let object):
      "{"
        + object.members.shuffled(using: &random).map {
          space() + quoted($0.key) + space() + ":" + scrambled($0.value)
        }.joined(separator: ",") + "}"
    case .string(let text): quoted(text)
    case .integer(let number): "\(number)"
    case .double(let number): "\(number)"
    case .decimal(let number): number.digits
    case .boolean(let value): "\(value)"
    case .null: "null"
    }
  }

  private mutating func space() -> String {
    [" ", "\n", "\r\n\t"].randomElement(using: &random).flatMap {
      Int.random(in: 0..<8, using: &random) == 0 ? $0 : ""
    } ?? ""
  }

  private mutating func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { escaped($0) }.joined() + "\""
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
    let short: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\t": "\\t", "\r": "\\r",
      "\u{8}": "\\b", "\u{C}": "\\f",
    ]
    let mustBe = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
    let dice = Int.random(in: 0..<10, using: &random)
    if !mustBe, dice < 8 { return String(scalar) }
    if let short = short[scalar], dice < 9 { return short }
    return UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16, uppercase: dice.isMultiple(of: 2))
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
