import Galley
import YAMLTree

let file = SourcePlace.Origin.file("a.yaml")

func read(_ text: String) -> YAMLResult { parseYAML(Array(text.utf8), origin: file) }

func problems(_ text: String) -> [Diagnostic] { read(text).problems }

extension SourceValue {
  /// The tree without its places, for comparing.
  var outline: String {
    switch content {
    case .scalar(let scalar): "\(scalar.kind) \(scalar.text)"
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}

extension SourcePlace {
  /// `LINE:COLUMN-LINE:COLUMN`.
  var span: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
