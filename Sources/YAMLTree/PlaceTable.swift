import Galley

/// Turns libyaml's counts of scalars into places of a source.
struct PlaceTable {
  let origin: SourcePlace.Origin
  let lines: LineTable
  /// How many scalars of the source's first line come before the text.
  let columnOffset: Int

  var start: SourcePlace { place(0, 0) }

  /// The place from the scalar at `start` up to that at `end`, both kept within the text.
  func place(_ start: Int, _ end: Int) -> SourcePlace {
    let first = min(start, lines.scalarCount)
    let last = min(max(start, end), lines.scalarCount)
    return SourcePlace(
      origin: origin, start: shifted(lines.position(ofScalar: first)),
      end: shifted(lines.position(ofScalar: last)))
  }

  /// The one scalar at `position`.
  func place(at position: SourcePosition) -> SourcePlace {
    let start = shifted(position)
    return SourcePlace(
      origin: origin, start: start, end: .init(line: start.line, column: start.column + 1))
  }

  private func shifted(_ position: SourcePosition) -> SourcePosition {
    guard position.line == 1 else { return position }
    return SourcePosition(line: 1, column: position.column + columnOffset)
  }
}
