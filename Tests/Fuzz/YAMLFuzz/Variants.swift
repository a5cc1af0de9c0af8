import FuzzSupport
import Galley
import YAMLTree

/// Requires that what must not matter does not.
func checkVariants(of input: [UInt8], _ value: SourceValue) {
  checkFront(input, value)
  checkLineEnds(input, value)
}

/// A byte order mark, and a comment that holds a character which YAML 1.1 takes for a line end, move
/// everything down by a line.
private func checkFront(_ input: [UInt8], _ value: SourceValue) {
  guard !input.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
  let moved = read(Array("\u{FEFF}# \u{2028}\n".utf8) + input).value
  let expected = value.moved { SourcePosition(line: $0.line + 1, column: $0.column) }
  require(moved == expected, "a byte order mark and a comment in front change the value")
}

/// Lines may end in CR LF; and text in front of the first line moves its columns.
private func checkLineEnds(_ input: [UInt8], _ value: SourceValue) {
  guard !input.contains(0x0D) else { return }
  let text = input.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  let expected = value.moved {
    $0.line == 1 ? SourcePosition(line: 1, column: $0.column + 7) : $0
  }
  require(read(text, columnOffset: 7).value == expected, "CR LF changes the value")
}

extension SourceValue {
  /// The same value elsewhere.
  fileprivate func moved(_ position: (SourcePosition) -> SourcePosition) -> SourceValue {
    func moved(_ place: SourcePlace) -> SourcePlace {
      SourcePlace(origin: place.origin, start: position(place.start), end: position(place.end))
    }
    func moved(_ scalar: Scalar) -> Scalar {
      var scalar = scalar
      scalar.anchors = scalar.anchors.map {
        TextAnchor(offset: $0.offset, position: position($0.position))
      }
      return scalar
    }
    let content: Content =
      switch self.content {
      case .scalar(let scalar): .scalar(moved(scalar))
      case .sequence(let items): .sequence(items.map { $0.moved(position) })
      case .mapping(let members):
        .mapping(
          members.map {
            Member(key: $0.key, keyPlace: moved($0.keyPlace), value: $0.value.moved(position))
          })
      }
    return SourceValue(content, at: moved(place), variable: variable)
  }
}
