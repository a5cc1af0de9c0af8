import Galley

extension PlaceTable {
  /// Where the text of a scalar stands, piece by piece; empty where its place tells that, or where
  /// text and source can't be brought together.
  ///
  /// - Parameters:
  ///   - start: where the scalar starts, or what stands before it.
  ///   - end: in Unicode scalars from the start of the source, as `start`.
  func anchors(
    of text: String, _ style: SourceValue.Scalar.Style, from start: Int, to end: Int
  ) -> [TextAnchor] {
    let place = place(start, end)
    let quotes = style == .plain ? 0 : 1
    let isAlike = end - start == text.unicodeScalars.count + 2 * quotes
    if isAlike, place.start.line == place.end.line { return [] }
    var alignment = TextAlignment(
      source: lines.scalars(from: start, to: end), text: Array(text.unicodeScalars), style: style)
    guard alignment.align() else { return [] }
    return alignment.anchors.map { anchor in
      let source = start + anchor.source
      return TextAnchor(offset: anchor.text, position: self.place(source, source).start)
    }
  }
}

/// Goes through a scalar's text and its source side by side, past all that YAML leaves out.
private struct TextAlignment {
  private let source: [Unicode.Scalar]
  private let text: [Unicode.Scalar]
  private let style: SourceValue.Scalar.Style
  /// Where text and source go on together, counted from the start of each.
  private(set) var anchors: [(text: Int, source: Int)] = []
  private var read = 0
  private var end: Int
  private var written = 0
  /// Whether something was left out since the last anchor.
  private var isApart = true

  init(source: [Unicode.Scalar], text: [Unicode.Scalar], style: SourceValue.Scalar.Style) {
    self.source = source
    self.text = text
    self.style = style
    end = source.count
  }

  /// - Returns: whether the source gives the text.
  mutating func align() -> Bool {
    skipProperties()
    switch style {
    case .literal, .folded: return alignBlock()
    case .plain: return alignFlow()
    case .singleQuoted, .doubleQuoted:
      read += 1
      end -= 1
      return alignFlow()
    }
  }

  /// An anchor or a tag before the value.
  private mutating func skipProperties() {
    while read < end, source[read] == "&" || source[read] == "!" {
      while read < end, !isSpace(source[read]), !isBreak(source[read]) { read += 1 }
      while read < end, isSpace(source[read]) || isBreak(source[read]) { read += 1 }
    }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  /// Steps over one scalar of the source that gives one of the text.
  private mutating func step(over length: Int = 1) {
    if isApart { anchors.append((written, read)) }
    isApart = length > 1
    read += length
    written += 1
  }

  private mutating func alignFlow() -> Bool {
    while read < end {
      let scalar = source[read]
      if isSpace(scalar) || isBreak(scalar), skipFold() { continue }
      guard written < text.count else { return false }
      if style == .doubleQuoted, scalar == "\\" {
        if read + 1 < end, isBreak(source[read + 1]) {
          read += 1
          _ = skipFold(keepsSpace: true)
          continue
        }
        step(over: escapeLength)
      } else if style == .singleQuoted, scalar == "'" {
        step(over: 2)
      } else {
        guard text[written] == scalar else { return false }
        step()
      }
    }
    return written == text.count
  }

  /// How long the escape is that starts here.
  private var escapeLength: Int {
    guard read + 1 < end else { return 1 }
    return switch source[read + 1] {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }

  /// Steps over a line end with the white space around it, and over what it became in the text: a
  /// space, or line feeds.
  ///
  /// - Returns: whether there was one.
  private mutating func skipFold(keepsSpace: Bool = false) -> Bool {
    var next = read
    while next < end, isSpace(source[next]) { next += 1 }
    guard next < end, isBreak(source[next]) else { return false }
    while next < end, isSpace(source[next]) || isBreak(source[next]) { next += 1 }
    read = next
    if !keepsSpace, written < text.count, text[written] == " " {
      written += 1
    } else {
      while written < text.count, text[written] == "\n" { written += 1 }
    }
    isApart = true
    return true
  }

  /// The lines behind `|` or `>`.
  private mutating func alignBlock() -> Bool {
    let textEnd = (text.lastIndex { $0 != "\n" } ?? -1) + 1
    skipLine()
    while written < textEnd, text[written] == "\n" { written += 1 }
    let textIndentation = text[written...].prefix { $0 == " " }.count
    var indentation: Int?
    while written < textEnd {
      guard read < end else { return false }
      let spaces = source[read..<end].prefix { $0 == " " }.count
      if read + spaces < end, isBreak(source[read + spaces]) {
        skipLine()
        continue
      }
      let left = indentation ?? max(0, spaces - textIndentation)
      guard spaces >= left else { return false }
      if indentation != nil { skipLineEnd() }
      indentation = left
      read += left
      isApart = true
      while read < end, !isBreak(source[read]), written < textEnd {
        guard text[written] == source[read] else { return false }
        step()
      }
      skipLine()
    }
    return true
  }

  private mutating func skipLine() {
    while read < end, !isBreak(source[read]) { read += 1 }
    guard read < end else { return }
    read += source[read] == "\r" && read + 1 < end && source[read + 1] == "\n" ? 2 : 1
  }

  /// What the line end before became in the text.
  private mutating func skipLineEnd() {
    if style == .folded, written < text.count, text[written] == " " {
      written += 1
    } else {
      while written < text.count, text[written] == "\n" { written += 1 }
    }
  }
}
