import Galley
import Testing

/// Finds patterns as plain text; refuses those with a `(`, at that place, but for `(?`.
struct PlainPatterns: PatternCompiler {
  struct Plain: CompiledPattern {
    let text: [UInt8]

    func matches(_ text: Span<UInt8>) -> Bool { firstMatch(in: text, from: 0) != nil }

    func firstMatch(in text: Span<UInt8>, from offset: Int) -> Range<Int>? {
      let bytes = text.indices.map { text[$0] }
      return (offset...max(offset, bytes.count)).first { bytes[$0...].starts(with: self.text) }
        .map { $0..<$0 + self.text.count }
    }
  }

  func compile(_ pattern: String) throws(PatternError) -> any CompiledPattern {
    let bytes = Array(pattern.utf8)
    if let index = bytes.firstIndex(of: UInt8(ascii: "(")),
      bytes.dropFirst(index + 1).first != UInt8(ascii: "?")
    {
      throw PatternError("a '(' is too much", at: index..<index + 1)
    }
    return Plain(text: bytes)
  }
}

func condition(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Condition {
  var problems: [Diagnostic] = []
  let condition = read(text, reporting: &problems)
  #expect(problems.map(\.message) == [], "\(text)", sourceLocation: sourceLocation)
  return try #require(condition, "\(text)", sourceLocation: sourceLocation)
}

func problems(of text: String) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  _ = read(text, reporting: &problems)
  return problems
}

private func read(_ text: String, reporting problems: inout [Diagnostic]) -> Condition? {
  let place = SourcePlace(
    origin: .file("a.yaml"), start: SourcePosition(line: 1, column: 1),
    end: SourcePosition(line: 1, column: text.unicodeScalars.count + 1))
  let value = SourceValue(.scalar(.init(text, kind: .string)), at: place)
  return Condition.read(value, patterns: PlainPatterns(), reporting: &problems)
}

/// A document with something in every part.
let article: Document = {
  let text = "Zoë Fuller left Porto. The harbour paid €2.5 million."
  func range(_ piece: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: piece.utf8) } ?? 0
    return start..<start + piece.utf8.count
  }
  var document = Document(id: "news/a.txt", text: text)
  document.source = "news/a.txt"
  document.metadata.title = "Harbour \"pays\""
  document.metadata.language = "en"
  document.metadata.published = "2026-01-27"
  document.metadata.authors = ["Zoë Fuller", "Ben Ng"]
  document.metadata.tags = []
  document.metadata["desk"] = ["name": "sea", "count": 7, "staff": ["a", "b", "c"]]
  document.teasers = [Teaser(headline: "Other", excerpt: "It"), Teaser(headline: nil)]
  document.sentences = [0..<10, 11..<20]
  document.entities = [
    Entity(type: .person, range: range("Zoë Fuller"), name: "Zoë Fuller", id: "e1"),
    Entity(type: .location, range: range("Porto"), id: "e2"),
    Entity(type: .init(rawValue: "ship"), range: range("harbour")),
  ]
  document.subjects = [Subject(id: "e1", name: "Zoë Fuller", type: .person, count: 1)]
  document.summary = Summary(text: "She left.", method: "lead", sentences: [.init(range: 0..<3)])
  document.keywords = [Keyword(text: "harbour"), Keyword(text: "Porto")]
  document.removed = [Removal(text: "Share", reason: "share-bar", line: 1, stage: "clean")]
  document.annotations["quotes"] = [Annotation(range: 0..<3, label: "speech")]
  document.fields["words"] = 8
  document.fields["big"] = .decimal(JSONDecimal(checked: "9007199254740993"))
  document.fields["huge"] = .decimal(JSONDecimal(checked: "1e400"))
  document.fields["one"] = .decimal(JSONDecimal(checked: "1.0"))
  document.fields["score"] = .double(0.97)
  document.fields["draft"] = false
  document.fields["live"] = true
  document.fields["nothing"] = .null
  document.fields["deep"] = ["a": ["b": "c"], "length": 3]
  document.fields["numbers"] = [1, 2.5, .decimal(JSONDecimal(checked: "3.0"))]
  document.fields["not-a-number"] = .double(.nan)
  document.fields["odd key.é"] = "odd"
  return document
}()

/// A document with an id and nothing else.
let bare = Document(id: "b")
