/// What is exported, and so has to survive.
enum ChaosPipeline: String, CaseIterable {
  case ndjson
  case json
  case csv
  case markdown
  case folder
  case markdownFolder
  case append
  case several
  case deduplicate

  /// The text of the pipeline file; every one has a quarantine.
  var text: String {
    """
    galley: 1
    name: \(rawValue)
    input:
      - files: in/**/*
        on-error: quarantine
    stages:
      - word-count
      - filter:
          keep: document.fields.words != 13
          reason: unlucky
    \(stages)
    run:
      on-error: quarantine
      quarantine: out/quarantine.ndjson
      checkpoint: 5ms

    """
  }

  private var stages: String {
    switch self {
    case .ndjson: "  - export: out/a.ndjson"
    case .json: "  - export: {format: json, path: out/a.json}"
    case .csv: "  - export: {format: csv, path: out/a.csv}"
    case .markdown: "  - export: {format: markdown, path: out/a.md}"
    case .folder: "  - export: {format: json, directory: out/all}"
    case .markdownFolder: "  - export: {format: markdown, directory: out/all}"
    case .append: "  - export: {format: ndjson, path: out/a.ndjson, if-exists: append}"
    case .several:
      """
        - export: {format: ndjson, path: out/a.ndjson}
        - export: {format: csv, path: out/b.csv}
          name: table
        - filter:
            keep: document.text.length > 20
            reason: short
          name: longer
        - export: {format: json, directory: out/all}
          name: folder
      """
    case .deduplicate:
      """
        - deduplicate: {by: [body], near: 0.8}
        - export: out/a.ndjson
      """
    }
  }
}
