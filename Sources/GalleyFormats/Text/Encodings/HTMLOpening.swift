extension Span<UInt8> {
  /// Whether the bytes begin as an HTML page does, or a piece of one.
  ///
  /// White space, comments, an XML declaration and the like may come first. Text that merely begins
  /// with `<` is no page: an element that stands inside pages counts only where another tag follows, and
  /// one that stands inside lines, as in mail and forums, only where the start of a block follows.
  /// XML of other kinds, such as a feed, is none either.
  var beginsLikeHTML: Bool {
    var index = 0
    var isXML = false
    while true {
      index = spaceEnd(from: index)
      if hasPrefix("<!--", at: index) {
        // `<!-->` is a whole comment.
        index = end(of: "-->", from: index + 2)
      } else if hasPrefix("<?", at: index) {
        isXML = isXML || hasPrefix("<?xml", at: index)
        index = end(of: ">", from: index)
      } else {
        break
      }
    }
    if hasPrefix("<!doctype", at: index) {
      return name(at: spaceEnd(from: index + 9)) == "html"
    }
    guard hasPrefix("<", at: index), let name = name(at: index + 1) else { return false }
    if pageElements.contains(name) { return true }
    if isXML { return false }
    if pieceElements.contains(name) { return hasTag(from: index + 1) }
    return wordElements.contains(name) && hasBlockTag(from: index + 1)
  }

  /// The lower-cased name of an element, where a space or the end of a tag follows it.
  private func name(at start: Int) -> String? {
    var letters: [UInt8] = []
    var index = start
    while index < count, letters.count <= 10, self[index].isASCIILetterOrDigit {
      letters.append(self[index] | 0x20)
      index += 1
    }
    guard index < count, self[index].isASCIISpace || [0x2F, 0x3E].contains(self[index]) else {
      return nil
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether the start tag of an element that holds a block of text, or ends a line, is near.
  private func hasBlockTag(from start: Int) -> Bool {
    for index in start..<Swift.max(start, Swift.min(start + Self.near, count - 2))
    where self[index] == UInt8(ascii: "<") {
      if let name = name(at: index + 1), pieceElements.contains(name) { return true }
    }
    return false
  }

  /// So far tags are looked for, in bytes.
  private static var near: Int { 4096 }

  /// Whether another tag is near.
  private func hasTag(from start: Int) -> Bool {
    for index in start..<Swift.max(start, Swift.min(start + Self.near, count - 2))
    where self[index] == UInt8(ascii: "<") {
      let next = self[index + 1] == UInt8(ascii: "/") ? self[index + 2] : self[index + 1]
      if (next | 0x20).isASCIILetterOrDigit, next > UInt8(ascii: "9") { return true }
    }
    return false
  }

  private func spaceEnd(from start: Int) -> Int {
    var index = start
    while index < count, self[index].isASCIISpace { index += 1 }
    return index
  }

  /// The place behind the next `mark`; the end where there is none.
  private func end(of mark: String, from start: Int) -> Int {
    var index = start
    while index < count, !hasPrefix(mark, at: index) { index += 1 }
    return Swift.min(index + mark.utf8.count, count)
  }

  /// Whether `mark`, which is in lower case, stands at `start`, in upper or lower case.
  private func hasPrefix(_ mark: String, at start: Int) -> Bool {
    var index = start
    for byte in mark.utf8 {
      guard index < count, self[index] == byte || byte.isASCIILetter && self[index] | 0x20 == byte
      else { return false }
      index += 1
    }
    return true
  }
}

/// What a page begins with, and nothing else does.
private let pageElements: Set<String> = ["html", "head", "body", "frameset"]

/// What a piece of a page may begin with: elements that hold a block of text, or what a `head` holds.
private let pieceElements: Set<String> = [
  "title", "meta", "link", "base", "style", "script", "noscript", "div", "p", "article", "section",
  "main", "header", "nav", "aside", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6",
  "form", "iframe", "figure", "blockquote", "center", "br", "hr", "font", "pre", "footer",
  "address",
  "details",
]

/// What marks words in a piece of a page, and in text of other kinds.
private let wordElements: Set<String> = [
  "a", "abbr", "b", "big", "cite", "code", "em", "i", "img", "picture", "q", "s", "small", "span",
  "strike", "strong", "sub", "sup", "time", "tt", "u",
]

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }
  fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
