import Galley

/// Documents that stages tend to trip over, with the parts that the contract reads.
func sampleDocuments(for contract: Contract) -> [Document] {
  let sentence =
    "On 3 May, Ms. Ida Falk of Northern Mills paid €2.5 million in Oslo; “fine,” she said. "
  let texts = [
    ("empty", ""), ("white-space", " \u{A0}\n\t\u{3000}\n "), ("one-letter", "x"),
    ("emoji", "👩‍👩‍👧 won 🇳🇵 gold.\n🏔️ Again? Yes! 👍🏽"),
    ("decomposed", "Cafe\u{301} Noe\u{308}l opened in Zu\u{308}rich. It closed."),
    ("scripts", "नमस्ते दुनिया। مرحبا بالعالم. Привет, мир! 東京で会議が開かれた。"),
    ("controls", "a\u{0}b\u{7}c\u{FEFF}d\u{202E}e\r\nf\rg\u{2028}h"),
    ("no-full-stop", "breaking news from the harbour of nowhere and"),
    ("long-word", String(repeating: "abcdefghij", count: 5_000)),
    (
      "paragraphs",
      String(repeating: sentence, count: 4) + "\n" + String(repeating: sentence, count: 3)
    ),
    ("long", String(repeating: sentence + "\n", count: 400)),
  ]
  return texts.map { id, text in
    var document = Document(id: id, text: text)
    document.metadata.title = "A title"
    document.fields["kept"] = "as it was"
    for part in contract.reads + contract.uses where !document.has(part) {
      document.addSample(of: part)
    }
    return document
  }
}

extension Document {
  /// A small value of `part` that fits the text; `uses` alone leaves parts out at will.
  fileprivate mutating func addSample(of part: Part) {
    let whole = 0..<text.utf8.count
    let first = 0..<(text.unicodeScalars.first.map { String($0).utf8.count } ?? 0)
    switch part {
    case .source: source = "samples/\(id).txt"
    // A document with a text and a page would have two sources of truth; the text is tried.
    case .html, .text, .metadata: break
    case .teasers: teasers = [Teaser(headline: "Another story", excerpt: "It be", truncated: true)]
    case .sentences: sentences = whole.isEmpty ? [] : [whole]
    case .entities: entities = first.isEmpty ? [] : [Entity(type: .person, range: first, id: "e1")]
    case .subjects: subjects = [Subject(id: "e1", name: "A", type: .person, count: 1)]
    case .summary: summary = Summary(text: "", method: "lead", sentences: [])
    case .keywords: keywords = [Keyword(text: "news", score: 0.5)]
    case .removed: removed = [Removal(text: "Share", reason: "share-bar", line: 1, stage: "clean")]
    case .annotations(let layer): annotations[layer] = [Annotation(range: first)]
    case .field(let name, let type): fields[name] = type.sample
    }
  }
}

extension FieldType {
  fileprivate var sample: JSONValue {
    switch self {
    case .string, .any: "text"
    case .integer: 1
    case .number: 1.5
    case .boolean: true
    case .list: []
    case .object: [:]
    }
  }
}
