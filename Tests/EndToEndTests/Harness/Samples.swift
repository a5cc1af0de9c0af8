/// Pipelines and records that many tests use.
enum Samples {
  /// Reads NDJSON from standard input or the files named, and writes to standard output.
  static let toStandardOutput = """
    galley: 1
    name: counting
    stages:
      - word-count
      - export

    """

  static let toFile = """
    galley: 1
    name: counting
    stages:
      - word-count
      - export: out/counted.ndjson

    """

  /// - Parameter policy: what `on-error` is, for the second of the three records, which is broken.
  static func oneOfThreeFails(_ policy: String) -> [String: String] {
    let quarantine = policy == "quarantine" ? "\nrun: {quarantine: out/quarantine.ndjson}" : ""
    return [
      "galley.yaml": """
      galley: 1
      name: counting
      input:
        - files: three.ndjson
          on-error: \(policy)
      stages:
        - word-count
        - export: out/counted.ndjson\(quarantine)

      """,
      "three.ndjson": record("a") + "[1,2]\n" + record("c"),
    ]
  }

  static func record(_ id: String, text: String = "Some words.") -> String {
    #"{"id":"\#(id)","text":"\#(text)"}"# + "\n"
  }

  static func records(_ count: Int, text: String = "Some words.") -> String {
    (1...count).map { record("\($0)", text: text) }.joined()
  }
}
