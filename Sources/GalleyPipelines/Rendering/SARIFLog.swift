package import Galley
import GalleyFormats

/// Problems in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code hosts
/// show beside the lines of a change.
package struct SARIFLog: Sendable {
  private let root: SourceRoot
  private let version: String
  private var results: [JSONValue] = []
  private var rules: [String] = []
  private var seen: Set<Diagnostic> = []

  /// - Parameters:
  ///   - root: what files are told from.
  ///   - version: that of this program.
  package init(root: SourceRoot, version: String) {
    self.root = root
    self.version = version
  }

  /// Adds the problems of one file; what another one has told already is left out.
  package mutating func add(_ check: PipelineCheck) {
    for problem in check.problems where problem.place == nil || seen.insert(problem).inserted {
      if !rules.contains(problem.code.rawValue) { rules.append(problem.code.rawValue) }
      results.append(result(problem, of: check.file))
    }
  }

  /// The whole log.
  package var jsonValue: JSONValue {
    let driver: JSONValue = [
      "name": "galley", "version": .string(version), "rules": .array(rules.map(Self.rule)),
    ]
    return [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([
        [
          "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ]),
    ]
  }

  private func result(_ problem: Diagnostic, of file: String) -> JSONValue {
    var object = JSONObject([
      ("ruleId", .string(problem.code.rawValue)),
      ("ruleIndex", .integer(rules.firstIndex(of: problem.code.rawValue) ?? 0)),
      ("level", .string(problem.severity.rawValue)), ("message", text(problem.messageInFull)),
      ("locations", .array([["physicalLocation": location(problem.place, of: file)]])),
    ])
    let notes = problem.notes.enumerated().map { index, note -> JSONValue in
      [
        "id": .integer(index + 1), "message": text(note.message),
        "physicalLocation": location(note.place ?? problem.place, of: file),
      ]
    }
    if !notes.isEmpty { object["relatedLocations"] = .array(notes) }
    return .object(object)
  }

  /// - Parameter file: what is named where the place is in no file.
  private func location(_ place: SourcePlace?, of file: String) -> JSONValue {
    guard let place, case .file(let path) = place.origin else {
      return ["artifactLocation": artifact(file), "region": ["startLine": 1]]
    }
    return [
      "artifactLocation": artifact(path),
      "region": [
        "startLine": .integer(place.start.line), "startColumn": .integer(place.start.column),
        "endLine": .integer(place.end.line), "endColumn": .integer(place.end.column),
      ],
    ]
  }

  private func artifact(_ file: String) -> JSONValue {
    ["uri": .string(uriReference(root.path(of: file)))]
  }

  private static func rule(_ code: String) -> JSONValue {
    var object = JSONObject([("id", .string(code))])
    if let page = DiagnosticCode(rawValue: code)?.explanation {
      let help = page.meaning + "\n\n" + page.remedy
      object["shortDescription"] = ["text": .string(page.summary.withoutMarkdown)]
      object["fullDescription"] = ["text": .string(page.meaning.withoutMarkdown)]
      object["help"] = [
        "text": .string(help.withoutMarkdown), "markdown": .string(Markdown.escaped(help)),
      ]
    }
    return .object(object)
  }

  private func text(_ message: String) -> JSONValue { ["text": .string(safeText(message))] }
}

extension Diagnostic {
  /// The message, with the argument of the command line that it is about.
  package var messageInFull: String {
    guard let argument = shownArgument else { return message }
    return "\(message) (\(argument))"
  }
}
