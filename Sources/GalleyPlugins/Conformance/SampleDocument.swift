import Galley

extension Document {
  /// A document with a text and all parts that a contract reads or uses.
  init(sample id: String, text: String, for contract: Contract) {
    self.init(id: id, text: text)
    for part in contract.reads + contract.uses { addSample(of: part) }
  }

  /// A small value that fits the text.
  private mutating func addSample(of part: Part) {
    let first = 0..<(text.unicodeScalars.first.map { String($0).utf8.count } ?? 0)
    switch part {
    case .text: break
    case .source: source = "samples/\(id).txt"
    case .html: html = "<html><body><p>\(text)</p></body></html>"
    case .metadata: metadata.title = String(text.prefix(40))
    case .teasers: teasers = [Teaser(headline: "Another story", excerpt: "It be", truncated: true)]
    case .sentences: sentences = text.isEmpty ? [] : [0..<text.utf8.count]
    case .entities: entities = first.isEmpty ? [] : [Entity(type: .person, range: first, id: "e1")]
    case .subjects: subjects = [Subject(id: "e1", name: "A", type: .person, count: 1)]
    case .summary: summary = Summary(text: "", method: "lead", sentences: [])
    case .keywords: keywords = [Keyword(text: "news", score: 0.5)]
    case .removed: removed = [Removal(text: "Share", reason: "share-bar", line: 1, stage: "clean")]
    case .annotations(let layer): annotations[layer] = [Annotation(range: first)]
    case .field(let name, let type): fields[name] = type.sample(text)
    }
  }
}

extension FieldType {
  fileprivate func sample(_ text: String) -> JSONValue {
    switch self {
    case .string, .any: .string(String(text.prefix(40)))
    case .integer: 1
    case .number: 1.5
    case .boolean: true
    case .list: []
    case .object: [:]
    }
  }
}

/// Texts that plugins tend to trip over, with a name each.
enum SampleTexts {
  static let sentence =
    "On 3 May, Ms. Ida Falk of Northern Mills paid €2.5 million in Oslo; "
    + "“that is fine by all of us,” she said."

  /// The same without letters that any unit counts as more than one.
  static let asciiSentence =
    "On 3 May, Ms. Ida Falk of Northern Mills paid 2.5 million euros in Oslo; "
    + "\"that is fine by all of us,\" she said."

  static let unusual: [(name: String, text: String)] = [
    ("emoji", "👩‍👩‍👧 won 🇳🇵 gold.\n🏔️ Again? Yes! 👍🏽 “We did it again,” they said."),
    ("decomposed letters", "Cafe\u{301} Noe\u{308}l opened in Zu\u{308}rich. It closed."),
    ("many scripts", "नमस्ते दुनिया। مرحبا بالعالم. Привет, мир! 東京で会議が開かれた。"),
    ("U+0085", "The first line.\u{85}The second line."),
    ("U+2028 and U+2029", "The first line.\u{2028}The second line.\u{2029}The third line."),
    ("a lone carriage return", "The first line.\rThe second line.\r\nThe third line.\r"),
    ("NUL and other controls", "a\u{0}b\u{7}c\u{1B}[31md\u{7F}e\u{B}f\u{C}g\u{FEFF}h"),
    ("right-to-left marks", "She said \u{202B}שלום\u{202C} and \u{200F}left\u{200E}."),
    ("quotes and backslashes", "\"Quoted\", \\n is no line end, \\\" \\u0041 {\"text\":\"x\"}\\"),
    ("borders of UTF-8", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\u{FFFD}"),
    ("white space", " \u{A0}\n\t\u{3000}\n "),
    ("one letter", "x"),
  ]

  /// A text of so many bytes, with little in it to find.
  static func long(_ count: Int) -> String {
    let line = "the harbour and its cranes were looked at again before they all went home.\n"
    let text = String(repeating: line, count: count / line.utf8.count + 1)
    return String(decoding: text.utf8.prefix(count), as: UTF8.self)
  }
}
