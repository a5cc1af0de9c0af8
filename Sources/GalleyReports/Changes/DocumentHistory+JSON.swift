package import Galley

extension DocumentHistory {
  /// All of it for a program.
  package var json: JSONValue {
    [
      "id": .string(id), "pipeline": .string(pipeline), "input": input.json,
      "stages": .array(sections.map(\.json)), "unreached": .array(unreached.map(JSONValue.string)),
    ]
  }
}

extension DocumentHistory.Section {
  fileprivate var json: JSONValue {
    entries.isEmpty
      ? ["stage": .string(stage), "leftOut": "it has an effect outside"]
      : ["stage": .string(stage), "documents": .array(entries.map(\.json))]
  }
}

extension DocumentHistory.Entry {
  fileprivate var json: JSONValue {
    var object = JSONObject([("id", .string(id))])
    switch event {
    case .changed(let changes, let seconds):
      object["seconds"] = .double(seconds)
      object["changes"] = changes.json
    case .leftOut(let condition): object["when"] = .string(condition)
    case .replaced(let ids, let seconds):
      object["seconds"] = .double(seconds)
      object["replacedBy"] = .array(ids.map(JSONValue.string))
    case .dropped(let reason): object["dropped"] = .string(reason)
    case .failed(let message, let attempts, let policy, let place):
      object["failed"] = .string(message)
      object["attempts"] = .integer(attempts)
      object["policy"] = .string(policy.rawValue)
      if let place, case .file(let path) = place.origin {
        object["file"] = .string(path)
        object["line"] = .integer(place.start.line)
        object["column"] = .integer(place.start.column)
      }
    case .unfinished: object["unfinished"] = true
    }
    return .object(object)
  }
}
