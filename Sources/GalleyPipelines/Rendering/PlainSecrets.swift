import Galley

/// Where secrets stand that should not: they are shown nowhere, since logs are read by others than files.
struct PlainSecrets {
  private let places: [SourcePlace]

  init(_ problems: [Diagnostic]) {
    places = problems.compactMap { problem in
      problem.code.rawValue == DiagnosticCode.plainSecret.rawValue
        ? problem.place : problem.place?.valueBehindName
    }
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

extension SourcePlace {
  /// Of an argument `NAME.option=value` in whose name something is wrong, the value: nobody knows what it
  /// was meant for.
  fileprivate var valueBehindName: SourcePlace? {
    guard case .argument(let text) = origin,
      let sign = Array(text.unicodeScalars).firstIndex(of: "="), end.column - 1 <= sign
    else { return nil }
    return SourcePlace(
      origin: origin, start: .init(line: 1, column: sign + 2),
      end: .init(line: 1, column: text.unicodeScalars.count + 1))
  }
}
