/// A position in a source text.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// Counts from 1; CR LF is one line end.
  public let line: Int
  /// Counts Unicode scalars from 1; a byte order mark does not count.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a source: a pipeline file, or an argument of the command line.
public struct SourcePlace: Hashable, Sendable {
  /// What the positions count in.
  public enum Origin: Hashable, Sendable {
    /// A file, by the path that the user knows it by.
    case file(String)
    /// An argument of the command line, as typed, such as `--set summarize.sentences=x`.
    case argument(String)
  }

  public let origin: Origin
  public let start: SourcePosition
  /// Behind the last scalar of the stretch.
  public let end: SourcePosition

  public init(origin: Origin, start: SourcePosition, end: SourcePosition) {
    self.origin = origin
    self.start = start
    self.end = end
  }
}
