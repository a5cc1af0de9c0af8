package import Galley

/// A text read as YAML.
package struct YAMLResult: Sendable {
  /// The text's one value; nil where a part of it can't be known.
  package let value: SourceValue?
  /// Everything that is wrong, in the order of finding.
  package let problems: [Diagnostic]

  package init(value: SourceValue?, problems: [Diagnostic]) {
    self.value = value
    self.problems = problems
  }
}

/// Reads a text as YAML 1.2 with the core schema, anchors, aliases and merge keys.
///
/// - Parameters:
///   - bytes: UTF-8, with or without a byte order mark.
///   - origin: what the places of values and problems name.
///   - columnOffset: how many scalars of the source come before the text, where the text is the end
///     of an argument.
package func parseYAML(
  _ bytes: [UInt8], origin: SourcePlace.Origin, columnOffset: Int = 0
) -> YAMLResult {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
  do throws(TextProblem) {
    try checkText(text)
  } catch {
    // What can't be read as UTF-8, or is too large, has no lines to speak of behind the problem.
    let places = PlaceTable(
      origin: origin, lines: LineTable(Array(text.prefix(error.offset))), columnOffset: columnOffset
    )
    let position = places.lines.position(ofByte: error.offset)
    return YAMLResult(
      value: nil,
      problems: [Diagnostic(error.code, error.message, at: places.place(at: position))])
  }
  let places = PlaceTable(
    origin: origin, lines: LineTable(text), columnOffset: columnOffset)
  return tree(of: StandIns(text), places)
}

private func tree(of standIns: StandIns, _ places: PlaceTable) -> YAMLResult {
  unsafe standIns.bytes.withUnsafeBufferPointer { buffer in
    var builder = TreeBuilder(
      events: unsafe EventReader(buffer), places: places, standIns: standIns)
    do throws(Diagnostic) {
      let value = try builder.document()
      return YAMLResult(value: builder.isWhole ? value : nil, problems: builder.problems)
    } catch {
      return YAMLResult(value: nil, problems: builder.problems + [error])
    }
  }
}
