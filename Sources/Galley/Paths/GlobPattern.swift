/// A pattern over paths: `*`, `?`, `[a-z]`, `{a,b}` and, as a whole segment, `**`.
///
/// `**` stands for any number of folders, none included. Names that start with a dot are matched
/// only by a segment that starts with one.
package struct GlobPattern: Sendable {
  package enum Segment: Hashable, Sendable {
    case literal(String)
    case wildcard([UInt8])
    case anyFolders
  }

  /// A pattern may be written with braces for so many patterns.
  package static let largestExpansion = 1000

  package let segments: [Segment]

  /// - Parameter parts: the pattern, cut at its slashes, `..` applied.
  package init(_ parts: [String]) {
    segments = parts.map { part in
      if part == "**" { return .anyFolders }
      return Self.hasWildcard(part) ? .wildcard(Array(part.utf8)) : .literal(part)
    }
  }

  /// Whether `text` holds a character that means more than itself.
  package static func hasWildcard(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { [0x2A, 0x3F, 0x5B, 0x7B].contains($0) }
  }

  /// The patterns that braces stand for; nil where they are more than `largestExpansion`.
  package static func expandingBraces(_ pattern: String) -> [String]? {
    var finished: [String] = []
    var waiting = [pattern]
    while let next = waiting.popLast() {
      guard finished.count + waiting.count <= largestExpansion else { return nil }
      if let parts = firstBraces(Array(next.unicodeScalars)) {
        waiting += parts.reversed()
      } else {
        finished.append(next)
      }
    }
    return finished
  }

  /// The pattern with its first pair of braces replaced by each alternative.
  private static func firstBraces(_ pattern: [Unicode.Scalar]) -> [String]? {
    guard let open = pattern.firstIndex(of: "{") else { return nil }
    var depth = 0
    var starts = [open + 1]
    for index in open..<pattern.count {
      switch pattern[index] {
      case "{": depth += 1
      case "," where depth == 1: starts.append(index + 1)
      case "}":
        depth -= 1
        guard depth == 0 else { continue }
        guard starts.count > 1 else { return nil }
        let ends = starts.dropFirst().map { $0 - 1 } + [index]
        return zip(starts, ends).map { start, end in
          text(pattern[..<open] + pattern[start..<end] + pattern[(index + 1)...])
        }
      default: break
      }
    }
    return nil
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}

extension GlobPattern {
  /// How far into the pattern a walk may be, in order: each position that the names so far allow.
  package typealias Positions = [Int]

  /// The positions before the first name.
  package var start: Positions { spread([0]) }

  /// The positions behind one more name; none where nothing below it can match.
  package func step(_ positions: Positions, into name: String) -> Positions {
    spread(
      positions.flatMap { position -> [Int] in
        guard position < segments.count, segments[position].matches(name) else { return [] }
        return segments[position] == .anyFolders ? [position] : [position + 1]
      })
  }

  /// Whether the names so far are a match.
  package func isMatch(_ positions: Positions) -> Bool { positions.last == segments.count }

  /// Whether a path is a match, given as its names.
  package func matches(_ names: [String]) -> Bool {
    isMatch(names.reduce(start) { step($0, into: $1) })
  }

  /// Whether a path below a folder can be a match, given as the folder's names.
  package func matchesBelow(_ names: [String]) -> Bool {
    names.reduce(start) { step($0, into: $1) }.contains { $0 < segments.count }
  }

  /// The positions with those behind `**` added, each once, in order.
  private func spread(_ positions: Positions) -> Positions {
    var reached = Set(positions)
    for position in positions {
      var index = position
      while index < segments.count, segments[index] == .anyFolders {
        index += 1
        reached.insert(index)
      }
    }
    return reached.sorted()
  }
}

extension GlobPattern.Segment {
  /// Whether one name in a folder matches.
  package func matches(_ name: String) -> Bool {
    switch self {
    case .literal(let text): return name.utf8.elementsEqual(text.utf8)
    case .anyFolders: return !name.hasPrefix(".")
    case .wildcard(let pattern):
      if name.hasPrefix("."), pattern.first != 0x2E { return false }
      return Self.matches(Array(name.utf8), pattern)
    }
  }

  /// Goes back to the last star alone, so that the time is at most name times pattern.
  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var nameIndex = 0
    var patternIndex = 0
    var star: (pattern: Int, name: Int)?
    while nameIndex < name.count {
      if patternIndex < pattern.count, pattern[patternIndex] == 0x2A {
        star = (patternIndex + 1, nameIndex)
        patternIndex += 1
      } else if let step = matchOne(name, at: nameIndex, pattern, at: patternIndex) {
        nameIndex += step.name
        patternIndex += step.pattern
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (patternIndex, nameIndex) = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == 0x2A }
  }

  /// How many bytes one element of the pattern takes of both; nil where it does not match.
  private static func matchOne(
    _ name: [UInt8], at nameIndex: Int, _ pattern: [UInt8], at patternIndex: Int
  ) -> (name: Int, pattern: Int)? {
    guard patternIndex < pattern.count else { return nil }
    switch pattern[patternIndex] {
    case 0x3F:
      let rest = name[(nameIndex + 1)...].prefix { $0 & 0xC0 == 0x80 }
      return (1 + rest.count, 1)
    case 0x5B:
      if let result = matchClass(name[nameIndex], pattern, at: patternIndex) {
        return result.contained ? (1, result.length) : nil
      }
      return name[nameIndex] == 0x5B ? (1, 1) : nil
    case let byte: return name[nameIndex] == byte ? (1, 1) : nil
    }
  }

  /// A class such as `[a-z]` or `[!0-9]`, of ASCII; nil where the bracket is not closed.
  private static func matchClass(
    _ byte: UInt8, _ pattern: [UInt8], at open: Int
  ) -> (contained: Bool, length: Int)? {
    var index = open + 1
    let isNegated = index < pattern.count && [0x21, 0x5E].contains(pattern[index])
    if isNegated { index += 1 }
    let first = index
    var contained = false
    while index < pattern.count, pattern[index] != 0x5D || index == first {
      if index + 2 < pattern.count, pattern[index + 1] == 0x2D, pattern[index + 2] != 0x5D {
        if pattern[index] <= byte, byte <= pattern[index + 2] { contained = true }
        index += 3
      } else {
        if pattern[index] == byte { contained = true }
        index += 1
      }
    }
    guard index < pattern.count else { return nil }
    return (contained != isNegated, index + 1 - open)
  }
}
