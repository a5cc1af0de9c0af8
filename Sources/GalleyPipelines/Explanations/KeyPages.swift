/// Pages about keys and their values.
enum KeyPages {
  static let duplicateKey = Explanation(
    summary: "A mapping has a key twice.",
    meaning: "One of the two would win without a word, and readers of YAML differ in which.",
    remedy: "Take one of them out.",
    broken: Example(
      """
      galley: 1
      stages:
        - summarize:
            sentences: 3
            sentences: 5
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - summarize:
            sentences: 5
        - export
      """))

  static let unknownKey = Explanation(
    summary: "A key means nothing where it stands.",
    meaning: """
      Every section and every stage has a fixed list of keys, and a key that is not in it would be \
      ignored: a misspelt option would never do anything. Often the key is right and only stands too \
      far left or right.
      """,
    remedy: """
      Take the name that the message suggests, or indent the key as far as the options of its stage. \
      `galley stages NAME` lists those. Keys of your own start with `x-`, on the top level.
      """,
    broken: Example(
      """
      galley: 1
      stages:
        - word-count:
            minimum-lenght: 5
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - word-count:
            minimum-length: 5
        - export
      """))

  static let unknownStage = Explanation(
    summary: "No stage has this name.",
    meaning: """
      A stage is one of Galley's own, or a plugin in a folder `Plugins` beside the pipeline or above it. \
      With `--no-plugins` none of the latter counts.
      """,
    remedy: "Take the name that the message suggests; `galley stages` lists all of them.",
    broken: Example(
      """
      galley: 1
      stages: [clean, summarise, export]
      """),
    mended: Example(
      """
      galley: 1
      stages: [clean, summarize, export]
      """))

  static let unknownValue = Explanation(
    summary: "A value is none of those that can stand here.",
    meaning: "The option takes one of a few words, and the value is another one.",
    remedy: "Write one of the values that the message names.",
    broken: Example(
      """
      galley: 1
      stages:
        - clean
        - export: {format: ndjsn}
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - clean
        - export: {format: ndjson}
      """))

  static let wrongType = Explanation(
    summary: "A value is of another kind than the key takes.",
    meaning: """
      A text stands where a number has to, a list where a mapping has to, a duration without its unit, \
      and the like. Nothing is converted by guess.
      """,
    remedy: """
      Write what the message expects: durations as 500ms, 10s or 2m, sizes as 64KiB or 16MiB, lists in \
      brackets or with `- ` on lines of their own.
      """,
    broken: Example(
      """
      galley: 1
      stages:
        - summarize: {sentences: three}
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - summarize: {sentences: 3}
        - export
      """))

  static let outOfRange = Explanation(
    summary: "A number, duration or size is too small or too large.",
    meaning: "The option has a least and a greatest value, and this one is not between them.",
    remedy: "Choose a value between the two that the message names.",
    broken: Example(
      """
      galley: 1
      stages: [clean, export]
      run: {workers: 0}
      """),
    mended: Example(
      """
      galley: 1
      stages: [clean, export]
      run: {workers: 2}
      """))

  static let missingKey = Explanation(
    summary: "A key that must be there is not.",
    meaning: """
      Some keys have no default: the version `galley` on top, options that a stage can't do without, \
      the file for `quarantine` where something is to be quarantined.
      """,
    remedy: "Add the key that the message names.",
    broken: Example(
      """
      galley: 1
      stages:
        - filter: {reason: too-short}
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - filter: {reason: too-short, keep: document.text.length >= 400}
        - export
      """))

  static let conflictingKeys = Explanation(
    summary: "Keys that are fine one by one can't stand together.",
    meaning: """
      Of two options only one can hold, or an item of `stages:` names two stages, mostly since a `- ` is \
      missing.
      """,
    remedy: "Take one of them out, or start an item of its own for the second stage.",
    broken: Example(
      """
      galley: 1
      stages:
        - clean:
          word-count:
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - clean
        - word-count
        - export
      """))

  static let unsupportedVersion = Explanation(
    summary: "The file is of a version of the format that this galley does not know.",
    meaning: """
      `galley: 1` on top says which version of the format the file is written in. A later one may \
      mean other things by the same words, so nothing of it is run.
      """,
    remedy: "Write `galley: 1`, or install a galley that knows the version.",
    broken: Example(
      """
      galley: 2
      stages: [clean, export]
      """),
    mended: Example(FilePages.smallest))
}
