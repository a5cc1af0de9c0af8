extension HTMLTree {
  /// The text inside an element as the page shows it, in one line; nil where it is longer than a title
  /// or a byline.
  func line(of element: Int) -> String? {
    let lines = lines(in: inside(element), atMost: 400)
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// The lines of text that some nodes hold: blocks divide them.
  ///
  /// - Parameter limit: the most bytes that a line may have; longer ones are left out.
  func lines(in range: Range<Int>, atMost limit: Int) -> [String] {
    var lines: [String] = []
    readLines(in: range, atMost: limit) { line, _ in
      let text = PageText.plain(line)
      if !text.isEmpty { lines.append(text) }
      return true
    }
    return lines
  }

  /// Hands out the lines that some nodes hold, in the page's encoding of characters, with the nodes of
  /// each one's first and last text, until `take` says no.
  func readLines(
    in range: Range<Int>, atMost limit: Int, _ take: ([UInt8], _ nodes: ClosedRange<Int>) -> Bool
  ) {
    var line: [UInt8] = []
    var first = range.lowerBound
    var last = first
    var isTooLong = false
    var blockEnd = range.upperBound
    var isWanted = true
    func endLine() {
      if !line.isEmpty, !isTooLong { isWanted = take(line, first...last) }
      line.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    for node in range {
      if node >= blockEnd {
        endLine()
        blockEnd = end(ofBlockAround: node, before: range.upperBound)
      }
      guard isWanted else { return }
      switch nodes[node].kind {
      case .space: if !line.isEmpty { line.append(0x20) }
      case .text:
        if line.isEmpty { first = node }
        last = node
        isTooLong = isTooLong || !line.append(collapsing: text(of: node), atMost: limit)
      case .element where nodes[node].tag.isBlock:
        endLine()
        blockEnd = min(Int(nodes[node].end), range.upperBound)
      case .element: if nodes[node].tag == .br { endLine() }
      }
    }
    endLine()
  }

  private func end(ofBlockAround node: Int, before end: Int) -> Int {
    var element = Int(nodes[node].parent)
    while element >= 0, !nodes[element].tag.isBlock { element = Int(nodes[element].parent) }
    return element < 0 ? end : min(Int(nodes[element].end), end)
  }
}

extension [UInt8] {
  /// Appends a text with one space for all white space in a row, which pages indent their lines with.
  ///
  /// - Returns: false where it is too long.
  fileprivate mutating func append(collapsing text: ArraySlice<UInt8>, atMost limit: Int) -> Bool {
    for byte in text {
      if byte > 0x20 {
        append(byte)
      } else if !isEmpty, last != 0x20 {
        append(0x20)
      }
      if count > limit { return false }
    }
    return true
  }
}
