/// Pages about the file, before its keys are looked at.
enum FilePages {
  static let unreadableFile = Explanation(
    summary: "A file that was named can't be read.",
    meaning: """
      There is no file of that name, or it may not be read, or it is a folder or a device. Names are \
      relative to the current folder; the pipeline that a file of tests names is relative to that file.
      """,
    remedy: "Check the name and the folder, and that you may read the file.",
    broken: Example(nil, file: "nwes.yaml"),
    mended: Example(smallest))

  static let yamlSyntax = Explanation(
    summary: "The file is no YAML.",
    meaning: """
      The place is where reading stopped; the mistake itself is there or a little before. Most are a \
      bracket or a quote that is not closed, a key that stands one column off, a `:` that is missing \
      behind a key, or a text with `: ` or `#` in it that needs quotes.
      """,
    remedy: "Look at the line, and at where the note says that the list, mapping or text began.",
    broken: Example(
      """
      galley: 1
      stages: [clean, export
      """),
    mended: Example(
      """
      galley: 1
      stages: [clean, export]
      """))

  static let yamlEncoding = Explanation(
    summary: "The file is not UTF-8, or holds a character that YAML does not allow.",
    meaning: """
      A pipeline file is UTF-8, whatever the locale says. UTF-16, Windows-1252 and control characters \
      are refused, since nobody could tell later what was meant.
      """,
    remedy: """
      Save the file as UTF-8. A control character that you want stands in double quotes as an escape, \
      such as "\\u0001".
      """,
    broken: Example("galley: 1\nname: news\u{1}brief\nstages: [clean, export]"),
    mended: Example(
      """
      galley: 1
      name: news-brief
      stages: [clean, export]
      """))

  static let yamlTab = Explanation(
    summary: "A line is indented with a tab.",
    meaning: """
      In YAML the indentation says what belongs to what, and a tab has no width that all editors agree \
      on. So it can't indent. Below, → stands for a tab.
      """,
    remedy: "Indent with spaces, two a level; most editors can replace the tabs of a file.",
    broken: Example("galley: 1\nstages:\n\u{9}- clean\n\u{9}- export"),
    mended: Example(
      """
      galley: 1
      stages:
        - clean
        - export
      """))

  static let yamlEmpty = Explanation(
    summary: "Nothing is in the file.",
    meaning: "The file is empty, or holds nothing but comments.",
    remedy: """
      Write a pipeline, which has a version and stages at least; `galley new pipeline` writes the \
      beginning of one.
      """,
    broken: Example("# Stages come here."),
    mended: Example(smallest))

  static let yamlTooLarge = Explanation(
    summary: "The file is larger than a pipeline file may be.",
    meaning: """
      A pipeline file has 8 MiB at most. A larger one is likely not a pipeline but documents, or \
      holds data that a stage should read from a file of its own.
      """,
    remedy: "Keep articles in files that `input:` names, and lists in files that stages read.",
    broken: Example(smallest + "\nx-articles: |\n  and then 8 MiB of articles") {
      let line = "  an article\n"
      return smallest + "\nx-articles: |\n" + String(repeating: line, count: 700_000)
    },
    mended: Example(
      """
      galley: 1
      input: articles.ndjson
      stages: [clean, export]
      """))

  static let yamlTooDeep = Explanation(
    summary: "Lists and mappings stand too deep within one another.",
    meaning: """
      128 levels are the most. No pipeline needs that many; a file that has them was made by a program \
      that went wrong, or by somebody who wants readers of YAML to run out of memory.
      """,
    remedy: "Make the structure flatter.",
    broken: Example(
      smallest + "\nx-notes: " + String(repeating: "[", count: 130)
        + String(repeating: "]", count: 130)),
    mended: Example(smallest + "\nx-notes: [[a note]]"))

  static let yamlSeveralDocuments = Explanation(
    summary: "The file holds more than one YAML document.",
    meaning: """
      A line `---` starts another document in the same file. A pipeline file is one document, and what \
      stands in another one would be ignored without a word.
      """,
    remedy: "Write each pipeline to a file of its own, or take the line `---` out.",
    broken: Example(
      """
      galley: 1
      stages: [clean, export]
      ---
      galley: 1
      stages: [word-count, export]
      """),
    mended: Example(smallest))

  /// The shortest pipeline that does something.
  static let smallest = """
    galley: 1
    stages: [clean, export]
    """
}
