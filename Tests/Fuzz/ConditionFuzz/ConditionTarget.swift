import FuzzSupport
import Galley

/// Called by libFuzzer with one input after another.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let text = String(decoding: input, as: UTF8.self)
  guard let condition = read(text) else { return 0 }
  guard let again = read(condition.description) else {
    fail("can't be read again: \(condition.description)")
  }
  require(again == condition, "reads as another: \(condition) and \(again)")
  require(condition.implies(again), "does not imply itself: \(condition)")
  require(Set(condition.parts).count == condition.parts.count, "a part is there twice")
  let opposite = read("not (\(condition.description))")
  for document in documents {
    let holds = condition.holds(for: document)
    require(again.holds(for: document) == holds, "answers otherwise read again: \(condition)")
    if let opposite {
      require(opposite.holds(for: document) != holds, "holds as its opposite does: \(condition)")
    }
    guard holds else { continue }
    for part in condition.ensuredParts {
      require(document.has(part), "holds without \(part): \(condition)")
    }
  }
  return 0
}

/// Reads a condition; requires that it is there or that it says what is wrong, and where.
private func read(_ text: String) -> Condition? {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let end = SourcePosition(
    line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  let place = SourcePlace(
    origin: .argument(text), start: SourcePosition(line: 1, column: 1), end: end)
  var problems: [Diagnostic] = []
  let condition = Condition.read(
    SourceValue(.scalar(.init(text, kind: .string)), at: place), patterns: PlainPatterns(),
    reporting: &problems)
  let hasErrors = problems.contains { $0.severity == .error }
  require(hasErrors == (condition == nil), "a condition with errors, or none without one: \(text)")
  for problem in problems {
    guard let place = problem.place else { fail("a problem without a place: \(problem.message)") }
    require(place.start <= place.end, "a place ends before it starts: \(place)")
  }
  return condition
}

/// Documents to ask about: one with nothing, and one with a little of all.
private let documents: [Document] = {
  var full = Document(id: "full", text: "Raina Nasser sails to Taxila. 🚢")
  full.source = "a.txt"
  full.metadata = Metadata(
    object(["language": "en", "title": "T", "authors": ["A", "B"]]))
  full.entities = [Entity(type: .person, range: 0..<12, score: 0.5, name: "Raina", value: 1)]
  full.sentences = [0..<29]
  full.teasers = [Teaser(headline: "H", truncated: true)]
  full.summary = Summary(text: "s", method: "lead")
  full.keywords = [Keyword(text: "taxila", score: 0.25)]
  full.removed = [Removal(text: "x", reason: "r", line: 3)]
  full.annotations["a"] = [Annotation(range: 0..<5, label: "l")]
  full.fields = object([
    "words": 6, "big": .decimal(JSONDecimal(checked: "18446744073709551616")),
    "tags": ["a", 2, .null], "flag": true, "my key": ["x": 1.5],
  ])
  return [Document(id: "none"), Document(id: "text", text: ""), full]
}()

private func object(_ value: JSONValue) -> JSONObject { value.object ?? JSONObject() }
