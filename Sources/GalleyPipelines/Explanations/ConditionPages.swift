/// Pages about conditions, patterns, scripts and tests.
enum ConditionPages {
  static let badCondition = Explanation(
    summary: "A condition can't be read, or compares what does not go together.",
    meaning: """
      Conditions are a small language of their own: paths such as document.text.length, the comparisons \
      ==, !=, <, <=, > and >=, then in, contains, matches, and, or, not. A number is compared with a \
      number, a text with a text.
      """,
    remedy:
      "Write what the message expects at the caret; Documentation/conditions.md has all of it.",
    broken: filter("document.text.length = 400"),
    mended: filter("document.text.length == 400"))

  static let unknownPart = Explanation(
    summary: "A condition looks at a part that documents do not have.",
    meaning: """
      The parts of a document have fixed names. What stages of your own add is under document.fields \
      and document.annotations.
      """,
    remedy: "Take the name that the message suggests.",
    broken: filter("document.metadata.langauge == \"en\""),
    mended: filter("document.metadata.language == \"en\""))

  static let badPattern = Explanation(
    summary: "A regular expression can't be read.",
    meaning: """
      Patterns are those of RE2, which takes the same time whatever the text; references back and \
      look-around are not among them.
      """,
    remedy: """
      Mend it at the caret; within double quotes each backslash is written twice. A bracket or another \
      sign that is meant as such has a backslash before it.
      """,
    broken: filter("document.text matches \"(breaking news\""),
    mended: filter("document.text matches \"(?i)breaking news\""))

  static let badScript = Explanation(
    summary: "A script can't be read as Lua.",
    meaning: "The stage `script` takes the body of a function in Lua 5.4.",
    remedy: "Mend the script at its line; Documentation/scripts.md says what it can use.",
    broken: Example(
      """
      galley: 1
      stages:
        - script: |
            if document.text == "" then return drop("empty")
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - script: |
            if document.text == "" then return drop("empty") end
        - export
      """))

  static let missingTrait = Explanation(
    summary: "This galley was built without what the pipeline needs.",
    meaning: """
      Patterns need the library RE2 and scripts need Lua. A galley that was built with \
      `--disable-default-traits` has neither.
      """,
    remedy: """
      Build it with the trait that the message names, which the default is, or do without: `contains` \
      instead of `matches` finds a plain text.
      """,
    broken: filter("document.text matches \"breaking news\"", lacksTraits: true),
    mended: filter("document.text contains \"breaking news\"", lacksTraits: true))

  static let badDocument = Explanation(
    summary: "A document of a test is none that could come from an input.",
    meaning: """
      What `given:` holds is read like a record of an input: names of parts, types and offsets have to \
      be right. `start` and `end` count Unicode scalars of the text.
      """,
    remedy: "Mend the part that the message names; Documentation/testing.md shows documents.",
    broken: Example(
      chainWithTest + "\n    given: {text: Closed on Monday., sentences: [{start: 0, end: 90}]}"),
    mended: Example(
      chainWithTest + "\n    given: {text: Closed on Monday., sentences: [{start: 0, end: 17}]}"))

  private static let chainWithTest = """
    galley: 1
    stages: [summarize]
    tests:
      - name: a short notice is its own summary
        expect: {summary: {text: Closed on Monday.}}
    """

  private static func filter(_ condition: String, lacksTraits: Bool = false) -> Example {
    Example(
      """
      galley: 1
      stages:
        - filter: \(condition)
        - export
      """, lacksTraits: lacksTraits)
  }
}
