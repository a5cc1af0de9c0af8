package import Galley

extension PipelineCheck {
  /// The check for programs: `{"file", "problems": […], "assumed": […]}`.
  package var jsonValue: JSONValue {
    [
      "file": .string(file),
      "problems": .array(problems.map(\.jsonValue)),
      "assumed": .array(assumedVariables.map { .string($0) }),
    ]
  }
}

extension Diagnostic {
  /// `{"severity", "code", "message", "file" or "argument", "line", "column", "endLine",
  /// "endColumn", "notes"}`; lines and columns count from 1, columns in Unicode scalars.
  package var jsonValue: JSONValue {
    var object = JSONObject([
      ("severity", .string(severity.rawValue)), ("code", .string(code.rawValue)),
      ("message", .string(message)),
    ])
    place?.add(to: &object)
    if let argument = shownArgument { object["argument"] = .string(argument) }
    if !notes.isEmpty {
      object["notes"] = .array(
        notes.map { note in
          var object = JSONObject([("message", .string(note.message))])
          note.place?.add(to: &object)
          return .object(object)
        })
    }
    return .object(object)
  }

  /// The argument of the command line that the problem is in, without a secret; nil for one in a file.
  var shownArgument: String? {
    guard let place, case .argument(let text) = place.origin else { return nil }
    let shown = PlainSecrets([self]).masked(
      Array(text.unicodeScalars), number: place.start.line, of: place.origin)
    return String(String.UnicodeScalarView(shown))
  }
}

extension SourcePlace {
  fileprivate func add(to object: inout JSONObject) {
    switch origin {
    case .file(let path): object["file"] = .string(path)
    case .argument(let text): object["argument"] = .string(text)
    }
    object["line"] = .integer(start.line)
    object["column"] = .integer(start.column)
    object["endLine"] = .integer(end.line)
    object["endColumn"] = .integer(end.column)
  }
}
