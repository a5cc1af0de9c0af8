import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

/// Pipelines as users break them, and what they are told.
private let broken: [(name: String, text: String)] = [
  (
    "misspelt-keys",
    """
    galley: 1
    nmae: brief
    stages:
      - scrub
      - rank-names:
          cuont: 2
        on-eror: drop
    run:
      worker: 2
    """
  ),
  (
    "misspelt-stage",
    """
    galley: 1
    stages:
      - scrub
      - tag-name:
          types: [person]
      - rank-names
    """
  ),
  (
    "options-not-indented",
    """
    galley: 1
    stages:
      - save:
        path: out/a.ndjson
        lines: 5
    """
  ),
  (
    "wrong-values",
    """
    galley: 1
    stages:
      - tag-names:
          types: person
      - rank-names:
          count: "3"
          ties: yes
          pause: 10
          score: high
          key: abc
      - save: {path: out.ndjson, size: 5TB, lines: 0}
    """
  ),
  (
    "duplicate-keys",
    """
    galley: 1
    name: é😀 one
    stages:
      - save:
          path: a.ndjson
          "path": b.ndjson
    name: two
    """
  ),
  (
    "tab",
    """
    galley: 1
    stages:
    \t- scrub
    """
  ),
  (
    "missing-colon",
    """
    galley: 1
    stages:
      - rank-names:
          count 3
          ties: true
    """
  ),
  (
    "colon-in-text",
    """
    galley: 1
    stages:
      - save:
          path: out.ndjson
          title: News: the week
    """
  ),
  ("open-quote", "galley: 1\nname: \"brief\nstages:\n  - scrub\n"),
  (
    "variables",
    """
    galley: 1
    stages:
      - tag-names
      - rank-names:
          count: ${COUNT}
      - save: {path: "${OUT}/${NAME:-x}.ndjson", title: ${OUT}}
    """
  ),
  (
    "unset-variables",
    """
    galley: 1
    stages:
      - tag-names
      - rank-names:
          count: ${COUNT}
      - save: {path: "${OUT}/${NAME-x}.ndjson"}
    """
  ),
  (
    "contract",
    """
    galley: 1
    input: news/*.txt
    stages:
      - rank-names
      - tag-names
      - scrub
      - show-rank
    """
  ),
  (
    "outputs",
    """
    galley: 1
    input: out/**/*.ndjson
    stages:
      - save: out/a.ndjson
      - save: ./out/a.ndjson
    run:
      on-error: quarantine
    """
  ),
  (
    "later-version",
    """
    galley: 2
    stages:
      - scrub: {}
        timeout: 10s
        retries: 2
    """
  ),
  (
    "anchors",
    """
    galley: 1
    x-common: &common {count: 40}
    stages:
      - tag-names
      - rank-names: {<<: *comon}
      - rank-names: {<<: [*common, 1]}
    """
  ),
  (
    "conditions",
    """
    galley: 1
    stages:
      - pick: document.metadata.language = "en"
      - tag-names:
        when: >
          document.text.lenght > 400
          and document.metadata.langauge == en
        timeout: 0s
      - rank-names
      - pick: document.fields.rank == "1" && true
        name: second
      - pick: document.fields.rank == "1" or document.summary.text.length < "3"
        name: third
    """
  ),
  ("nothing-but-a-comment", "# galley: 1\n"),
  ("a-list", "- scrub\n- save: x\n"),
  (
    "several-documents",
    """
    galley: 1
    stages: [scrub]
    ---
    galley: 1
    """
  ),
]

@Suite struct SnapshotTests {
  @Test(arguments: broken.map(\.name))
  func `what users are told about a broken pipeline`(name: String) throws {
    let text = try #require(broken.first { $0.name == name }?.text)
    let check = check(text, environment: ["COUNT": "99"].filter { _ in name == "variables" })
    let shown = DiagnosticRenderer(check.sources).text(of: check.problems)
    try expectSnapshot(of: text + "\n----\n" + shown, named: "\(name).txt")
  }

  @Test func `the help for stages`() throws {
    let catalog = StageCatalog(stages)
    let texts = catalog.descriptors.map { StageReference.text(of: $0) }
    try expectSnapshot(
      of: StageReference.list(of: catalog) + "\n----\n" + texts.joined(separator: "\n----\n"),
      named: "stages.txt")
  }
}
