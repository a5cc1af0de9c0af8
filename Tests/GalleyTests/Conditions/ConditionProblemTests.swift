import Galley
import GalleyTestSupport
import Testing

@Suite struct ConditionProblemTests {
  /// Each with a mark where the problem is.
  @Test(arguments: [
    ("document.id ⟦⟧= \"a\"", "'=' means nothing here; write '=='"),
    ("document.id ⟦⟧=== \"a\"", "'===' means nothing here; write '=='"),
    ("document.id ⟦⟧<> \"a\"", "write '!='"), ("document.id ⟦⟧=~ \"a\"", "write 'matches'"),
    ("document.id ⟦⟧=> \"a\"", "write '>='"),
    ("true ⟦⟧&& true", "write 'and'"), ("true ⟦⟧|| true", "write 'or'"), ("⟦⟧!true", "write 'not'"),
    ("true ⟦⟧AND true", "'AND' means nothing here; write 'and'"),
    ("document.id ⟦⟧is \"a\"", "write '=='"), ("document.id ⟦⟧equals \"a\"", "write '=='"),
    ("document.id ⟦⟧includes \"a\"", "write 'contains'"),
    ("document.id ⟦⟧mathces \"a\"", "'matches'"),
    ("document.id ⟦⟧near \"a\"", "expected a comparison, 'and' or 'or', found 'near'"),
    ("document.id == ⟦⟧en", "unknown name 'en'; put it into quotes if it is a text"),
    ("document.id == ⟦⟧None", "write 'null'"), ("document.id == ⟦⟧TRUE", "write 'true'"),
    ("document.id == ⟦⟧“a”", "'“' starts no string; use \" or '"),
    ("document.id == ⟦⟧${ID}", "variables have no place in a condition"),
    ("document.id == ⟦⟧\u{A0}\"a\"", "the character U+00A0 means nothing here"),
    ("document.id == \"é⟦⟧\\q\"", "unknown escape"),
    ("document.id == \"⟦⟧\\u12\"", "four hexadecimal"),
    ("document.id == \"⟦⟧\\uD800\"", "four hexadecimal"),
    ("document.id == ⟦⟧\"a", "this string is never closed"),
    ("document.id == \"😀\" and ⟦⟧language == 1", "unknown name 'language'"),
    ("⟦⟧metadata.language == \"en\"", "did you mean 'document.metadata'?"),
    ("⟦⟧doc.id == \"en\"", "did you mean 'document'?"),
    ("⟦⟧documnet.id == \"en\"", "did you mean 'document'?"),
    ("⟦⟧article.id == \"en\"", "unknown name 'article'; paths start with 'document.'"),
    ("document.⟦⟧entitis.count > 1", "a document has no 'entitis'; did you mean 'entities'?"),
    ("document.⟦⟧colour == 1", "a document has no 'colour'; it has id, source, html"),
    ("document.text.⟦⟧size > 1", "did you mean 'length'?"),
    ("document.text.⟦⟧count > 1", "'length'?"),
    ("document.entities.⟦⟧length > 1", "did you mean 'count'?"),
    ("document.entities.⟦⟧persons.count > 1", "did you mean 'person'?"),
    ("document.entities.count.⟦⟧x > 1", "'count' is a number, and has no 'x'"),
    ("document.summary.⟦⟧txt == \"a\"", "a summary has no 'txt'; did you mean 'text'?"),
    ("document.metadata.language.⟦⟧count > 1", "did you mean 'length'?"),
    ("document.metadata.tags.⟦⟧first == 1", "'tags', a list of strings, has no 'first'"),
    ("⟦⟧document == null", "'document' by itself has no value"),
    ("document.fields.⟦⟧2024 == 1", "goes in brackets"), ("document.fields[⟦⟧a] == 1", "in quotes"),
    ("document.id ==⟦⟧", "expected a value, found the end"),
    ("⟦⟧== 1", "expected a value, found '=='"),
    ("document.id == ⟦⟧and", "expected a value, found 'and'"),
    ("⟦⟧(true", "this parenthesis is never closed"), ("true⟦⟧)", "')' without a '('"),
    ("document.id in ⟦⟧[\"a\"", "this list is never closed"),
    ("document.id in [\"a\" ⟦⟧\"b\"]", "expected ',' or ']'"),
    ("document.id in [⟦⟧document.text]", "a list holds fixed values"),
    ("1 < 2 ⟦⟧< 3", "comparisons can't be chained"),
    ("⟦⟧(document.id) == \"a\"", "whole conditions"),
    ("document.id == ⟦⟧(\"a\")", "whole conditions"),
    ("document.id not ⟦⟧like \"a\"", "expected 'in', 'contains' or 'matches' behind 'not'"),
    ("document.fields.a == ⟦⟧0510", "'0510' is no number"),
    ("document.fields.a > ⟦⟧16MiB", "no number"),
    ("document.fields.a > ⟦⟧1.", "no number"),
    ("document.fields.a > 1 ⟦⟧# x", "'#' means nothing here"),
  ])
  func `what can't be read is said with its place`(marked: String, message: String) throws {
    try expect(marked, message)
  }

