/// Where a stretch of a scalar's text stands in its source.
///
/// A text agrees with its source scalar by scalar from one anchor to the next: they differ at line
/// ends, which YAML folds, at indentation and at escapes.
package struct TextAnchor: Hashable, Sendable {
  /// In Unicode scalars of the text.
  package let offset: Int
  package let position: SourcePosition

  package init(offset: Int, position: SourcePosition) {
    self.offset = offset
    self.position = position
  }
}

extension SourceValue {
  /// The place of a piece of a scalar's text: all of the value where that is not known.
  ///
  /// - Parameter range: in Unicode scalars of the text.
  package func place(of range: Range<Int>) -> SourcePlace {
    guard let scalar, let start = position(of: range.lowerBound, in: scalar) else { return place }
    let last = range.isEmpty ? start : position(of: range.upperBound - 1, in: scalar) ?? start
    let end = range.isEmpty ? start : SourcePosition(line: last.line, column: last.column + 1)
    return SourcePlace(origin: place.origin, start: start, end: max(start, end))
  }

  /// The place of a piece of a scalar's text.
  ///
  /// - Parameter range: in UTF-8 offsets of the text.
  package func place(ofBytes range: Range<Int>) -> SourcePlace {
    guard let text = scalar?.text else { return place }
    let before = text.utf8.prefix(range.lowerBound).count { $0 & 0xC0 != 0x80 }
    let inside = text.utf8.prefix(range.upperBound).dropFirst(range.lowerBound)
      .count { $0 & 0xC0 != 0x80 }
    return self.place(of: before..<before + inside)
  }

  private func position(of offset: Int, in scalar: Scalar) -> SourcePosition? {
    if let anchor = scalar.anchors.last(where: { $0.offset <= offset }) {
      return SourcePosition(
        line: anchor.position.line, column: anchor.position.column + offset - anchor.offset)
    }
    let quotes = scalar.style == .plain ? 0 : 1
    let isAlike =
      place.start.line == place.end.line
      && place.end.column - place.start.column == scalar.text.unicodeScalars.count + 2 * quotes
    guard isAlike else { return nil }
    return SourcePosition(line: place.start.line, column: place.start.column + quotes + offset)
  }
}
