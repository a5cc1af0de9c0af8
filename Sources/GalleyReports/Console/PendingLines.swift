/// What is to be written at the next look, bounded: where a terminal is slow, the rest is counted.
struct PendingLines<Line: Sendable>: Sendable {
  private static var most: Int { 10_000 }

  private var lines: [Line] = []
  private var overflow = 0

  mutating func append(_ line: Line) {
    if lines.count < Self.most { lines.append(line) } else { overflow += 1 }
  }

  mutating func take() -> [Line] {
    defer { lines = [] }
    return lines
  }

  /// How many were left out since the last call.
  mutating func takeOverflow() -> Int {
    defer { overflow = 0 }
    return overflow
  }
}
