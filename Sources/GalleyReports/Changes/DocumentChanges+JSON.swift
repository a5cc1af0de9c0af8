package import Galley
import GalleyFormats

extension DocumentChanges {
  /// All of it for a program: a list with an object a part.
  ///
  /// A text has `lines`, a list of items `removed`, `added` and `changed`, everything else `old` and `new`.
  package var json: JSONValue { .array(parts.map { .object($0.json) }) }
}

extension PartChange {
  fileprivate var json: JSONObject {
    var object = JSONObject([("part", .string(name))])
    switch content {
    case .text(let change): object["lines"] = .array(change.json)
    case .items(let change): change.add(to: &object)
    case .summary(let sentences, let others):
      if let sentences {
        var change = JSONObject()
        sentences.add(to: &change)
        object["sentences"] = .object(change)
      }
      object["others"] = others.json
    case .value:
      object["old"] = old ?? .null
      object["new"] = new ?? .null
    }
    return object
  }
}

extension TextChange {
  /// The lines that are not the same, with their numbers, from 1.
  fileprivate var json: [JSONValue] {
    difference.pieces.flatMap { piece -> [JSONValue] in
      switch piece {
      case .same: return []
      case .removed(let lines):
        return lines.map { line in
          var object = JSONObject([
            ("oldLine", .integer(line + 1)), ("old", .string(String(difference.oldLines[line]))),
          ])
          object["reason"] = reason(of: difference.oldLines[line]).map(JSONValue.string)
          return .object(object)
        }
      case .added(let lines):
        return lines.map { line in
          ["newLine": .integer(line + 1), "new": .string(String(difference.newLines[line]))]
        }
      case .changed(let old, let new, let words):
        return [changed(old, new, words)]
      }
    }
  }

  private func changed(
    _ old: Range<Int>, _ new: Range<Int>, _ words: [TextDifference.WordPiece]
  ) -> JSONValue {
    [
      "oldLine": .integer(old.lowerBound + 1), "newLine": .integer(new.lowerBound + 1),
      "old": .string(difference.oldLines[old].joined(separator: "\n")),
      "new": .string(difference.newLines[new].joined(separator: "\n")),
      "words": .array(
        words.filter { !$0.isSame }.map { piece in
          [
            "old": .string(piece.old.joined(separator: " ")),
            "new": .string(piece.new.joined(separator: " ")),
          ]
        }),
    ]
  }
}

extension ItemChange {
  fileprivate func add(to object: inout JSONObject) {
    object["removed"] = .array(removed.map(JSONValue.object))
    object["added"] = .array(added.map(JSONValue.object))
    object["changed"] = .array(
      changed.map { ["old": .object($0.old), "new": .object($0.new)] })
    object["moved"] = .integer(moved)
  }
}
