/// A pattern of paths, as the engine finds files by.
///
/// `*` and `?` stand for what is within a name, `[a-z]` and `[!a-z]` for one character, `{a,b}` for
/// either, `**` for any number of folders. Without any of these it is a file, or a folder with all
/// that is in it. Names that start with a dot must be named so.
struct PathPattern {
  private let alternatives: [[[Unicode.Scalar]]]

  /// Linux knows no longer path, and matching takes the product of both lengths at worst.
  private static let longest = 4096
  /// The engine refuses braces that stand for more.
  private static let largestExpansion = 1000

  /// - Parameter pattern: absolute.
  init(_ pattern: String) {
    guard pattern.utf8.count <= Self.longest else {
      alternatives = []
      return
    }
    alternatives = Self.expandingBraces(Array(pattern.unicodeScalars)).map { pattern in
      Path.components(String(String.UnicodeScalarView(pattern))).map { Array($0.unicodeScalars) }
    }
  }

  /// Whether a file at `path` would be found.
  ///
  /// - Parameter path: the components of an absolute path.
  func matches(_ path: [String]) -> Bool {
    guard path.reduce(0, { $0 + $1.utf8.count }) <= Self.longest else { return false }
    let names = path.map { Array($0.unicodeScalars) }
    return alternatives.contains { components in
      let hasWildcards = components.contains { $0.contains { "*?[".unicodeScalars.contains($0) } }
      // A folder stands for what is in it.
      return Self.matches(names, hasWildcards ? components : components + [["*", "*"]])
    }
  }

  private static func matches(_ names: [[Unicode.Scalar]], _ pattern: [[Unicode.Scalar]]) -> Bool {
    wildcardMatch(
      names, pattern, isStar: { $0 == ["*", "*"] }, starTakes: { $0.first != "." },
      matches: nameMatches)
  }

  /// The patterns that braces stand for; none where they are too many.
  private static func expandingBraces(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var finished: [[Unicode.Scalar]] = []
    var waiting = [pattern]
    while let next = waiting.popLast() {
      guard finished.count + waiting.count <= largestExpansion else { return [] }
      if let parts = firstBraces(next) { waiting += parts } else { finished.append(next) }
    }
    return finished
  }

  /// The pattern with its first pair of braces replaced by each alternative.
  private static func firstBraces(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
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
          Array(pattern[..<open] + pattern[start..<end] + pattern[(index + 1)...])
        }
      default: break
      }
    }
    return nil
  }

  private static func nameMatches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    if name.first == ".", pattern.first != "." { return false }
    return wildcardMatch(
      name, pieces(of: pattern), isStar: { $0 == .star }, starTakes: { _ in true },
      matches: { scalar, piece in piece.matches(scalar) })
  }

  private enum Piece: Equatable {
    case star
    case any
    case one(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)

    func matches(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .star: false
      case .any: true
      case .one(let expected): scalar == expected
      case .set(let ranges, let isNegated):
        ranges.contains { $0.contains(scalar) } != isNegated
      }
    }
  }

  private static func pieces(of pattern: [Unicode.Scalar]) -> [Piece] {
    var result: [Piece] = []
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "*": result.append(.star)
      case "?": result.append(.any)
      case "[":
        if let (piece, end) = set(in: pattern, from: index) {
          result.append(piece)
          index = end
        } else {
          result.append(.one("["))
        }
      case let scalar: result.append(.one(scalar))
      }
      index += 1
    }
    return result
  }

  /// The set that starts at `start`, and where its closing bracket stands.
  private static func set(in pattern: [Unicode.Scalar], from start: Int) -> (Piece, Int)? {
    let isNegated = pattern[start...].dropFirst().first.map { $0 == "!" || $0 == "^" } ?? false
    let first = start + (isNegated ? 2 : 1)
    // A bracket that comes first is one of the set.
    guard first < pattern.count, let end = pattern[(first + 1)...].firstIndex(of: "]") else {
      return nil
    }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var index = first
    while index < end {
      if index + 2 < end, pattern[index + 1] == "-" {
        if pattern[index] <= pattern[index + 2] {
          ranges.append(pattern[index]...pattern[index + 2])
        }
        index += 3
      } else {
        ranges.append(pattern[index]...pattern[index])
        index += 1
      }
    }
    return (.set(ranges, isNegated: isNegated), end)
  }
}

/// Matches items with a pattern in which a star stands for any number of items, going back to the
/// last star alone: what that one can't take, no earlier one could either.
private func wildcardMatch<Item, Piece>(
  _ items: [Item], _ pattern: [Piece], isStar: (Piece) -> Bool, starTakes: (Item) -> Bool,
  matches: (Item, Piece) -> Bool
) -> Bool {
  var item = 0
  var piece = 0
  var retry: (item: Int, piece: Int)?
  while item < items.count {
    if piece < pattern.count, isStar(pattern[piece]) {
      retry = (item, piece)
      piece += 1
    } else if piece < pattern.count, matches(items[item], pattern[piece]) {
      item += 1
      piece += 1
    } else if let last = retry, starTakes(items[last.item]) {
      retry = (last.item + 1, last.piece)
      item = last.item + 1
      piece = last.piece + 1
    } else {
      return false
    }
  }
  return pattern[piece...].allSatisfy(isStar)
}