  @Test(arguments: [
    ("document.entities.count > ⟦⟧\"3\"", "a number can't be compared with a string"),
    (
      "document.entities.count == ⟦⟧\"3\"",
      "a number can't be compared with a string"
    ),
    ("⟦⟧\"3\" == document.entities.count", "a number can't be compared with a string"),
    ("document.id == ⟦⟧true", "a string can't be compared with a boolean"),
    ("document.metadata.tags == ⟦⟧\"a\"", "a list of strings can't be compared with a string"),
    (
      "document.metadata.tags == ⟦⟧[1]",
      "a list of strings can't be compared with a list of numbers"
    ),
    ("document.fields.a < ⟦⟧true", "'<' orders numbers or strings, found a boolean"),
    ("document.fields.a >= ⟦⟧null", "'>=' orders numbers or strings, found null"),
    ("⟦⟧document.entities < 3", "found a list of objects"),
    ("document.metadata == ⟦⟧document.metadata", "objects can't be compared"),
    ("⟦⟧document.entities.count matches \"3\"", "'matches' takes a string, found a number"),
    ("document.text matches ⟦⟧3", "expected a pattern in quotes, found a number"),
    ("document.text matches ⟦⟧document.id", "expected a pattern in quotes"),
    ("document.text matches \"é⟦⟧(\"", "a '(' is too much"),
    ("\"en\" in ⟦⟧document.metadata.language", "write the string first, and 'contains'"),
    ("1 in ⟦⟧document.entities.count", "'in' looks into a list, found a number"),
    ("document.text contains ⟦⟧3", "a string contains strings alone, found a number"),
    ("⟦⟧document.summary contains \"a\"", "found an object"),
    ("⟦⟧document.entities contains \"NATO\"", "the items of this list are objects"),
    ("document.keywords.text contains ⟦⟧3", "a list of strings never contains a number"),
    ("document.id in [\"a\", ⟦⟧1]", "a string never equals a number"),
    ("⟦⟧document.text", "this is a string, and neither true nor false"),
    ("⟦⟧\"text\"", "a string by itself is neither true nor false"),
    ("not ⟦⟧document.entities.count", "this is a number"), ("⟦⟧null", "null by itself is neither"),
  ])
  func `types that don't go together are said with their place`(
    marked: String, message: String
  ) throws {
    try expect(marked, message)
  }

  private func expect(_ marked: String, _ message: String) throws {
    let source = MarkedText(marked)
    let found = problems(of: source.text)
    #expect(found.count == 1, "\(found.map(\.message))")
    let problem = try #require(found.first)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(problem.place?.start == source.positions["⟦⟧"], "\(problem.message)")
    #expect(problem.message.utf8.count <= 240)
  }

  @Test func `all unknown names and types of a condition are said at once`() {
    let found = problems(
      of: "document.txt != null and document.id == 1 or doc.id == null and not document.text")
    #expect(found.map { $0.place?.start.column } == [10, 41, 46, 69])
  }

  @Test func `a key of one's own that looks like a known one is doubted, unless in brackets`() {
    let found = problems(of: "document.metadata.langauge == 1")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.message)[0].contains("did you mean 'language'?"))
    #expect(problems(of: "document.metadata[\"langauge\"] == 1").isEmpty)
    #expect(problems(of: "document.metadata.desk == 1").isEmpty)
  }

  @Test func `conditions are limited in length and nesting`() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "true" + String(repeating: ")", count: count)
    }
    #expect(problems(of: nested(60)).isEmpty)
    for text in [
      nested(70), String(repeating: "not ", count: 100) + "true",
      "document.id in " + String(repeating: "[", count: 100_000),
      "document.id in " + String(repeating: "[", count: 10_000),
      "document.id == \"" + String(repeating: "a", count: 70_000) + "\"",
    ] {
      #expect(problems(of: text).map(\.code.rawValue) == ["out-of-range"])
    }
    let long = Array(repeating: "document.id == 'a'", count: 2_000).joined(separator: " or ")
    #expect(try !condition(long).holds(for: article))
  }
}
