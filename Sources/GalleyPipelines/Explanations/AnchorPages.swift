/// Pages about values that stand in one place of a file and count in others.
enum AnchorPages {
  static let yamlUnknownAnchor = Explanation(
    summary: "An alias names an anchor that is not there.",
    meaning: """
      `*name` stands for the value that `&name` marks, and the mark has to come first. A text that only \
      starts with `*` needs quotes.
      """,
    remedy: "Write the name as it stands behind `&`, or put the text in quotes.",
    broken: Example(
      """
      galley: 1
      x-limits: &limits {sentences: 3}
      stages:
        - summarize: *limit
        - export
      """),
    mended: Example(
      """
      galley: 1
      x-limits: &limits {sentences: 3}
      stages:
        - summarize: *limits
        - export
      """))

  static let yamlAliasCycle = Explanation(
    summary: "A value holds itself.",
    meaning: "The alias stands inside the value that it stands for, which would have no end.",
    remedy: "Take the alias out of the value, or put the anchor on the part that was meant.",
    broken: Example(
      """
      galley: 1
      x-chain: &chain [clean, *chain]
      stages: [clean, export]
      """),
    mended: Example(
      """
      galley: 1
      x-first: &first clean
      stages: [*first, export]
      """))

  static let yamlAliasExpansion = Explanation(
    summary: "Aliases stand for too many values.",
    meaning: """
      All aliases of a file together may stand for 100,000 values. A few lines of aliases of aliases \
      can stand for billions, which is an old way to exhaust memory.
      """,
    remedy: "Use fewer aliases within values that have an anchor themselves.",
    broken: Example(
      FilePages.smallest + """

        x-a: &a [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        x-e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
        """),
    mended: Example(
      FilePages.smallest + """

        x-a: &a [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        x-b: [*a, *a]
        """))

  static let yamlMergeKey = Explanation(
    summary: "`<<` merges something that is no mapping.",
    meaning: """
      The key `<<` takes over the keys of another mapping, or of a list of mappings. A number or a text \
      has no keys.
      """,
    remedy: "Let it name a mapping, mostly by an alias.",
    broken: Example(
      """
      galley: 1
      x-sentences: &sentences 3
      stages:
        - summarize: {<<: *sentences}
        - export
      """),
    mended: Example(
      """
      galley: 1
      x-short: &short {sentences: 3}
      stages:
        - summarize: {<<: *short}
        - export
      """))
}
