import Galley

/// Finds out which lines came of which, where some lines took the place of others.
///
/// All words of the old lines are compared with all of the new: lines that share most of their words
/// belong together, be it that one was changed, or that some were joined or split.
struct LinePairing {
  /// Lines that belong together.
  private struct Group {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let oldLines: [Words]
  private let newLines: [Words]
  private(set) var pieces: [TextDifference.Piece] = []

  /// - Parameters:
  ///   - oldPart: the lines that are gone, by their indices; `newPart` those that have come.
  init(
    _ oldTexts: [Substring], _ newTexts: [Substring], _ oldPart: Range<Int>, _ newPart: Range<Int>
  ) {
    oldLines = oldPart.map { Words(line: $0, of: oldTexts[$0]) }
    newLines = newPart.map { Words(line: $0, of: newTexts[$0]) }
    var (left, right) = (oldPart.lowerBound, newPart.lowerBound)
    for group in groups() {
      appendUnpaired(left..<group.old.lowerBound, right..<group.new.lowerBound)
      pieces.append(changed(group, from: oldPart.lowerBound, newPart.lowerBound))
      (left, right) = (group.old.upperBound, group.new.upperBound)
    }
    appendUnpaired(left..<oldPart.upperBound, right..<newPart.upperBound)
  }

  private mutating func appendUnpaired(_ old: Range<Int>, _ new: Range<Int>) {
    if !old.isEmpty { pieces.append(.removed(old)) }
    if !new.isEmpty { pieces.append(.added(new)) }
  }

  private func changed(_ group: Group, from oldStart: Int, _ newStart: Int) -> TextDifference.Piece
  {
    let old = group.old.flatMap { oldLines[$0 - oldStart].words }
    let new = group.new.flatMap { newLines[$0 - newStart].words }
    let (oldNumbers, newNumbers) = numbers(of: old, new)
    let words = Difference(from: oldNumbers, to: newNumbers).pieces.map {
      TextDifference.WordPiece(isSame: $0.isSame, old: Array(old[$0.old]), new: Array(new[$0.new]))
    }
    return .changed(old: group.old, new: group.new, words: words)
  }

  /// In order.
  private func groups() -> [Group] {
    guard !oldLines.isEmpty, !newLines.isEmpty else { return [] }
    var groups: [Group] = []
    for (old, new) in links() {
      if let last = groups.last, last.old.contains(old.line) || last.new.contains(new.line) {
        groups[groups.count - 1] = Group(
          old: last.old.lowerBound..<old.line + 1, new: last.new.lowerBound..<new.line + 1)
      } else {
        groups.append(Group(old: old.line..<old.line + 1, new: new.line..<new.line + 1))
      }
    }
    return groups
  }

  /// The pairs of lines that share most words, in order in both texts.
  private func links() -> [(old: Words, new: Words)] {
    let oldOwners = oldLines.indices.flatMap { index in oldLines[index].words.map { _ in index } }
    let newOwners = newLines.indices.flatMap { index in newLines[index].words.map { _ in index } }
    let (old, new) = numbers(of: oldLines.flatMap(\.words), newLines.flatMap(\.words))
    var shared: [SharedWords] = []
    for piece in Difference(from: old, to: new).pieces where piece.isSame {
      for (left, right) in zip(piece.old, piece.new) {
        let (line, other) = (oldOwners[left], newOwners[right])
        if let last = shared.last, last.old == line, last.new == other {
          shared[shared.count - 1].count += 1
        } else {
          shared.append(SharedWords(old: line, new: other, goesOn: left > piece.old.lowerBound))
        }
      }
    }
    return linked(shared).map { (oldLines[$0.old], newLines[$0.new]) }
  }

  /// Those that are no chance; a short line is none either where it goes on in the middle of one.
  private func linked(_ shared: [SharedWords]) -> [SharedWords] {
    var linked: [SharedWords] = []
    for pair in shared {
      let (old, new) = (oldLines[pair.old], newLines[pair.new])
      let goesOn =
        pair.goesOn && linked.last.map { $0.old == pair.old - 1 || $0.new == pair.new - 1 } ?? false
      let isWhole = pair.count == min(old.words.count, new.words.count)
      if old.belong(to: new, sharing: pair.count) || goesOn && isWhole { linked.append(pair) }
    }
    return linked
  }
}

/// How many words an old line shares with a new one, by the indices of the lines.
private struct SharedWords {
  let old: Int
  let new: Int
  /// Whether the words in front of them are shared too.
  let goesOn: Bool
  var count = 1
}

/// A line's words.
private struct Words {
  /// The line's index.
  let line: Int
  let words: [Substring]

  init(line: Int, of text: Substring) {
    self.line = line
    let line = String(text)
    words = wordRanges(in: line).map { range in
      let start = line.utf8.index(line.startIndex, offsetBy: range.lowerBound)
      return line[start..<line.utf8.index(start, offsetBy: range.count)]
    }
  }

  /// Whether so many words in common are no chance.
  func belong(to other: Words, sharing count: Int) -> Bool {
    let (fewer, more) = (min(words.count, other.words.count), max(words.count, other.words.count))
    return count * 2 > fewer && (count > 1 || count * 2 > more)
  }
}
