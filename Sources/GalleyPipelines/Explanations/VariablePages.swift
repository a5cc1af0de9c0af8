/// Pages about values that come from outside the file.
enum VariablePages {
  static let unsetVariable = Explanation(
    summary: "An environment variable is not set, and has no default.",
    meaning: """
      `${NAME}` stands for a variable of the environment. One that is not set is an error, since an \
      empty text in its place would mean something else: another folder, another file.
      """,
    remedy: """
      Set the variable, or write a default behind `:-`. `galley check --assume-env` goes on without, and \
      says which names it assumed. `$${` is a plain `${`.
      """,
    broken: Example(
      """
      galley: 1
      stages:
        - clean
        - export: ${OUT}/articles.ndjson
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - clean
        - export: ${OUT:-out}/articles.ndjson
      """))

  static let badVariable = Explanation(
    summary: "`${` is not followed by what a variable needs.",
    meaning: """
      A variable is `${NAME}` or `${NAME:-default}`, with a name of letters, digits and underscores. \
      Other forms that shells have mean nothing here.
      """,
    remedy: "Close the brace and check the name; write `$${` for a plain `${`.",
    broken: Example(
      """
      galley: 1
      stages:
        - clean
        - export: ${OUT:-out/articles.ndjson
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - clean
        - export: ${OUT:-out}/articles.ndjson
      """))

  static let badOverride = Explanation(
    summary: "`--set`, or `set:` of a test, names nothing that can be set.",
    meaning: """
      A setting is NAME.OPTION=VALUE, where NAME is what a stage is called in this pipeline, or `run`. \
      In a test it is a key NAME.OPTION with a value.
      """,
    remedy: "Take a name that the message suggests; `galley graph` shows the names of all stages.",
    broken: Example(chain, overrides: ["sumarize.sentences=2"]),
    mended: Example(chain, overrides: ["summarize.sentences=2"]))

  static let plainSecret = Explanation(
    summary: "A secret is written into the file or the command line.",
    meaning: """
      Files and command lines are seen by many: by colleagues, by whoever lists processes, by CI logs. \
      So an option that takes a secret takes it from a variable alone, and the value is shown nowhere.
      """,
    remedy: """
      Put the secret into a variable and name it here. What was written here should be taken for \
      known, and replaced by a new one.
      """,
    broken: Example(
      """
      galley: 1
      stages:
        - translate: {key: abc123}
        - export
      """, plugin: translate),
    mended: Example(
      """
      galley: 1
      stages:
        - translate: {key: "${TRANSLATE_KEY}"}
        - export
      """, variables: ["TRANSLATE_KEY": "a secret"], plugin: translate))

  private static let chain = """
    galley: 1
    stages: [clean, summarize, export]
    """

  private static let translate = Example.Plugin(
    name: "translate",
    manifest: """
      plugin: 1
      name: translate
      version: 1.0.0
      summary: Translates the text.
      command: [./translate]
      protocol: 1
      reads: [text]
      writes:
        - fields.translation: string
      options:
        type: object
        properties:
          key: {type: string, writeOnly: true, description: Opens the service.}
      """)
}
