import Galley
import Testing

@Suite struct ConditionTextTests {
  @Test(arguments: [
    ("  document.id=='a'  ", #"document.id == "a""#),
    ("document.id\n  ==\r\n\t\"a\"", #"document.id == "a""#),
    ("(true)", "true"), ("((true or false))", "true or false"),
    ("true and (false and true)", "true and false and true"),
    ("(true or false) and true", "(true or false) and true"),
    ("true or (false and true)", "true or false and true"),
    ("not(true or false)", "not (true or false)"), ("not not true", "not not true"),
    ("document.id not in ['a',]", #"not document.id in ["a"]"#),
    ("document.id in [ ]", "document.id in []"),
    ("document.fields['a b'].c == 1.50", #"document.fields["a b"].c == 1.50"#),
    (#"document.text matches "a\d\"b""#, #"document.text matches "a\d\"b""#),
    (#"document.text matches 'a"b'"#, #"document.text matches 'a"b'"#),
    (#"document.id == 'a"\'\\\n\u0007é'"#, #"document.id == "a\"'\\\n\u0007é""#),
    (
      "document.fields.in == document.fields.not-null",
      "document.fields.in == document.fields.not-null"
    ),
    ("document.fields.a-1 == -1", "document.fields.a-1 == -1"),
  ])
  func `a condition has one form`(written: String, form: String) throws {
    let condition = try condition(written)
    #expect(condition.description == form)
    #expect(try Condition(form, patterns: PlainPatterns()) == condition)
    #expect(condition.jsonValue == .string(form))
  }

  @Test func `conditions are equal where their forms are`() throws {
    #expect(try condition("document.id == 'a'") == condition("document.id==\"a\""))
    #expect(try condition("document.id == 'a'") != condition("document.id == 'b'"))
    #expect(try condition("document.id == 'é'") != condition("document.id == 'e\u{301}'"))
    #expect(try Set([condition("true"), condition(" true ")]).count == 1)
  }

  @Test func `a condition names the parts that it looks at`() throws {
    let parts = try condition(
      """
      document.id == "a" and document.entities.count > 1 and document.fields.a.b == 1
      and document.metadata.language == "en" and document.entities.name contains "x"
      and document.annotations.quotes != null and document.summary.sentences.count > 1
      """
    ).parts
    #expect(
      parts == [
        .entities, .field("a", .any), .metadata, .annotations("quotes"), .summary,
      ])
  }

  @Test(arguments: [
    ("document.entities.count > 3", [Part.entities]), ("document.entities != null", [.entities]),
    ("document.entities == null", []), ("not document.entities.count > 3", []),
    ("document.summary.text != \"a\"", []), ("document.summary.text == \"a\"", [.summary]),
    ("document.entities.count > 3 or document.entities.count == 0", [.entities]),
    ("document.entities.count > 3 or document.summary != null", []),
    ("document.summary != null and document.text contains \"a\"", [.summary, .text]),
    ("document.metadata.language in [\"en\", null]", []),
    ("document.metadata.language in [\"en\"]", [.metadata]),
    ("document.fields.a == document.fields.b", []),
    ("\"a\" in document.keywords.text", [.keywords]),
    ("document.fields.a", [.field("a", .any)]),
  ])
  func `what a condition ensures`(text: String, parts: [Part]) throws {
    #expect(try condition(text).ensuredParts == Set(parts))
  }

  @Test func `a condition with more demands implies one with fewer`() throws {
    let strict = try condition("document.text != null and document.entities.count > 3")
    let mild = try condition("document.entities.count > 3")
    #expect(strict.implies(mild))
    #expect(!mild.implies(strict))
    #expect(mild.implies(mild))
  }
}
