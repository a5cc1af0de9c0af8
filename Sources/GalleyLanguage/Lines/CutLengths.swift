/// The lengths at which a page cuts its excerpts.
///
/// A page cuts all its excerpts at one number of characters, so that lines without a sentence's end
/// that agree in length give each other away.
struct CutLengths {
  /// Lengths, in scalars, that excerpts are cut at.
  private static let usual = 50...320

  /// How many lines are cut at each length up to one past the longest.
  private var counts = [Int](repeating: 0, count: usual.upperBound + 2)

  init(_ shapes: [LineShape]) {
    for shape in shapes where Self.mayBeCut(shape) { counts[shape.length] += 1 }
  }

  /// Whether a line ends as one that was cut.
  static func mayBeCut(_ shape: LineShape) -> Bool {
    guard usual.contains(shape.length) else { return false }
    return shape.end == .letter || shape.end == .comma || shape.end == .mark || shape.end == .digit
  }

  /// How many other lines are cut at the line's length; trimming may have taken a space off.
  func companions(of shape: LineShape) -> Int {
    guard Self.mayBeCut(shape) else { return 0 }
    let exact = counts[shape.length] - 1
    let near = max(counts[shape.length - 1], counts[shape.length + 1])
    return exact + (near > 1 || exact > 0 ? near : 0)
  }

  /// Whether the line's length is a round number, or one short of it by a trimmed space.
  static func isRound(_ shape: LineShape) -> Bool {
    mayBeCut(shape) && (shape.length % 10 == 0 || shape.length % 10 == 9)
  }
}
