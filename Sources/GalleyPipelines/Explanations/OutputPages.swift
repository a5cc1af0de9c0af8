/// Pages about what a pipeline writes.
enum OutputPages {
  static let duplicateOutput = Explanation(
    summary: "Two outputs go to one place.",
    meaning: """
      Two exports, or an export and the quarantine, would write the same file or into one another's \
      folder, and one would destroy the other.
      """,
    remedy: "Give each of them a path of its own; only one can write to standard output.",
    broken: Example(
      """
      galley: 1
      stages:
        - clean
        - export: out/articles.ndjson
        - export: out/articles.ndjson
          name: second
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - clean
        - export: out/articles.ndjson
        - export: out/articles.csv
          name: second
      """))

  static let outputIsInput = Explanation(
    summary: "An output is one of the inputs, or the pipeline itself.",
    meaning: """
      Reading and writing one file at the same time would destroy it; a pattern that finds the \
      results would read them again in the next run.
      """,
    remedy: "Write to another place, or let the pattern find fewer files.",
    broken: Example(
      """
      galley: 1
      input: news/*.ndjson
      stages:
        - clean
        - export: news/clean.ndjson
      """),
    mended: Example(
      """
      galley: 1
      input: news/*.ndjson
      stages:
        - clean
        - export: out/clean.ndjson
      """))

  static let unusedSetting = Explanation(
    summary: "A setting has no effect.",
    meaning: """
      It is fine by itself, but nothing in this pipeline makes use of it: mostly another setting is \
      missing. This is a warning.
      """,
    remedy: "Take it out, or add what makes use of it.",
    broken: Example(
      """
      galley: 1
      stages: [clean, export]
      run:
        on-error: drop
        quarantine: out/quarantine.ndjson
      """),
    mended: Example(
      """
      galley: 1
      stages: [clean, export]
      run:
        on-error: quarantine
        quarantine: out/quarantine.ndjson
      """))
}
