import FuzzSupport
import Galley

/// A source cut into its lines, to see whether places lie in it and slice it.
struct SourceLines {
  private let lines: [[Unicode.Scalar]]

  init(_ input: [UInt8]) {
    let text = input.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(input.dropFirst(3)) : input
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch (previous, scalar) {
      case ("\r", "\n"): break
      case (_, "\n"), (_, "\r"): lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    self.lines = lines
  }

  /// Requires that a place lies in the source.
  func check(_ place: SourcePlace) {
    require(place.start <= place.end, "a place ends before it starts: \(place)")
    require(contains(place.start), "a place starts outside the source: \(place)")
    // What is blamed at the end of a text is one character that is not there.
    let last = SourcePosition(line: place.end.line, column: max(1, place.end.column - 1))
    require(contains(place.end) || contains(last), "a place ends outside the source: \(place)")
  }

  private func contains(_ position: SourcePosition) -> Bool {
    lines.indices.contains(position.line - 1) && position.column >= 1
      && position.column <= lines[position.line - 1].count + 1
  }

  /// Requires that the places within a value lie in the source, hold what was read there, and lie
  /// within one another.
  ///
  /// - Parameter isOrdered: whether no alias brings in what stands elsewhere.
  func checkValue(_ value: SourceValue, isOrdered: Bool) {
    check(value.place)
    require(contains(value.place.end), "a value ends outside the source: \(value.place)")
    if let scalar = value.scalar { check(scalar, at: value.place) }
    for member in value.members ?? [] { check(member.keyPlace) }
    let keys = Set(value.members?.map(\.key) ?? [])
    require(keys.count == value.members?.count ?? 0, "a key is there twice")
    var end = value.place.start
    for child in value.children {
      checkValue(child, isOrdered: isOrdered)
      guard isOrdered else { continue }
      require(child.place.start >= end, "a value starts before the one in front of it ends")
      require(child.place.end <= value.place.end, "a value ends behind the one that holds it")
      end = child.place.end
    }
  }

  private func check(_ scalar: SourceValue.Scalar, at place: SourcePlace) {
    guard place.start.line == place.end.line else { return }
    let line = lines[place.start.line - 1]
    let slice = line[(place.start.column - 1)..<(place.end.column - 1)]
    // A tag and an anchor in front of the value belong to its place.
    switch scalar.style {
    case .plain:
      require(
        slice.reversed().starts(with: scalar.text.unicodeScalars.reversed()),
        "a place does not hold its plain text '\(scalar.text)'")
    case .singleQuoted: require(slice.last == "'", "a place does not end with its quote")
    case .doubleQuoted: require(slice.last == "\"", "a place does not end with its quote")
    case .literal, .folded: break
    }
  }
}
