/// What a line is, and whether the article goes on behind it.
///
/// The model tells lines in front of the body, within it and behind it apart: behind it no line is body
/// any more, so that a page's long tail speaks with one voice.
package struct LineState: Hashable, Sendable {
  package enum Zone: Int, Sendable, CaseIterable {
    case head
    case inside
    case tail
  }

  package let label: LineLabel
  package let zone: Zone

  /// All of them; a state's number is its place here.
  package static let all: [LineState] =
    [LineState(label: .body, zone: .inside), LineState(label: .other, zone: .head)]
    + [Zone.inside, .tail].flatMap { zone in
      LineLabel.allCases.filter { $0 != .body }.map { LineState(label: $0, zone: zone) }
    }
}
