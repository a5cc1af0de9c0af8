/// Pages about the chain of stages as a whole.
enum ChainPages {
  static let unmetRead = Explanation(
    summary: "A stage or a condition needs a part that nothing before it writes.",
    meaning: """
      An input gives the text or HTML of a document, and its metadata; all else comes from stages. \
      Here a part is read that no document can have yet.
      """,
    remedy: """
      Put the stage that the message names before it. Where the records of an input carry the part \
      themselves, say so beside it: `provides: [entities]`.
      """,
    broken: Example(
      """
      galley: 1
      stages:
        - filter: document.entities.person.count > 0
        - extract-entities
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - extract-entities
        - filter: document.entities.person.count > 0
        - export
      """))

  static let uncertainRead = Explanation(
    summary: "A stage reads a part that not all documents have.",
    meaning: """
      The part comes from a stage with `when`, which leaves some documents as they are. On those the \
      later stage fails. This is a warning: it may be that none of them gets there.
      """,
    remedy: "Add the `when` that the message shows, or the one of the earlier stage.",
    broken: Example(
      """
      galley: 1
      stages:
        - extract-entities:
          when: document.metadata.language == "en"
        - rank-people
        - export
      """, plugin: rankPeople),
    mended: Example(
      """
      galley: 1
      stages:
        - extract-entities:
          when: document.metadata.language == "en"
        - rank-people:
          when: document.entities != null
        - export
      """, plugin: rankPeople))

  static let staleAnnotations = Explanation(
    summary: "A stage rewrites the text after another one has annotated it.",
    meaning: """
      Entities, sentences and annotations are places in the text. When the text changes, they would \
      point at other words, so they are dropped, and the earlier stage has worked for nothing.
      """,
    remedy: "Put the stages that change the text first.",
    broken: Example(
      """
      galley: 1
      stages: [extract-entities, clean, export]
      """),
    mended: Example(
      """
      galley: 1
      stages: [clean, extract-entities, export]
      """))

  static let duplicateName = Explanation(
    summary: "Two things that are told apart by their names have the same one.",
    meaning: """
      Messages, counts and `--set` call a stage by its name, which is that of its kind unless `name` \
      beside it says another. Ids of a test's documents and names of tests have to differ for the same \
      reason.
      """,
    remedy: "Give one of them a name of its own.",
    broken: Example(
      """
      galley: 1
      stages:
        - filter: document.text.length >= 400
        - filter: document.metadata.language == "en"
        - export
      """),
    mended: Example(
      """
      galley: 1
      stages:
        - filter: document.text.length >= 400
          name: long-enough
        - filter: document.metadata.language == "en"
          name: in-english
        - export
      """))

  static let noStages = Explanation(
    summary: "The pipeline has no stages.",
    meaning: "A pipeline without stages would read documents and forget them.",
    remedy: "List stages under `stages:`; `galley stages` says which there are.",
    broken: Example(
      """
      galley: 1
      stages: []
      """),
    mended: Example(FilePages.smallest))

  static let noInput = Explanation(
    summary: "There is nothing to read.",
    meaning: "The list of inputs is empty, or a run was started without any.",
    remedy: """
      Name files under `input:` or behind the pipeline on the command line. Without `input:` they have \
      to stand there.
      """,
    broken: Example(
      """
      galley: 1
      input: []
      stages: [clean, export]
      """),
    mended: Example(
      """
      galley: 1
      input: articles/*.txt
      stages: [clean, export]
      """))

  static let unusablePlugin = Explanation(
    summary: "A stage comes from a plugin that can't be used.",
    meaning: """
      The plugin was found, but its manifest has problems, its name is taken, it belongs to another \
      user, or it holds Swift sources that this galley was built without.
      """,
    remedy: """
      Do what the message says; `galley plugins list` shows all plugins and what is wrong with them, and \
      `galley plugins check NAME` tries one.
      """,
    broken: Example(
      """
      galley: 1
      stages: [clean, summarize, export]
      """, plugin: plugin(named: "summarize")),
    mended: Example(
      """
      galley: 1
      stages: [clean, summarize-briefly, export]
      """, plugin: plugin(named: "summarize-briefly")))

  private static let rankPeople = plugin(named: "rank-people", reads: "entities")

  private static func plugin(named name: String, reads part: String = "text") -> Example.Plugin {
    Example.Plugin(
      name: name,
      manifest: """
        plugin: 1
        name: \(name)
        version: 1.0.0
        summary: Adds a field.
        command: [./\(name)]
        protocol: 1
        reads: [\(part)]
        writes:
          - fields.added: string
        """)
  }
}
