import Galley

/// Where secrets stand that should not: they are shown nowhere, since logs are read by others than files.
struct PlainSecrets {
  private let places: [SourcePlace]

  init(_ problems: [Diagnostic]) {
    places = problems.filter { $0.code.rawValue == DiagnosticCode.plainSecret.rawValue }
      .compactMap(\.place)
  }

  /// A line of a source with asterisks in place of secrets, one for each scalar, so that columns stay.
  ///
  /// - Parameter number: from 1.
  func masked(
    _ line: [Unicode.Scalar], number: Int, of origin: SourcePlace.Origin
  ) -> [Unicode.Scalar] {
    var line = line
    for place in places
    where place.origin == origin && (place.start.line...place.end.line).contains(number) {
      let start = number == place.start.line ? place.start.column - 1 : 0
      let end = number == place.end.line ? place.end.column - 1 : line.count
      for column in min(start, line.count)..<max(min(start, line.count), min(end, line.count)) {
        line[column] = "*"
      }
    }
    return line
  }
}
