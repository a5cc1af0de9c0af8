import Foundation
package import Galley
import GalleyFormats

/// Validates YAML against a JSON Schema with Python's `jsonschema`.
package struct SchemaValidator: Sendable {
  private let python: String

  /// A Python that has `jsonschema` and `yaml`; nil where there is none.
  package static let installed = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { python in
      (try? output(of: python, ["-c", "import jsonschema, yaml"]).status) == 0
    }.map { SchemaValidator(python: $0) }

  /// What a test that is skipped says.
  package static let absence = "needs python3-jsonschema and python3-yaml"

  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Tests/Schema/validate.py").standardizedFileURL.path()

  /// - Returns: for each text, what the schema refuses in it.
  package func problems(of texts: [String], against schema: JSONValue) throws -> [[String]] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "galley-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [schema, .array(texts.map { .string($0) })].enumerated().map { index, value in
      (folder.appending(path: "\(index).json"), value)
    }
    for (file, value) in files {
      try Data(JSONWriter().text(of: value).utf8).write(to: file)
    }
    let (status, output) = try Self.output(
      of: python, [Self.script, "--texts"] + files.map { $0.0.path() })
    guard status == 0 else { throw Failure(status: status) }
    return try JSONDecoder().decode([[String]].self, from: output)
  }

  private struct Failure: Error {
    let status: Int32
  }

  private static func output(
    of program: String, _ arguments: [String]
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
