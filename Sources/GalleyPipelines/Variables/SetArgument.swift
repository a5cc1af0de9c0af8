import Galley
import YAMLTree

/// An argument of the command line with the option before it, in which places count.
struct SetArgument {
  private let text: String

  private static let option = "--set "

  init(_ text: String) { self.text = text }

  private var origin: SourcePlace.Origin { .argument(Self.option + text) }

  /// - Parameter range: in Unicode scalars of the text.
  func place(_ range: Range<Int>) -> SourcePlace {
    let offset = Self.option.unicodeScalars.count + 1
    return SourcePlace(
      origin: origin, start: .init(line: 1, column: range.lowerBound + offset),
      end: .init(line: 1, column: range.upperBound + offset))
  }

  /// The value from a scalar on: YAML where it starts with a bracket, a brace or a quote, and else
  /// the characters as they are, so that none of them has to be quoted twice.
  func value(
    from start: Int, of scalars: [Unicode.Scalar], reporting problems: inout [Diagnostic]
  ) -> SourceValue? {
    let text = String(String.UnicodeScalarView(scalars[start...]))
    if let first = scalars[start...].first, "[{\"'".unicodeScalars.contains(first) {
      let yaml = parseYAML(
        Array(text.utf8), origin: origin, columnOffset: start + Self.option.unicodeScalars.count)
      problems += yaml.problems
      return yaml.value
    }
    let scalar = SourceValue.Scalar(text, kind: .init(plain: text))
    return SourceValue(.scalar(scalar), at: place(start..<scalars.count))
  }
}
