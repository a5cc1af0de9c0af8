extension Template {
  /// A pipeline with an article to try it on, and its tests.
  static func pipeline(_ name: KebabCaseName) -> Template {
    let file = "\(name).yaml"
    let samples = "\(name)-samples"
    return Template(
      folders: [samples],
      files: [
        File(path: file, text: pipeline(name, file, samples)),
        File(path: "\(samples)/ferries.txt", text: article),
      ],
      steps: [
        Step(command: "galley run \(file)", purpose: "runs it: the article comes out as JSON"),
        Step(command: "galley test \(file)", purpose: "passes its tests"),
        Step(
          command: "galley schema >\(schema)",
          purpose: "lets an editor complete it, and check it as you type"),
        Step(command: "galley stages", purpose: "lists what else a pipeline can be made of"),
      ])
  }

  /// The file that the first line of a pipeline names for editors.
  private static let schema = "galley.schema.json"

  private static func pipeline(
    _ name: KebabCaseName, _ file: String, _ samples: String
  ) -> String {
    """
    # yaml-language-server: $schema=\(schema)
    # Cleans articles, keeps the longer ones, and sums each up.
    # Check it with 'galley check \(file)', test it with 'galley test \(file)'.
    galley: 1
    name: \(name)

    # Paths are relative to this file. Files named behind 'galley run \(file)' are read instead.
    input:
      - files: \(samples)/*.txt

    # Each document goes from stage to stage; many are worked on at once, and come out in input order.
    stages:
      - clean
      - filter: document.text.length >= 100
      - summarize:
          sentences: 2       # 'galley stages summarize' lists its options
      - export:
          format: ndjson
          # Without a path it goes to standard output. In its place: path: out/\(name).ndjson

    # Documents in, what must come out: nothing is read or written.
    tests:
      - name: the byline goes into the metadata
        given: |
          By Ines Marchetti
          The port will replace its last four diesel ferries with battery boats by the end of next year.
          The order is worth 48 million and went to a shipyard in Gdansk.
        through: clean
        expect: {metadata: {byline: Ines Marchetti}}

      - name: short notices are dropped
        given: {id: notice, text: The office is closed on Monday.}
        expect:
          documents: []
          dropped: [{id: notice, reason: filtered}]

      - name: a summary has as many sentences as it is told
        given: >
          The port will replace its last four diesel ferries with battery boats.
          The order went to a shipyard in Gdansk. It has built ferries for three fjords.
        set: {summarize.sentences: 1}
        expect:
          summary: {sentences: [{text: The port will replace its last four diesel ferries with battery boats.}]}

    """
  }

  private static let article = """
    By Ines Marchetti

    The port of Trieste will replace its last four diesel ferries with battery boats by the end of next year, the harbour authority said on Friday.

    The boats will serve the lines to Muggia and Grado, which carried 1.3 million passengers last year.

    The order is worth 48 million euros and went to a shipyard in Gdansk that has built electric ferries for three Norwegian fjords.

    Share this article

    """
}
